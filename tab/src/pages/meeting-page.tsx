import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense, type ComponentType } from 'react'
import { useParams } from 'react-router'
import { useSession } from '../app/session.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import type { MeetingPartName } from '../app/routes.ts'
import { ActNotice } from '../components/act-notice.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useTold } from '../components/use-told.ts'
import { useLiveMeeting } from '../features/meetings/live-channel.ts'
import { MeetingHead, NextStep } from '../features/meetings/meeting-head.tsx'
import type { MeetingPartProps } from '../features/meetings/part-props.ts'
import { useMeeting } from '../features/meetings/use-meeting.ts'
import { Refusal } from '../http.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const parts: Record<MeetingPartName, ComponentType<MeetingPartProps>> = {
  'run-sheet': lazy(() => import('../features/meetings/run-sheet/run-sheet-part.tsx')),
  participants: lazy(() => import('../features/meetings/participants/participants-part.tsx')),
  groups: lazy(() => import('../features/meetings/board/board-part.tsx')),
  run: lazy(() => import('../features/meetings/run/run-part.tsx')),
  notes: lazy(() => import('../features/meetings/notes/notes-part.tsx')),
  collation: lazy(() => import('../features/meetings/collation/collation-part.tsx')),
}
const isPart = (name: string): name is MeetingPartName => name in parts

const Stage = lazy(() => import('../features/meetings/run/stage.tsx'))

/** One meeting; shown to everybody in a Teams meeting, its clock alone. */
export default function MeetingPage() {
  const { teams } = useSession()
  return teams.frame === 'meetingStage' ? <Stage /> : <MeetingParts />
}

/** One meeting: its run sheet, its people and groups, the meeting as it runs, and what came of it. */
function MeetingParts() {
  const { meetingId = '', part = 'run-sheet' } = useParams()
  const { loading } = useTexts(shellTexts)
  const meeting = useMeeting(meetingId)
  useLiveMeeting(meetingId)
  const { told, tell } = useTold()
  if (!isPart(part) || (meeting.error instanceof Refusal && meeting.error.status === 404))
    return <NotFoundPage />
  if (meeting.data === undefined) {
    if (meeting.error !== null)
      return <ProblemNotice error={meeting.error} onRetry={() => void meeting.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const Part = parts[part]
  return (
    <>
      <MeetingHead meeting={meeting.data} part={part} />
      <ActNotice told={told} />
      <NextStep meeting={meeting.data} part={part} />
      <Suspense fallback={<Spinner label={loading} />}>
        <Part meetingId={meetingId} meeting={meeting.data} onTold={tell} />
      </Suspense>
    </>
  )
}
