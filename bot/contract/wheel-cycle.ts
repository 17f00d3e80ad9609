import { z } from 'zod'
import { agreementParts, entryKinds, entryStates } from '../domain/wheel/entry.ts'
import { plainDate } from './proposal.ts'
import { wheelDate } from './wheel.ts'

const id = z.uuid()
const stepId = z.string().regex(/^[a-z0-9_-]{1,40}$/)
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
const span = z.object({
  amount: z.number().int().min(0).max(730),
  unit: z.enum(['days', 'working_days', 'weeks']),
})

export const forumRole = z.enum([
  'dialogue_forum',
  'directors',
  'executive_committee',
  'chief_executives',
  'kkr',
  'disability_councils',
  'councils',
  'secretariat',
])

const placed = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('what_follows'),
    lasts: span.nullable(),
    months: z.array(z.number().int().min(1).max(12)).min(1).max(12).nullable(),
  }),
  z.object({ by: z.literal('what_precedes'), lasts: span.nullable() }),
  z.object({ by: z.literal('deadline'), lasts: span.nullable() }),
  z.object({ by: z.literal('in_force') }),
  z.object({ by: z.literal('calendar'), from: monthDay, to: monthDay }),
])

/** A region's chain: the steps, their order and lead times, all of which the secretariat may change before it plans. */
export const cycleTemplate = z.object({
  id: stepId,
  name: z.string().min(1).max(150),
  leadTimes: z.enum(['ours_editable', 'edited']),
  summerBreak: z.object({ from: monthDay, to: monthDay }).nullable(),
  steps: z
    .array(
      z.object({
        id: stepId,
        title: z.string().min(1).max(150),
        kind: z.enum([...entryKinds, 'summer_break']).exclude(['round']),
        forum: forumRole.nullable(),
        serves: z.array(z.enum(agreementParts)).max(2),
        placed,
        after: z.array(z.object({ step: stepId, lead: span })).max(20),
      }),
    )
    .min(1)
    .max(40),
})

/** `plans`: chains of earlier cycles of the region, with what was changed in them. */
export const cycleTemplateList = z.object({ items: z.array(cycleTemplate) })

type SummerBreak = z.output<typeof cycleTemplate>['summerBreak']
type Step = z.output<typeof cycleTemplate>['steps'][number]

/** Every year has the day: 29 February is none. */
const isInEveryYear = (day: string) => plainDate.safeParse(`2027-${day}`).success
/** Longer, and there would be no day left on which anything can be planned. */
const LONGEST_BREAK_DAYS = 100

function isBreak(summer: SummerBreak): boolean {
  if (summer === null) return true
  const [from, to] = [summer.from, summer.to].map((day) => Date.parse(`2027-${day}`)) as [number, number]
  return (
    [summer.from, summer.to].every(isInEveryYear) &&
    from <= to &&
    to - from <= LONGEST_BREAK_DAYS * 86_400_000
  )
}

const hasItsDays = ({ placed }: Step): boolean =>
  placed.by !== 'calendar' || (isInEveryYear(placed.from) && isInEveryYear(placed.to))

/**
 * `deadline` null: 15 October of the year before. `own`: dates that stand already; the rest is planned around them. With an
 * `entryId` the step takes its date from that entry, as from KKR's meeting, and moves with it; `from` and `to` are then not
 * looked at.
 */
export const cycleInput = z.object({
  regionCode: z.string().max(20),
  template: cycleTemplate
    .refine(({ summerBreak }) => isBreak(summerBreak), { path: ['summerBreak'] })
    .refine(({ steps }) => steps.every(hasItsDays), { path: ['steps'] }),
  firstYear: z.number().int().min(2001).max(2099),
  years: z.union([z.literal(1), z.literal(2)]),
  deadline: wheelDate.nullable(),
  own: z.array(z.object({ stepId, from: wheelDate, to: wheelDate, entryId: id.optional() })).max(40),
  /** The region's own forum for each role that the steps name; a role without one gives an entry of no forum. */
  forums: z.partialRecord(forumRole, id.nullable()),
  responsible: z.array(id).max(20).default([]),
})

/** A saved plan made anew: the same region and first year, everything else as it is given. `version`: the plan that was read. */
export const replanInput = cycleInput
  .omit({ regionCode: true, firstYear: true, responsible: true })
  .extend({ version: z.number().int() })

