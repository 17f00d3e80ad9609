import { z } from 'zod'
import { meetingSteps } from '../domain/meetings/next-meeting-step.ts'
import { runSheetSchema } from '../domain/meetings/run-sheet-schema.ts'
import { blockKinds, sessionWrites } from '../domain/meetings/run-sheet/run-sheet.ts'
import { findingCodes } from '../domain/meetings/run-sheet/finding.ts'
import { entryStates } from '../domain/wheel/entry.ts'
import { instant, plainDate } from './proposal.ts'
import { occurrenceKey, times, wheelDate } from './wheel.ts'

const id = z.uuid()

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `GET /api/meetings`: both days included, at most two years and three months. */
export const meetingsQuery = z
  .object({ from: wheelDate, to: wheelDate })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 823 * 86_400_000, { path: ['to'] })

/** Which occurrence of the wheel. */
const inWheel = z.object({ entryId: id, key: occurrenceKey })

/**
 * What the run sheet begins as. A template's times are moved to the booked start; its focus areas are those of `agreement`
 * (null: the region's newest) by their numbers. A meeting's are copied with new ids.
 */
const beginning = z.discriminatedUnion('by', [
  z.object({ by: z.literal('empty') }),
  z.object({
    by: z.literal('template'),
    templateId: z.string().max(60),
    agreement: z.string().max(100).nullable(),
  }),
  z.object({ by: z.literal('meeting'), meetingId: id }),
])
export const createMeetingInput = inWheel.extend({ from: beginning })

/** `version` is the one that was read; a newer one stored meanwhile refuses (`run_sheet_changed_meanwhile`). */
const version = z.number().int()
export const saveRunSheetInput = z.object({ version, runSheet: runSheetSchema })
/** Moves every block so that the first one starts when the meeting is booked to start. */
export const moveRunSheetInput = z.object({ version })
/** The meeting's run sheet for another occurrence, which must have no meeting yet. */
export const duplicateMeetingInput = inWheel
export const saveTemplateInput = z.object({ title: z.string().trim().min(1).max(200) })

/** For whom: the chair everything, a facilitator their session's task and times, a participant the programme. */
export const runSheetRoles = ['chair', 'facilitator', 'participant'] as const
export const runSheetFileQuery = z.object({
  for: z.enum(runSheetRoles).default('chair'),
  /** One group alone; without it, for a facilitator the groups that they lead, for the secretariat all. */
  group: id.optional(),
})

// --- what the product answers ------------------------------------------------------------------------------------

export const meetingLine = z.object({
  entryId: id,
  key: z.string(),
  /** Null: the occurrence has no meeting yet; for the secretariat alone. */
  meetingId: id.nullable(),
  title: z.string(),
  forumId: id.nullable(),
  forumName: z.string().nullable(),
  regionCode: z.string(),
  date: plainDate,
  lastDate: plainDate,
  times: times.nullable(),
  location: z.string(),
  state: z.enum(entryStates),
})
/** In order of dates; at most 500. */
export const meetingList = z.object({
  today: plainDate,
  items: z.array(meetingLine),
  truncated: z.boolean(),
  can: z.object({ create: z.boolean() }),
})

/** Something that does not hold together, at the place where it is wrong. */
export const runSheetFinding = z.object({
  code: z.enum(findingCodes),
  /** Null: the whole run sheet. */
  blockId: id.nullable(),
  taskId: id.nullable(),
  /** A finished sentence. */
  text: z.string(),
})

const span = z.object({ start: instant, end: instant })

/** `domain/meetings/timetable.ts`: every time that is shown anywhere. */
export const timetableView = z.object({
  state: z.enum(['planned', 'running', 'ended']),
  currentBlockId: id.nullable(),
  behindMs: z.number(),
  blocks: z.array(
    z.object({
      blockId: id,
      planned: span,
      expected: span,
      state: z.enum(['ahead', 'current', 'over']),
      returnAt: instant.nullable(),
    }),
  ),
})

