import { Body1, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { peopleTexts } from '../../../texts/meetings-people.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { leadsElsewhere } from '../meeting-head.tsx'
import type { MeetingPartProps } from '../part-props.ts'
import { useGroups, useParticipants } from '../use-meeting.ts'
import { AllSessions } from './all-sessions.tsx'
import { nextBoardStep } from './next-board-step.ts'
import { NoFacilitators } from './no-facilitators.tsx'
import { OwnGroup } from './own-group.tsx'
import { PairsPanel } from './pairs-panel.tsx'
import { SessionBoard } from './session-board.tsx'
import { useBoardMoves } from './use-board-moves.ts'

const useStyles = makeStyles({
  sessions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
})

/** The groups of every session: for the secretariat the board, for others their own. */
export default function BoardPart(props: MeetingPartProps) {
  return props.meeting.can.edit ? <Boards {...props} /> : <OwnGroup meetingId={props.meetingId} />
}

function Boards({ meetingId, meeting, onTold }: MeetingPartProps) {
  const texts = useTexts(peopleTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const groups = useGroups(meetingId)
  const people = useParticipants(meetingId)
  const moves = useBoardMoves(meetingId, groups.data?.sessions ?? [])
  const error = groups.error ?? people.error
  if (groups.data === undefined || people.data === undefined) {
    return error === null ? <Spinner label={loading} /> : <ProblemNotice error={error} />
  }
  if (groups.data.sessions.length === 0) return <Body1 as="p">{texts.noSessions}</Body1>
  const open = groups.data.sessions.filter(({ over }) => !over)
  const step = leadsElsewhere(meeting, 'groups') ? null : nextBoardStep(groups.data.sessions)
  return (
    <div className={styles.sessions}>
      <NoFacilitators meetingId={meetingId} people={people.data.items} sessions={open} />
      {people.data.items.length > 1 && (
        <PairsPanel
          meetingId={meetingId}
          pairs={groups.data.pairs}
          people={people.data.items}
          onTold={onTold}
        />
      )}
      {open.length > 1 && people.data.items.length > 0 && (
        <AllSessions
          meetingId={meetingId}
          sessions={open}
          isNext={step !== null && step.session === null}
          onProposed={() => open.forEach(({ blockId }) => moves.forget(blockId))}
          onTold={onTold}
        />
      )}
      {groups.data.sessions.map((session) => (
        <SessionBoard
          key={session.blockId}
          meetingId={meetingId}
          session={session}
          people={people.data.items}
          moves={moves}
          step={step?.session === session.blockId ? step.act : null}
          onTold={onTold}
        />
      ))}
    </div>
  )
}