/** What a council decided. A newer decision of the same council takes the place of the older, which stays on record. */
export const approvalInput = z.object({
  organisationId: z.string().max(20),
  decision: z.enum(['approved', 'rejected']),
  on: wheelDate,
  version: z.number().int(),
})
export const withdrawApprovalInput = z.object({
  organisationId: z.string().max(20),
  version: z.number().int(),
})
export const removeCycleQuery = z.object({ version: z.coerce.number().int() })

/** `text`: one or two finished sentences with the steps' own titles. */
const warning = z.object({ stepId: z.string(), code: z.string(), text: z.string() })

export const cyclePreview = z.object({
  name: z.string(),
  deadline: plainDate,
  steps: z.array(
    z.object({
      stepId: z.string(),
      title: z.string(),
      kind: z.enum([...entryKinds, 'summer_break']),
      forumId: id.nullable(),
      from: plainDate,
      to: plainDate,
      /** The date was given, not planned. */
      own: z.boolean(),
      /** Of a plan made anew: where the step stands now (null: it is new), and whether it stays there whatever is chosen. */
      was: z.object({ from: plainDate, to: plainDate }).nullable(),
      fixed: z.boolean(),
    }),
  ),
  warnings: z.array(warning),
  /** The region has a plan for these years already: its name. */
  exists: z.string().nullable(),
  /** Of a plan made anew: titles of the steps that leave the wheel. */
  removed: z.array(z.string()),
})

export const approvals = z.object({
  /** `late`: the statutory date is over and somebody is missing. */
  state: z.enum(['waiting', 'late', 'rejected', 'approved']),
  /** "14 af 18 har godkendt", with who is missing. */
  text: z.string(),
  approved: z.number(),
  of: z.number(),
  councils: z.array(
    z.object({
      organisationId: z.string(),
      name: z.string(),
      decision: z.enum(['approved', 'rejected']).nullable(),
      on: plainDate.nullable(),
      /** Approved after the statutory date. */
      late: z.boolean(),
      recordedBy: z.string().nullable(),
    }),
  ),
})

const cycleHead = z.object({
  id,
  name: z.string(),
  regionCode: z.string(),
  firstYear: z.number(),
  years: z.number(),
  deadline: plainDate,
})

export const cycleList = z.object({
  items: z.array(cycleHead.extend({ warnings: z.number(), approved: z.number(), of: z.number() })),
})

export const cycleView = cycleHead.extend({
  version: z.number().int(),
  template: cycleTemplate,
  /** In the template's order, where they stand in the wheel now; a step that was removed from it has no `entryId`. */
  steps: z.array(
    z.object({
      stepId: z.string(),
      title: z.string(),
      kind: z.enum([...entryKinds, 'summer_break']),
      forumId: id.nullable(),
      entryId: id.nullable(),
      version: z.number().int().nullable(),
      from: plainDate.nullable(),
      to: plainDate.nullable(),
      state: z.enum(entryStates).nullable(),
      warnings: z.array(z.string()),
      canTickOff: z.boolean(),
      /** It takes its date from that entry. */
      follows: id.nullable(),
      /** Over, cancelled or made to come again: it stays where it is when the plan is made anew. */
      fixed: z.boolean(),
      /** It stands in the secretariat's calendar too, and moves there with it. */
      inOutlook: z.boolean(),
    }),
  ),
  warnings: z.array(warning),
  approvals,
  can: z.object({ record: z.boolean(), remove: z.boolean(), replan: z.boolean() }),
})

export const cycleSaved = z.object({ id, entries: z.number(), warnings: z.array(z.string()) })
export const cycleReplanned = z.object({
  moved: z.number(),
  added: z.number(),
  removed: z.number(),
  warnings: z.array(z.string()),
})
/** After a decision was recorded: the cycle's version, and how the approval stands now as a sentence. */
export const approvalRecorded = z.object({ version: z.number().int(), text: z.string() })

export type CycleTemplateInput = z.infer<typeof cycleTemplate>
export type CycleInput = z.infer<typeof cycleInput>
export type ReplanInput = z.infer<typeof replanInput>
export type CyclePreview = z.infer<typeof cyclePreview>
export type CycleView = z.infer<typeof cycleView>
export type CycleList = z.infer<typeof cycleList>
