import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { useTexts } from '../../../texts/texts.ts'
import { BlockList } from './block-list.tsx'
import { ClockFace } from './clock-face.tsx'
import { MessageList } from './message-panel.tsx'
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
  line: { margin: 0 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
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
      <OwnGroup run={run} />
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

function OwnGroup({ run }: { run: RunView }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  const own = run.session?.own ?? null
  if (own === null) return null
  const tasks = run.blocks.find(({ id }) => id === run.session?.blockId)?.tasks ?? []
  return (
    <Panel title={`${texts.own}: ${texts.group(own.label)}`}>
      {own.place !== '' && <p className={styles.line}>{own.place}</p>}
      {own.facilitates ? (
        <p className={styles.strong}>{texts.facilitates}</p>
      ) : (
        own.facilitator !== null && <p className={styles.line}>{texts.facilitator(own.facilitator)}</p>
      )}
      {own.joinUrl !== null && (
        <div>
          <Button as="a" appearance="primary" href={own.joinUrl} target="_blank" rel="noreferrer">
            {texts.join(own.label)}
          </Button>
        </div>
      )}
      {tasks.length > 0 && (
        <>
          <p className={styles.strong}>{texts.tasks}</p>
          <ol className={styles.list}>
            {tasks.map(({ title, minutes }, nth) => (
              <li key={nth}>{texts.task(title, minutes)}</li>
            ))}
          </ol>
        </>
      )}
      <p className={styles.strong}>{texts.members}</p>
      <ul className={styles.list}>
        {own.members.map(({ name, organisation }, nth) => (
          <li key={nth}>{organisation === '' ? name : `${name}, ${organisation}`}</li>
        ))}
      </ul>
    </Panel>
  )
}