const wording = z.object({ goal: z.string(), content: z.string(), results: z.string() })

/** A focus area that the run sheet is about, in its newest wording. */
export const meetingFocusArea = wording.extend({
  id,
  position: z.number(),
  title: z.string(),
  agreement: z.string(),
  version: z.number(),
})

export const meetingView = z.object({
  id,
  entryId: id,
  key: z.string(),
  /** Of the run sheet. */
  version,
  /** From the wheel. `inWheel` false: the wheel has no such date any more; the rest is as good as it is known. */
  inWheel: z.boolean(),
  title: z.string(),
  forumId: id.nullable(),
  forumName: z.string().nullable(),
  regionCode: z.string(),
  date: plainDate,
  lastDate: plainDate,
  times: times.nullable(),
  location: z.string(),
  state: z.enum(entryStates),
  moved: z.boolean(),
  /** For others than the secretariat and facilitators without materials and task sheets. */
  runSheet: z.object({
    purposes: z.array(z.string()),
    groundRules: z.array(z.string()),
    blocks: z.array(
      z.object({
        id,
        start: z.number(),
        minutes: z.number(),
        title: z.string(),
        who: z.string(),
        kind: z.enum(blockKinds),
        tasks: z.array(
          z.union([
            z.strictObject({ id, focusAreaId: id, minutes: z.number() }),
            z.strictObject({ id, question: z.string(), minutes: z.number().nullable() }),
          ]),
        ),
        materials: z.string(),
        breakPromised: z.boolean(),
        taskSheet: z.object({ text: z.string(), returnTime: z.number().nullable() }).nullable(),
        session: z
          .object({
            writes: z.enum(sessionWrites),
            votesEach: z.number().nullable(),
            topThree: z.boolean(),
            cardsHidden: z.boolean(),
            sameGroupsAs: id.nullable(),
          })
          .nullable(),
      }),
    ),
  }),
  timetable: timetableView,
  focusAreas: z.array(meetingFocusArea),
  /** For the secretariat alone; others get none. */
  findings: z.array(runSheetFinding),
  /** Blocks that cannot be removed or made another kind of, and why: a finished sentence. */
  inUse: z.array(z.object({ blockId: id, text: z.string() })),
  /** The group sessions that have groups; for the check in the tab while it is edited. */
  sessionsWithGroups: z.array(id),
  hasParticipants: z.boolean(),
  /** For the secretariat; null: nothing for now. */
  next: z.enum(meetingSteps).nullable(),
  /** By how many minutes `move` would move all blocks; null: nothing to move. */
  moveBy: z.number().nullable(),
  /** `lead`: the reader leads a group that is published. */
  can: z.object({ edit: z.boolean(), run: z.boolean(), remove: z.boolean(), lead: z.boolean() }),
  /** Newest first, at most 50; for the secretariat alone. */
  history: z.array(z.object({ at: instant, byName: z.string().nullable(), text: z.string() })),
})

export const meetingCreated = z.object({ id })
export const taskSheetText = z.object({ text: z.string() })
export const runSheetSaved = z.object({ version })

export const templateList = z.object({
  items: z.array(
    z.object({
      /** A word for those of the product, a UUID for the secretariat's own. */
      id: z.string(),
      title: z.string(),
      /** Where it comes from, one sentence; empty for own ones. */
      about: z.string(),
      own: z.boolean(),
      regionCode: z.string().nullable(),
      blocks: z.number(),
      minutes: z.number(),
      /** It asks for focus areas of an agreement by number. */
      focusAreas: z.number(),
      /** What it gives: the tab may take purposes and ground rules from it alone. */
      purposes: z.array(z.string()),
      groundRules: z.array(z.string()),
    }),
  ),
})
export type MeetingView = z.infer<typeof meetingView>
export type MeetingList = z.infer<typeof meetingList>
export type TemplateList = z.infer<typeof templateList>
export type TimetableView = z.infer<typeof timetableView>
export type CreateMeetingInput = z.infer<typeof createMeetingInput>
