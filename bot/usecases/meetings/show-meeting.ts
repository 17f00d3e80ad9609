import type { MeetingView } from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { nextMeetingStep } from '../../domain/meetings/next-meeting-step.ts'
import { minutesOff } from '../../domain/meetings/run-sheet/check-run-sheet.ts'
import { runSheetFindingText } from '../../domain/meetings/run-sheet/finding-texts.ts'
import { focusAreasOf, type RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import type { Timetable } from '../../domain/meetings/timetable.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listComments } from '../../store/collation-comments.ts'
import { findCollation } from '../../store/collations.ts'
import { findFocusAreas } from '../../store/focus-areas.ts'
import { historyOfMeeting } from '../../store/meeting-history.ts'
import type { BlockUse } from '../../store/meeting-ground.ts'
import { namesOf } from '../../store/people.ts'
import { inUseText } from '../../views/in-use-text.ts'
import { meetingEventText } from '../../views/meeting-event-text.ts'
import { type MeetingReading, readMeeting } from '../../views/read-meeting.ts'
import { peopleOutOfStep } from '../../views/people-out-of-step.ts'
import { runOfMeeting } from '../../views/run-of-meeting.ts'
import { runSheetFindings } from '../../views/run-sheet-findings.ts'
import { timetableView } from '../../views/timetable-view.ts'
import type { Actor } from '../actor.ts'
import { readGroups } from './groups/session-scene.ts'
import { sees } from './in-meeting.ts'
import { whatStandsOnBlocks } from './what-stands-on-blocks.ts'

const LINES_OF_HISTORY = 50

/**
 * One meeting as the reader may see it: for the secretariat the whole run sheet with what is wrong in it, for others the programme,
 * without materials and task sheets. Every time is the timetable's.
 */
export async function showMeeting(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  meetingId: string,
): Promise<Result<{ view: MeetingView }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { meeting, place, occurrence, reader } = reading
  const runs = mayRunMeetings(reader)
  const { timetable } = await runOfMeeting(deps.db, reading, now)
  const areas = await findFocusAreas(deps.db, focusAreasOf(meeting.runSheet))
  const { title, forumId, forumName, regionCode, date, lastDate, location, state, moved } = place
  const view: MeetingView = {
    id: meetingId,
    entryId: meeting.entryId,
    key: meeting.key,
    version: meeting.version,
    inWheel: occurrence !== null,
    title,
    forumId,
    forumName,
    regionCode,
    date,
    lastDate,
    times: occurrence?.when.times ?? null,
    location,
    state,
    moved,
    runSheet: runSheetView(runs ? meeting.runSheet : programmeOf(meeting.runSheet)),
    timetable: timetableView(timetable),
    focusAreas: areas
      .map(({ id, position, title, agreement, wording: { goal, content, results, version } }) => {
        return { id, position, title, agreement, goal, content, results, version }
      })
      .toSorted((a, b) => a.agreement.localeCompare(b.agreement) || a.position - b.position),
    ...(runs ? await forSecretariat(deps, actor, reading, timetable.state) : forOthers),
    can: { edit: runs, run: runs, remove: runs, lead: reader.facilitates.length > 0 },
  }
  return { ok: true, view }
}

type Planning = Pick<
  MeetingView,
  'findings' | 'inUse' | 'sessionsWithGroups' | 'hasParticipants' | 'next' | 'moveBy' | 'history'
>

const forOthers: Planning = {
  findings: [],
  inUse: [],
  sessionsWithGroups: [],
  hasParticipants: false,
  next: null,
  moveBy: null,
  history: [],
}

async function forSecretariat(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { language }: Actor,
  { meeting, place }: MeetingReading,
  run: Timetable['state'],
): Promise<Planning> {
  const { runSheet } = meeting
  const checked = await runSheetFindings(db, { meetingId: meeting.id, runSheet, place })
  const lines = await historyOfMeeting(db, meeting.id, LINES_OF_HISTORY)
  const names = await namesOf(
    db,
    lines.flatMap(({ personId }) => personId ?? []),
  )
  const inUse = await whatStandsOnBlocks(db, meeting.id)
  const { state, commentsUntil } = await findCollation(db, meeting.id)
  const comments = state === 'comments' ? await listComments(db, meeting.id) : []
  const openComments = comments.filter((comment) => comment.state === 'open').length
  const { hasParticipants, sessionsWithGroups, sessionsSent } = checked
  const used = (uses: readonly BlockUse[]) => inUseText(uses, language)
  return {
    findings: checked.findings.map((finding) => ({
      code: finding.code,
      blockId: finding.blockId,
      taskId: finding.taskId,
      text: runSheetFindingText(finding, language),
    })),
    inUse: [...inUse].map(([blockId, uses]) => ({ blockId, text: used(uses) })),
    sessionsWithGroups,
    hasParticipants,
    next: nextMeetingStep({
      state: place.state,
      dates: { first: place.date, last: place.lastDate },
      today: localDateOf(clock()),
      runSheet,
      findings: checked.findings.map(({ code }) => code),
      hasParticipants,
      sessionsWithGroups,
      sessionsSent,
      outOfStep: await isOutOfStep(db, { meeting, place }, clock()),
      run,
      collation: { state, openComments, commentsUntil },
    }),
    moveBy: minutesOff(runSheet, place),
    history: lines.map(({ at, personId, event }) => ({
      at: at.toISOString(),
      byName: personId === null ? null : (names.get(personId) ?? null),
      text: meetingEventText(event, language),
    })),
  }
}

/** Read only where a session is to have another's groups. */
async function isOutOfStep(
  db: Deps['db'],
  reading: Pick<MeetingReading, 'meeting' | 'place'>,
  now: Date,
): Promise<boolean> {
  if (reading.meeting.runSheet.blocks.every(({ session }) => (session?.sameGroupsAs ?? null) === null))
    return false
  const { sessions, attending } = await readGroups(db, reading, now)
  return sessions.some((one) => peopleOutOfStep(sessions, one, attending, now).length > 0)
}

const programmeOf = (runSheet: RunSheet): RunSheet => ({
  ...runSheet,
  blocks: runSheet.blocks.map((block) => ({ ...block, materials: '', taskSheet: null })),
})

const runSheetView = ({ purposes, groundRules, blocks }: RunSheet): MeetingView['runSheet'] => ({
  purposes: [...purposes],
  groundRules: [...groundRules],
  blocks: blocks.map((block) => ({ ...block, tasks: [...block.tasks] })),
})
