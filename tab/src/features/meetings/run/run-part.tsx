import { Button, MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useState } from 'react'
import { MEETING_OF_TAB } from '../../../app/first-address.ts'
import { useSession } from '../../../app/session.ts'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { runTexts } from '../../../texts/meetings-run.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { useMeetingTopics } from '../live-channel.ts'
import type { MeetingPartProps } from '../part-props.ts'
import { BlockList } from './block-list.tsx'
import { ClockFace } from './clock-face.tsx'
import { MessagePanel } from './message-panel.tsx'
import { ParticipantView } from './participant-view.tsx'
import { QuestionsPanel } from './questions-panel.tsx'
import { RunControls } from './run-controls.tsx'
import { SessionPanel } from './session-panel.tsx'
import { TimeAnnouncer } from './time-announcer.tsx'
import { useMeetingNow, useRun } from './use-run.ts'

const nothing: [] = []

/** The meeting as it runs: for the secretariat with all that runs it, for everybody else with what concerns them. */
export default function RunPart({ meetingId }: MeetingPartProps) {
  const shell = useTexts(shellTexts)
  const texts = useTexts(runTexts)
  const { teams } = useSession()
  const run = useRun(meetingId)
  const now = useMeetingNow(meetingId)
  // Only to know how the stream stands; what changes is read by the meeting's page.
  const state = useMeetingTopics(meetingId, nothing, () => undefined)
  if (run.data === undefined || now === null) {
    if (run.error !== null) return <ProblemNotice error={run.error} onRetry={() => void run.refetch()} />
    return <Spinner label={shell.loading} />
  }
  const { data } = run
  return (
    <>
      <TimeAnnouncer run={data} now={now} />
      {state === 'asking' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.asking}</MessageBarBody>
        </MessageBar>
      )}
      {teams.shareToStage !== null && (
        <ShareButton onShare={() => teams.shareToStage?.(stageAddress(meetingId))} />
      )}
      {data.can.run ? (
        <>
          <RunControls run={data} now={now}>
            <ClockFace run={data} now={now} />
          </RunControls>
          <SessionPanel run={data} />
          <QuestionsPanel meetingId={meetingId} asks={false} />
          <MessagePanel run={data} />
          <BlockList run={data} />
        </>
      ) : (
        <ParticipantView run={data} now={now} />
      )}
    </>
  )
}

const stageAddress = (meetingId: string): string =>
  `${new URL(import.meta.env.BASE_URL, window.location.origin).href}?${MEETING_OF_TAB}=${meetingId}`

function ShareButton({ onShare }: { onShare: () => Promise<boolean> | undefined }) {
  const texts = useTexts(runTexts)
  const [failed, setFailed] = useState(false)
  return (
    <div>
      <Button onClick={() => void onShare()?.then((shown) => setFailed(!shown))}>{texts.share}</Button>
      <div role="alert">{failed && texts.shareFailed}</div>
    </div>
  )
}
