import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import { timeText } from '../../domain/calendar/date-text.ts'
import { memberText } from '../../cards/breakout-words.ts'
import { type FocusArea } from '../../domain/meetings/focus-area.ts'
import { isAttending } from '../../domain/meetings/participants/taking-part.ts'
import { groupsOnPaper } from '../../domain/meetings/publishing/groups-on-paper.ts'
import type { PublishedGroup } from '../../domain/meetings/publishing/publication.ts'
import { focusAreasOf, isFocusAreaTask, type Task } from '../../domain/meetings/run-sheet/run-sheet.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import {
  runSheetPdf,
  type RunSheetRole,
  type SheetGroup,
  type SheetTask,
} from '../../meeting-files/run-sheet-pdf.ts'
import { findFocusAreas } from '../../store/focus-areas.ts'
import { readBreakouts } from '../../views/breakout-telling.ts'
import { readMeeting } from '../../views/read-meeting.ts'
import { runOfMeeting } from '../../views/run-of-meeting.ts'
import type { Actor } from '../actor.ts'
import { sees } from './in-meeting.ts'

/**
 * The run sheet as a PDF for one of its readers; every time is the timetable's. The programme is everybody's who sees the meeting, what a
 * facilitator needs the facilitators' (of the sessions and groups that they lead), the whole the secretariat's. `group`: that one alone.
 */
export async function exportRunSheet(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: { meetingId: string; for: RunSheetRole; group?: string | undefined },
): Promise<Result<{ file: { name: string; mediaType: string; bytes: Uint8Array } }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, input.meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const { meeting, place, reader } = reading
  const may = {
    participant: true,
    facilitator: mayRunMeetings(reader) || reader.facilitates.length > 0,
    chair: mayRunMeetings(reader),
  }
  if (!may[input.for]) return refused('not_found')
  const { runSheet } = meeting
  const { timetable } = await runOfMeeting(deps.db, reading, now)
  const areas = new Map(
    (await findFocusAreas(deps.db, focusAreasOf(runSheet))).map((area) => [area.id, area]),
  )
  const { language } = actor
  const paper = { role: input.for, secretariat: actor.secretariat, participantId: reader.participantId }
  const groupsOf = await groupsByBlock(deps, input.meetingId, now, (groups) =>
    groupsOnPaper(groups, paper, input.group ?? null),
  )
  const someGroups = input.group !== undefined || !actor.secretariat
  if (input.group !== undefined && [...groupsOf.values()].every(({ length }) => length === 0)) {
    return refused('not_found')
  }
  const bytes = await runSheetPdf({
    ...{ language, role: input.for, title: place.title, forum: place.forumName ?? '', date: place.date },
    purposes: runSheet.purposes,
    groundRules: runSheet.groundRules,
    blocks: runSheet.blocks.flatMap((block) => {
      const times = timetable.blocks.find(({ blockId }) => blockId === block.id)
      if (times === undefined) return []
      return [
        {
          ...{ minutes: block.minutes, title: block.title, who: block.who, kind: block.kind },
          materials: block.materials,
          start: timeText(times.expected.start, language),
          end: timeText(times.expected.end, language),
          back: times.returnAt === null ? null : timeText(times.returnAt, language),
          tasks: block.tasks.map((task) => sheetTask(task, areas)),
          groups: groupsOf.get(block.id) ?? [],
          inProgrammeOnly:
            input.for === 'participant' || (someGroups && (groupsOf.get(block.id) ?? []).length === 0),
        },
      ]
    }),
    madeAt: now,
  })
  const name = `${names[language][input.for]} ${place.date} ${place.title}.pdf`
  return { ok: true, file: { name, mediaType: 'application/pdf', bytes } }
}

/** The published groups of each session that are wanted, with the names of who is in them now. */
async function groupsByBlock(
  { db }: Pick<Deps, 'db'>,
  meetingId: string,
  now: Date,
  wanted: (groups: readonly PublishedGroup[]) => PublishedGroup[],
): Promise<Map<string, SheetGroup[]>> {
  const scene = await readBreakouts(db, meetingId, now)
  const nameOf = (id: string | null): string[] => {
    const one = scene?.participants.get(id ?? '')
    return one === undefined || !isAttending(one.attendance) ? [] : [memberText(one)]
  }
  return new Map(
    (scene?.sessions ?? []).map(({ block, publication }) => [
      block.id,
      wanted(publication.groups).map(({ label, place, facilitatorId, members }) => ({
        ...{ label, place, facilitator: nameOf(facilitatorId)[0] ?? null },
        members: members.flatMap(nameOf),
      })),
    ]),
  )
}

function sheetTask(task: Task, areas: ReadonlyMap<string, FocusArea>): SheetTask {
  if (!isFocusAreaTask(task)) return { title: task.question, minutes: task.minutes, wording: null }
  const area = areas.get(task.focusAreaId)
  return area === undefined
    ? { title: '', minutes: task.minutes, wording: null }
    : { title: `${area.position}. ${area.title}`, minutes: task.minutes, wording: area.wording }
}

const names = {
  da: { chair: 'Drejebog', facilitator: 'Tovholder', participant: 'Program' },
  en: { chair: 'Run sheet', facilitator: 'Facilitator', participant: 'Programme' },
}
