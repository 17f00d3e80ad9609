import { makeStyles } from '@fluentui/react-components'
import { use, useState } from 'react'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { messageLimits } from '../../../../../bot/domain/meetings/run/run-limits.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { clockAt } from '../clock-at.ts'
import { TextSender } from './text-sender.tsx'
import { useRunAct } from './use-run.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
})

/** What the secretariat writes to all groups at once, and what it has written. */
export function MessagePanel({ run }: { run: RunView }) {
  const texts = useTexts(runTexts)
  const [done, setDone] = useState<string | null>(null)
  const send = useRunAct('messageGroups', run.meetingId, ({ people }) => setDone(texts.sent(people)))
  return (
    <Panel title={texts.message}>
      <TextSender
        label={texts.messageField}
        hint={texts.messageHint}
        missing={texts.messageMissing}
        button={texts.send}
        most={messageLimits.text}
        pending={send.isPending}
        error={send.error}
        done={done}
        onSend={(text, sent) => {
          setDone(null)
          send.mutate({ text }, { onSuccess: sent })
        }}
      />
      <MessageList run={run} />
    </Panel>
  )
}

export function MessageList({ run }: { run: RunView }) {
  const language = use(LanguageContext)
  const styles = useStyles()
  if (run.messages.length === 0) return null
  return (
    <ul className={styles.list}>
      {run.messages.map(({ id, text, at }) => (
        <li key={id}>
          {clockAt(at, language)}: {text}
        </li>
      ))}
    </ul>
  )
}
