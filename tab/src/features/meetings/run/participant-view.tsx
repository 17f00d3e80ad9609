import { makeStyles, tokens } from '@fluentui/react-components'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { useTexts } from '../../../texts/texts.ts'
import { BlockList } from './block-list.tsx'
import { ClockFace } from './clock-face.tsx'
import { MessageList } from './message-panel.tsx'
import { OwnGroup } from './own-group.tsx'
import { QuestionsPanel } from './questions-panel.tsx'

const useStyles = makeStyles({
  clock: {
    padding: '20px 24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { padding: '16px' },
  },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
})

/** The meeting for who takes part: the clock, their own group with its task, and a place to ask. */
export function ParticipantView({ run, now }: { run: RunView; now: number }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  return (
    <>
      <section className={styles.clock} aria-label={texts.clock}>
        <ClockFace run={run} now={now} />
      </section>
      <OwnGroup run={run} title={texts.own} />
      {run.messages.length > 0 && (
        <Panel title={texts.messages}>
          <MessageList run={run} />
        </Panel>
      )}
      <QuestionsPanel meetingId={run.meetingId} asks={run.can.ask} />
      <BlockList run={run} />
      {run.groundRules.length > 0 && (
        <Panel title={texts.rules}>
          <ul className={styles.list}>
            {run.groundRules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  )
}
