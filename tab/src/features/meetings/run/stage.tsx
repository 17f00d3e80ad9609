import { makeStyles, Spinner } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useLiveMeeting } from '../live-channel.ts'
import { ClockFace } from './clock-face.tsx'
import { TimeAnnouncer } from './time-announcer.tsx'
import { useMeetingNow, useRun } from './use-run.ts'

const useStyles = makeStyles({
  stage: { display: 'flex', flexDirection: 'column', justifyContent: 'center', minHeight: '80vh' },
  title: { margin: 0, fontSize: 'clamp(16px, 2vw, 24px)' },
})

/** What everybody in a Teams meeting sees when the clock is shown to all: the clock alone, as large as there is room. */
export default function Stage() {
  const { meetingId = '' } = useParams()
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  useLiveMeeting(meetingId)
  const run = useRun(meetingId)
  const now = useMeetingNow(meetingId)
  if (run.data === undefined || now === null) {
    if (run.error !== null) return <ProblemNotice error={run.error} onRetry={() => void run.refetch()} />
    return <Spinner label={shell.loading} />
  }
  return (
    <div className={styles.stage}>
      <h1 className={styles.title}>{run.data.title}</h1>
      <TimeAnnouncer run={run.data} now={now} />
      <ClockFace run={run.data} now={now} large />
    </div>
  )
}
