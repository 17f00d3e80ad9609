import { z } from 'zod'
import { cardLimits } from './cards/theme-card.ts'
import {
  blockKinds,
  MINUTES_OF_DAY,
  type RunSheet,
  runSheetLimits,
  sessionWrites,
} from './run-sheet/run-sheet.ts'

const limits = runSheetLimits
const text = (limit: number) => z.string().trim().max(limit)
const minuteOfDay = z
  .number()
  .int()
  .min(0)
  .max(MINUTES_OF_DAY - 1)
/** A block of no length is a point on the programme: 14.30 thank you. */
const length = z.number().int().min(0).max(MINUTES_OF_DAY)
const minutes = z.number().int().min(1).max(MINUTES_OF_DAY)
const id = z.uuid()

const task = z.union([
  z.strictObject({ id, focusAreaId: id, minutes }),
  z.strictObject({ id, question: text(limits.question).min(1), minutes: minutes.nullable() }),
])

export const blockSchema = z
  .object({
    id,
    start: minuteOfDay,
    minutes: length,
    title: text(limits.title).min(1),
    who: text(limits.who),
    kind: z.enum(blockKinds),
    tasks: z.array(task).max(limits.tasks),
    materials: text(limits.materials),
    breakPromised: z.boolean(),
    taskSheet: z.object({ text: text(limits.taskSheet), returnTime: minuteOfDay.nullable() }).nullable(),
    session: z
      .object({
        writes: z.enum(sessionWrites),
        votesEach: z.number().int().min(0).max(cardLimits.votesEach).nullable(),
        topThree: z.boolean(),
        cardsHidden: z.boolean(),
        sameGroupsAs: id.nullable(),
      })
      .nullable(),
  })
  .refine(({ start, minutes }) => start + minutes <= MINUTES_OF_DAY, { path: ['minutes'] })
  .refine(({ kind, session }) => (kind === 'groups') === (session !== null), { path: ['session'] })

/** A run sheet as the tab sends it and as the database keeps it. */
export const runSheetSchema = z
  .object({
    purposes: z.array(text(limits.sentence).min(1)).max(limits.purposes),
    groundRules: z.array(text(limits.sentence).min(1)).max(limits.groundRules),
    blocks: z.array(blockSchema).max(limits.blocks),
  })
  .refine(
    ({ blocks }) => eachOnce(blocks.flatMap((block) => [block.id, ...block.tasks.map(({ id }) => id)])),
    {
      path: ['blocks'],
    },
  ) satisfies z.ZodType<RunSheet, unknown>

const eachOnce = (ids: readonly string[]): boolean => new Set(ids).size === ids.length
