import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { agreementParts } from '../wheel/entry.ts'
import { meetingPurposes } from './cadence-rule.ts'
import { forumKinds, papers, secretaries, housedBy, type KeptRules } from './template.ts'
import { bodies, posts } from './who.ts'

const count = z
  .object({ least: z.number().int().min(0).max(500), most: z.number().int().min(0).max(500).nullable() })
  .refine(({ least, most }) => most === null || most >= least, { path: ['most'] })

const who = z.object({
  bodies: z.array(z.enum(bodies)).min(1).max(bodies.length),
  posts: z.array(z.enum(posts)).max(posts.length),
})

const month = z.number().int().min(1).max(12)
const monthDay = z.string().refine((text) => isPlainDate(`2024-${text}`))
const date = z.string().refine(isPlainDate)

export const compositionRule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('each_municipality'), who, count }),
  z.object({ rule: z.literal('in_all'), who, count, spread: z.boolean() }),
])

export const chairRule = z.discriminatedUnion('chair', [
  z.object({ chair: z.literal('post'), who }),
  z.object({ chair: z.enum(['host', 'a_municipality', 'chosen', 'none']) }),
])

export const cadenceRule = z.discriminatedUnion('cadence', [
  z.object({
    cadence: z.literal('months'),
    months: z
      .array(month)
      .min(1)
      .max(12)
      .refine((months) => new Set(months).size === months.length),
  }),
  z.object({
    cadence: z.literal('seasons'),
    spring: z.number().int().min(0).max(50),
    autumn: z.number().int().min(0).max(50),
  }),
  z.object({ cadence: z.literal('year'), count, each: z.array(z.enum(agreementParts)).max(2) }),
  z.object({ cadence: z.literal('purpose'), purpose: z.enum(meetingPurposes), from: month, to: month }),
  z.object({ cadence: z.literal('terms'), years: z.number().int().min(1).max(10), began: date }),
  z.object({ cadence: z.enum(['as_needed', 'own_calendar']) }),
])

/** A forum's rules as a form sends them and as the database keeps them. */
export const keptRules = z.object({
  does: z.string().trim().min(1).max(1000),
  composition: z.array(compositionRule).max(20),
  chair: chairRule,
  cadence: z.array(cadenceRule).max(10),
  secretaries: z.array(z.enum(secretaries)).max(secretaries.length),
  publishes: z.array(z.enum(papers)).max(papers.length),
  publishesWheel: z.boolean(),
  mailingList: z.object({
    papers: z.array(z.enum(papers)).max(papers.length),
    address: z.email().max(320).nullable(),
  }),
  hostedBy: z.enum(housedBy),
  summerBreak: z
    .object({ from: monthDay, to: monthDay })
    .refine(({ from, to }) => from <= to, { path: ['to'] })
    .nullable(),
  attends: z.array(z.enum(forumKinds)).max(forumKinds.length),
  individualCases: z.boolean(),
  itemsFromAnyMunicipality: z.boolean(),
}) satisfies z.ZodType<KeptRules, unknown>

const area = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(100),
  municipalities: z.array(z.string().max(20)).max(100),
})

/** The parts of a region by which a spread is told. */
export const areaList = z.array(area).max(30)

const region = z.object({
  id: z.string().min(1).max(40),
  name: z.string().trim().min(1).max(100),
  municipalities: z.array(z.string().max(20)).max(100),
})

export const regionChange = z.discriminatedUnion('change', [
  z.object({
    change: z.literal('merge'),
    date,
    from: z.array(z.string().max(40)).max(20),
    into: region.pick({ id: true, name: true }),
  }),
  z.object({
    change: z.literal('split'),
    date,
    from: z.string().max(40),
    into: z.array(region).max(10),
  }),
  z.object({ change: z.literal('rename'), date, region: z.string().max(40), name: region.shape.name }),
])
