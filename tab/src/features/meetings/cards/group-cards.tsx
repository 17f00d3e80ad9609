import { Body1, Button, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ThemeBoardView } from '../../../../../bot/contract/theme-cards.ts'
import { containsCprNumber } from '../../../../../bot/domain/text/cpr.ts'
import { useSession } from '../../../app/session.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'
import { type CardChange, StackView } from './stack-view.tsx'
import { VotesEach } from './votes-each.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
})

type Place = { meetingId: string; blockId: string; groupId: string }

/** A group's theme cards: written, stacked, voted for and ranked. */
export function GroupCards(params: Place) {
  const texts = useTexts(notesTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const queries = useQueryClient()
  const queryKey = meetingKey(params.meetingId, 'cards', params.groupId)
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => http.ask('showCards', { params, signal }),
  })
  const change = useMutation({
    mutationFn: (body: CardChange) => http.ask('changeCards', { params, body }),
    onSuccess: (board) => queries.setQueryData(queryKey, board),
  })
  const reveal = useMutation({
    mutationFn: () => http.ask('revealCards', { params }),
    onSuccess: () => queries.invalidateQueries({ queryKey }),
  })
  if (data === undefined)
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  const failed = change.error ?? reveal.error
  const act = (body: CardChange) => change.mutate(body)
  return (
    <div className={styles.part}>
      {!data.revealed && <p className={styles.text}>{texts.isHidden}</p>}
      {data.can.reveal && (
        <div>
          <Button disabled={reveal.isPending} onClick={() => reveal.mutate()}>
            {texts.reveal}
          </Button>
        </div>
      )}
      {failed !== null && <ProblemNotice error={failed} />}
      {data.can.write && (
        <NewCard
          onWrite={(text) => change.mutateAsync({ kind: 'write', cardId: crypto.randomUUID(), text })}
        />
      )}
      {data.can.vote && <p className={styles.text}>{texts.left(data.votes.left)}</p>}
      {data.can.settings && <VotesEach place={params} each={data.votes.each} />}
      <Alike board={data} onChange={act} />
      {data.stacks.length === 0 && <Body1 as="p">{texts.noCards}</Body1>}
      <ul className={styles.list}>
        {data.stacks.map((stack) => (
          <StackView key={stack.id} stack={stack} board={data} onChange={act} />
        ))}
      </ul>
      {data.hidden > 0 && <p className={styles.text}>{texts.hiddenCards(data.hidden)}</p>}
    </div>
  )
}

function NewCard({ onWrite }: { onWrite: (text: string) => Promise<unknown> }) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  const [text, setText] = useState('')
  const number = containsCprNumber(text)
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault()
        if (number || text.trim() === '') return
        // What is refused stays in the field; why is said above.
        onWrite(text).then(
          () => setText(''),
          () => undefined,
        )
      }}
    >
      <Field
        label={texts.newCard}
        validationState={number ? 'error' : 'none'}
        {...(number && { validationMessage: texts.number })}
      >
        <Textarea value={text} maxLength={280} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={number || text.trim() === ''}>
          {texts.addCard}
        </Button>
      </div>
    </form>
  )
}

type BoardProps = { board: ThemeBoardView; onChange: (change: CardChange) => void }

/** Cards that may say the same, for somebody to decide. */
function Alike({ board, onChange }: BoardProps) {
  const texts = useTexts(notesTexts)
  const styles = useStyles()
  const textOf = (id: string) => board.stacks.find((stack) => stack.id === id)?.cards[0]?.text ?? ''
  if (!board.can.stack || board.alike.length === 0) return null
  return (
    <section aria-label={texts.alike} className={styles.part}>
      {board.alike.map(({ stackId, onto }) => (
        <div key={stackId}>
          <Button size="small" onClick={() => onChange({ kind: 'stack', stackId, onto })}>
            {texts.together(textOf(stackId), textOf(onto))}
          </Button>
        </div>
      ))}
    </section>
  )
}
