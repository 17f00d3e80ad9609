import type { PlainDate } from '../calendar/plain-date.ts'
import type { EntryState } from '../wheel/entry.ts'
import type { CollationState } from './collation/states.ts'
import type { FindingCode } from './run-sheet/finding.ts'
import { groupSessions, type RunSheet } from './run-sheet/run-sheet.ts'

/**
 * The one thing that the secretariat does next with a meeting. `align`: a session is to have the same groups as another, and no longer
 * has. `set`: all is in place, and its day has not come. `answer`: comments on
 * the collation wait for an answer; `finish`: the time for them is over.
 */
export const meetingSteps = [
  'plan',
  'mend',
  'participants',
  'groups',
  'align',
  'send',
  'set',
  'ready',
  'running',
  'collate',
  'answer',
  'finish',
] as const
export type MeetingStep = (typeof meetingSteps)[number]

/** `sessionsWithGroups`: those with groups of their own, sent or not; `sessionsSent`: those whose groups people have been told. */
export type MeetingStanding = {
  state: EntryState
  dates: { first: PlainDate; last: PlainDate }
  today: PlainDate
  runSheet: Pick<RunSheet, 'blocks'>
  findings: readonly FindingCode[]
  hasParticipants: boolean
  sessionsWithGroups: readonly string[]
  sessionsSent: readonly string[]
  /** Somebody does not sit in a session as in the one whose groups it is to have. */
  outOfStep: boolean
  run: 'planned' | 'running' | 'ended'
  collation: { state: CollationState; openComments: number; commentsUntil: PlainDate | null }
}

/** Null: there is nothing to do, or nothing until somebody else has done something; or it is called off. */
export function nextMeetingStep(meeting: MeetingStanding): MeetingStep | null {
  const { state, run, dates, today } = meeting
  if (state === 'cancelled') return null
  if (run === 'running') return 'running'
  if (run === 'ended' || state === 'held' || state === 'done' || dates.last < today)
    return afterwards(meeting)
  return stepOfPlan(meeting) ?? (dates.first > today ? 'set' : 'ready')
}

function afterwards({ collation, today }: MeetingStanding): MeetingStep | null {
  const { state, openComments, commentsUntil } = collation
  if (state === 'final') return null
  if (state === 'draft') return 'collate'
  if (openComments > 0) return 'answer'
  return commentsUntil !== null && commentsUntil < today ? 'finish' : null
}

/** That people and groups are wanting is the step after the plan itself holds together. */
function stepOfPlan(meeting: MeetingStanding): MeetingStep | null {
  const { runSheet, findings, hasParticipants } = meeting
  if (runSheet.blocks.length === 0) return 'plan'
  if (findings.some((code) => code !== 'session_without_groups')) return 'mend'
  if (!hasParticipants) return 'participants'
  const sessions = groupSessions(runSheet)
  const lacks = (made: readonly string[]) =>
    sessions.some(({ id, session }) => ![id, session?.sameGroupsAs ?? id].some((one) => made.includes(one)))
  if (lacks(meeting.sessionsWithGroups)) return 'groups'
  if (meeting.outOfStep) return 'align'
  const unsent = meeting.sessionsWithGroups.some(
    (id) => sessions.some((one) => one.id === id) && !meeting.sessionsSent.includes(id),
  )
  return unsent || lacks(meeting.sessionsSent) ? 'send' : null
}
