import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { RunView } from '../../../../../bot/contract/meeting-run.ts'
import { personLine } from '../../../../../bot/domain/text/person-line.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  line: { margin: 0 },
  strong: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
})

/** Who sits in the group, where, and what it is to do. `title` stands before the group's name. */
export function OwnGroup({ run, title }: { run: RunView; title: string }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  const own = run.session?.own ?? null
  if (own === null) return null
  const tasks = run.blocks.find(({ id }) => id === run.session?.blockId)?.tasks ?? []
  return (
    <Panel title={`${title}: ${texts.group(own.label)}`}>
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
          <li key={nth}>{personLine(name, organisation)}</li>
        ))}
      </ul>
    </Panel>
  )
}
