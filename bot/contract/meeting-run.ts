import { z } from 'zod'
import { messageLimits, questionLimits } from '../domain/meetings/run/run-limits.ts'
import { blockKinds } from '../domain/meetings/run-sheet/run-sheet.ts'
import { instant, plainDate } from './proposal.ts'

const id = z.uuid()

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `seen`: the block that the reader saw running. `blockId` null: the next one. */
export const beginBlockInput = z.object({ seen: id, blockId: id.nullable().default(null) })
export const addMinutesInput = z.object({ blockId: id, minutes: z.number().int() })
export const endRunInput = z.object({ seen: id })
export const takeBackInput = z.object({ seen: id.nullable() })
export const automaticInput = z.object({ automatic: z.boolean() })
export const messageInput = z.object({ text: z.string().trim().min(1).max(messageLimits.text) })
export const questionInput = z.object({ text: z.string().trim().min(1).max(questionLimits.text) })
/** `taken` false: they stand open again. */
export const takeQuestionsInput = z.object({ ids: z.array(id).min(1).max(500), taken: z.boolean() })

// --- what the product answers ------------------------------------------------------------------------------------

/** Planned by the run sheet, expected by what has happened; all by `domain/meetings/timetable.ts`. */
export const runBlock = z.object({
  id,
  title: z.string(),
  who: z.string(),
  kind: z.enum(blockKinds),
  state: z.enum(['ahead', 'current', 'over']),
  plannedStart: instant,
  plannedEnd: instant,
  start: instant,
  end: instant,
  /** When the groups are back in plenary. */
  returnAt: instant.nullable(),
  tasks: z.array(z.object({ title: z.string(), minutes: z.number().nullable() })),
})

export const runGroup = z.object({
  id,
  label: z.string(),
  place: z.string(),
  joinUrl: z.string().nullable(),
  facilitator: z.string().nullable(),
  people: z.number(),
})

export const runView = z.object({
  meetingId: id,
  title: z.string(),
  date: plainDate,
  /** The time of meetings when this was read. */
  now: instant,
  state: z.enum(['planned', 'running', 'ended']),
  currentBlockId: id.nullable(),
  /** When it was begun, or ended; null: not yet. */
  changedAt: instant.nullable(),
  automatic: z.boolean(),
  blocks: z.array(runBlock),
  groundRules: z.array(z.string()),
  /** The session that runs, else the next one whose groups are published: with all its groups for those who may see them. */
  session: z
    .object({
      blockId: id,
      published: z.boolean(),
      groups: z.array(runGroup),
      /** The reader's own. */
      own: runGroup
        .extend({
          facilitates: z.boolean(),
          members: z.array(z.object({ name: z.string(), organisation: z.string() })),
        })
        .nullable(),
      /** To how many the word went that it has begun, and that it is soon over; null: not yet. The secretariat's. */
      told: z.object({ begun: z.number().nullable(), reminded: z.number().nullable() }).nullable(),
    })
    .nullable(),
  /** To the groups, newest first; at most 20. */
  messages: z.array(z.object({ id, text: z.string(), at: instant })),
  /** Questions that nobody has taken up yet; for others than the secretariat, their own. */
  questionsWaiting: z.number(),
  can: z.object({ run: z.boolean(), ask: z.boolean(), takeBack: z.boolean() }),
})

export const messageSent = z.object({ people: z.number() })

/** In the order in which they came; at most 500. */
export const questionList = z.object({
  items: z.array(
    z.object({
      id,
      text: z.string(),
      at: instant,
      /** Who asked, for the secretariat alone. */
      name: z.string().nullable(),
      door: z.enum(['teams', 'tab']),
      own: z.boolean(),
      takenAt: instant.nullable(),
      /** The title of the block in which it was taken up. */
      takenIn: z.string().nullable(),
    }),
  ),
  can: z.object({ take: z.boolean() }),
})

export type RunView = z.infer<typeof runView>
export type RunBlock = z.infer<typeof runBlock>
export type RunGroup = z.infer<typeof runGroup>
export type QuestionList = z.infer<typeof questionList>
