import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CardChange, ThemeBoardView } from '../../../../../bot/contract/theme-cards.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { notesTexts } from '../../../texts/meetings-notes.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'
import { type GroupPlace, useMeetingDoor } from '../meeting-door.ts'
import { NewCard } from './new-card.tsx'
import { RevealCards } from './reveal-cards.tsx'
import { StackView } from './stack-view.tsx'
import { VotesEach } from './votes-each.tsx'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
})

/** A group's theme cards: written, stacked, voted for and ranked. */
export function GroupCards({ meetingId, blockId, groupId }: GroupPlace) {
  const texts = useTexts(notesTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const door = useMeetingDoor()
  const queries = useQueryClient()
  const place = { meetingId, blockId, groupId }
  const queryKey = meetingKey(meetingId, 'cards', groupId)
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => door.readCards(place, signal),
  })
  const change = useMutation({
    mutationFn: (body: CardChange) => door.changeCards(place, body),
    onSuccess: (board) => queries.setQueryData(queryKey, board),
  })
  if (data === undefined)
    return error === null ? (
      <Spinner label={loading} />
    ) : (
      <ProblemNotice error={error} onRetry={() => void refetch()} />
    )
  const act = (body: CardChange) => change.mutate(body)
  return (
    <div className={styles.part}>
      {!data.revealed && <p className={styles.text}>{texts.isHidden}</p>}
      {data.can.reveal && <RevealCards place={place} />}
      {change.error !== null && <ProblemNotice error={change.error} />}
      {data.can.write && <NewCard onWrite={(card) => change.mutateAsync({ kind: 'write', ...card })} />}
      <VotesOf board={data} />
      {data.can.settings && <VotesEach place={place} each={data.votes.each} />}
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

/** What the reader has left, how votes follow their cards, and whether anybody has given more than there are. */
function VotesOf({ board: { can, votes } }: Pick<BoardProps, 'board'>) {
  const texts = useTexts(notesTexts)
  const { own, table } = votes.tooMany
  const tooMany = [
    ...(can.vote && own > 0 ? [texts.ownTooMany(votes.each ?? 0, own)] : []),
    ...(can.count && table > 0 ? [texts.tableTooMany(table)] : []),
  ]
  return (
    <>
      {(can.vote || can.count) && (
        <Body1 as="p">{[...(can.vote ? [texts.left(votes.left)] : []), texts.summed].join(' ')}</Body1>
      )}
      <div role="status">
        {tooMany.map((text) => (
          <MessageBar key={text} intent="warning" layout="multiline">
            <MessageBarBody>{text}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </>
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
