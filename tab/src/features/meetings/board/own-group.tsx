import { Body1, Link, makeStyles, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { personLine } from '../../../../../bot/domain/text/person-line.ts'
import { useSession } from '../../../app/session.ts'
import { Panel } from '../../../components/panel.tsx'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { meetingKey } from '../live-channel.ts'

const useStyles = makeStyles({ text: { margin: 0 }, list: { margin: 0, paddingLeft: '20px' } })

/** The reader's own group, as it has been sent. */
export function OwnGroup({ meetingId }: { meetingId: string }) {
  const texts = useTexts(peopleTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const { data, error } = useQuery({
    queryKey: meetingKey(meetingId, 'groups', 'own'),
    queryFn: ({ signal }) => http.ask('ownGroup', { params: { meetingId }, signal }),
  })
  if (data === undefined)
    return error === null ? <Spinner label={loading} /> : <ProblemNotice error={error} />
  const { session } = data
  if (session === null) return <Body1 as="p">{texts.ownNone}</Body1>
  return (
    <Panel title={texts.group(session.label)}>
      {session.place !== '' && <p className={styles.text}>{session.place}</p>}
      {session.facilitator !== null && (
        <p className={styles.text}>{texts.facilitatorIs(session.facilitator)}</p>
      )}
      {session.joinUrl !== null && (
        <Link href={session.joinUrl} target="_blank" rel="noreferrer">
          {texts.join(session.label)}
        </Link>
      )}
      <h3 className={styles.text}>{texts.members}</h3>
      <ul className={styles.list}>
        {session.members.map(({ name, organisation }) => (
          <li key={`${name} ${organisation}`}>{personLine(name, organisation)}</li>
        ))}
      </ul>
    </Panel>
  )
}
