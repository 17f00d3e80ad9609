import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { use, useState } from 'react'
import { pollLimits } from '../../../../bot/domain/scheduling/poll/poll-limits.ts'
import type { OwnPollView, VoteInput } from '../../../../bot/contract/polls.ts'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { ownPollTexts } from '../../texts/own-polls.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'
import { useSchedulingAct } from '../scheduling/use-scheduling.ts'
import { TimeVote } from './time-vote.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  text: { margin: 0 },
  send: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

/**
 * Every time with its three answers. What has been chosen here stays when the poll is read anew meanwhile, and stands before
 * what was answered before.
 */
export function VotesForm({ poll, onReceived }: { poll: OwnPollView; onReceived: (text: string) => void }) {
  const texts = useTexts(ownPollTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const vote = useSchedulingAct('voteOnPoll', { pollId: poll.id })
  const [chosen, setChosen] = useState<VoteInput['votes']>({})
  const [written, setWritten] = useState<string | null>(null)
  const [missed, setMissed] = useState(false)
  const comment = written ?? poll.comment ?? ''
  const votes: VoteInput['votes'] = {}
  for (const { id, own } of poll.options) {
    const said = chosen[id] ?? own
    if (said !== null) votes[id] = said
  }

  const more = poll.answeredAt === null ? 0 : poll.options.filter(({ own }) => own === null).length
  const isMissing = poll.options.some(({ id }) => votes[id] === undefined)
  const send = () => {
    setMissed(isMissing)
    if (isMissing || vote.isPending) return
    const body: VoteInput = { votes, comment, seen: poll.answeredAt }
    vote.mutate(body, {
      onSuccess: () => {
        setChosen({})
        setWritten(null)
        onReceived(texts.received)
      },
    })
  }
  return (
    <Panel title={texts.title}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        {poll.answeredAt !== null && (
          <p className={styles.text}>{texts.ownAt(dateTimeText(poll.answeredAt, language))}</p>
        )}
        {more > 0 && <p className={styles.text}>{texts.moreSince(more)}</p>}
        {poll.options.map((option) => (
          <TimeVote
            key={option.id}
            option={option}
            added={poll.answeredAt !== null && option.own === null}
            vote={votes[option.id] ?? null}
            missed={missed && votes[option.id] === undefined}
            onVote={(said) => setChosen((before) => ({ ...before, [option.id]: said }))}
          />
        ))}
        <Field label={texts.comment} hint={texts.commentHint}>
          <Textarea
            value={comment}
            maxLength={pollLimits.comment}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setWritten(value)}
          />
        </Field>
        <div role="alert">
          {((missed && isMissing) || vote.error !== null) && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {missed && isMissing ? texts.missed : vote.error && actProblemText(vote.error, shell)}
              </MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={vote.isPending}>
          {poll.answeredAt === null ? texts.send : texts.change}
        </Button>
      </form>
    </Panel>
  )
}
