import type { MeetingView } from '../../../../bot/contract/meetings.ts'
import type { MeetingPartName } from '../../app/routes.ts'

export type MeetingStep = {
  step: 'plan' | 'mend' | 'groups' | 'ready' | 'running' | 'collate'
  part: MeetingPartName
}

/** The one thing that the secretariat does next with a meeting; null: there is nothing, or it is called off. */
export function nextMeetingStep(meeting: MeetingView): MeetingStep | null {
  const { runSheet, findings, sessionsWithGroups, timetable, state, can } = meeting
  if (!can.edit || state === 'cancelled') return null
  if (timetable.state === 'running') return { step: 'running', part: 'run' }
  if (timetable.state === 'ended' || state === 'held' || state === 'done')
    return { step: 'collate', part: 'collation' }
  if (runSheet.blocks.length === 0) return { step: 'plan', part: 'run-sheet' }
  const without = runSheet.blocks.some(
    ({ id, kind }) => kind === 'groups' && !sessionsWithGroups.includes(id),
  )
  // That groups are wanting is the step after the plan itself holds together.
  if (findings.some(({ code }) => code !== 'session_without_groups'))
    return { step: 'mend', part: 'run-sheet' }
  return without ? { step: 'groups', part: 'groups' } : { step: 'ready', part: 'run' }
}
