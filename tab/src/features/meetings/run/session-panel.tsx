import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import type { RunGroup, RunView } from '../../../../../bot/contract/meeting-run.ts'
import { linkTo } from '../../../app/routes.ts'
import { Panel } from '../../../components/panel.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { useTexts } from '../../../texts/texts.ts'

const useStyles = makeStyles({
  groups: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(220px, 100%), 1fr))',
    gap: '12px',
  },
  group: {
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    overflowWrap: 'anywhere',
  },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
})

/** The groups of the session that runs, or of the next one, and what they have been told. */
export function SessionPanel({ run }: { run: RunView }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const { session } = run
  const block = run.blocks.find(({ id }) => id === session?.blockId)
  if (session === null || block === undefined) return null
  const { told } = session
  return (
    <Panel title={texts.groupsOf(block.title)}>
      {!session.published && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.notPublished}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => void navigate(linkTo.meetingPart(run.meetingId, 'groups'))}>
              {texts.publish}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {told !== null && told.begun !== null && <p className={styles.line}>{texts.begunTold(told.begun)}</p>}
      {told !== null && told.reminded !== null && (
        <p className={styles.line}>{texts.reminded(told.reminded)}</p>
      )}
      {session.groups.length > 0 && (
        <ul className={styles.groups}>
          {session.groups.map((group) => (
            <li key={group.id} className={styles.group}>
              <GroupLines group={group} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

export function GroupLines({ group }: { group: RunGroup }) {
  const texts = useTexts(runTexts)
  const styles = useStyles()
  return (
    <>
      <h3 className={styles.label}>{texts.group(group.label)}</h3>
      <p className={styles.quiet}>
        {[texts.people(group.people), group.place].filter((text) => text !== '').join(' · ')}
      </p>
      {group.facilitator !== null && <p className={styles.line}>{texts.facilitator(group.facilitator)}</p>}
      {group.joinUrl !== null && (
        <Link href={group.joinUrl} target="_blank" rel="noreferrer" inline>
          {texts.join(group.label)}
        </Link>
      )}
    </>
  )
}
