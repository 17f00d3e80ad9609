import { z } from 'zod'
import { agreementParts, entryKinds, entryStates } from '../domain/wheel/entry.ts'
import { entryLimits } from '../domain/wheel/entry-limits.ts'
import { instant, plainDate } from './proposal.ts'

const id = z.uuid()
/** No wheel looks farther back or ahead: a slip of the finger in the year is told at the field. */
export const wheelDate = plainDate.refine((date) => date >= '2000-01-01' && date <= '2099-12-31')
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const person = z.object({ personId: id, name: z.string() })
const link = z.object({
  title: z.string().max(entryLimits.linkTitle),
  url: z.url({ protocol: /^https?$/ }).max(entryLimits.linkUrl),
})
const serves = z.array(z.enum(agreementParts)).max(agreementParts.length)

/** A meeting's clock, Danish wall time: `start` on the first day, `end` on the last. */
export const times = z.object({ start: timeOfDay, end: timeOfDay })
/** One day (`from` and `to` the same) or a period with both its days. */
export const when = z.object({ from: wheelDate, to: wheelDate, times: times.nullable() })

/** 'once'; or the date that the rule gives the occurrence, which it keeps when it is moved. */
export const occurrenceKey = z.union([z.literal('once'), wheelDate])

// --- what the tab asks -------------------------------------------------------------------------------------------

/** `GET /api/wheel`: both days included, at most two years and three months. */
export const wheelQuery = z
  .object({ from: wheelDate, to: wheelDate })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= 823 * 86_400_000, { path: ['to'] })

/** `GET /api/wheel/next`: what comes from today on, in order of dates. */
export const nextQuery = z.object({
  forum: id.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

const weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])
const nth = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(-1)])
const month = z.number().int().min(1).max(12)
const how = {
  every: z.number().int().min(1).max(99),
  end: z
    .union([z.object({ on: wheelDate }), z.object({ after: z.number().int().min(1).max(999) })])
    .nullable(),
}

/** How often something comes, as the form says it: domain/wheel/recurrence/rule-choice.ts. */
export const repeatChoice = z.discriminatedUnion('repeat', [
  z.object({ repeat: z.literal('weekly'), weekdays: z.array(weekday).min(1).max(7), ...how }),
  z.object({ repeat: z.literal('monthly_weekday'), nth, weekday, ...how }),
  z.object({ repeat: z.literal('monthly_day'), day: z.number().int().min(-1).max(31), ...how }),
  z.object({ repeat: z.literal('monthly_last_week'), weekday, ...how }),
  z.object({
    repeat: z.literal('yearly_weekday'),
    months: z.array(month).min(1).max(12),
    nth,
    weekday,
    ...how,
  }),
  z.object({ repeat: z.literal('yearly_day'), month, day: z.number().int().min(1).max(31), ...how }),
  z.object({ repeat: z.literal('yearly_week'), week: z.number().int().min(1).max(53), weekday, ...how }),
])

export const offset = z.object({
  amount: z.number().int().min(-366).max(366),
  unit: z.enum(['days', 'weeks', 'working_days']),
  fromClosedDay: z.enum(['before', 'after', 'stay']),
})

/**
 * When an entry comes: once; by a choice of the form; by a rule of RFC 5545 that is kept as it was read (`repeat` null in
 * `entryView`); or so far from another entry. `first` is the first occurrence, and the length and clock of each.
 */
export const scheduleInput = z.discriminatedUnion('by', [
  z.object({ by: z.literal('date'), when }),
  z.object({ by: z.literal('repeat'), first: when, repeat: repeatChoice }),
  z.object({ by: z.literal('rule'), first: when, rule: z.string().max(300) }),
  z.object({
    by: z.literal('other'),
    entryId: id,
    offset,
    days: z.number().int().min(1).max(366),
    times: times.nullable(),
  }),
])

export const entryInput = z.object({
  kind: z.enum(entryKinds).exclude(['round']),
  title: z.string().min(1).max(entryLimits.title),
  /** Null: of no forum, for the whole region. */
  forumId: id.nullable(),
  /** Whose wheel it is in; of an entry with a forum, the forum's own region counts. */
  regionCode: z.string().max(20),
  /** A room or an address; empty: none. Nothing here books it. */
  location: z.string().max(entryLimits.location),
  schedule: scheduleInput,
  responsible: z.array(id).max(entryLimits.responsible),
  links: z.array(link).max(entryLimits.links),
  serves,
  dependsOn: z.array(id).max(entryLimits.dependsOn),
})

/** `version` is the one that was read; a newer one stored meanwhile refuses (`wheel_changed_meanwhile`). */
const version = z.number().int()
export const editEntryInput = entryInput.extend({ version })
export const removeEntryQuery = z.object({ version: z.coerce.number().int() })
/** cancel, restore, tick off, untick: one occurrence alone. */
export const occurrenceInput = z.object({ key: occurrenceKey, version })
export const moveInput = occurrenceInput.extend({ to: when })
/** The entry with all its occurrences. */
export const wholeEntryInput = z.object({ version })

/** Which dates a schedule would give, while the form is being filled: at most `limit` from `from` on. */
export const previewInput = z.object({
  schedule: scheduleInput,
  forumId: id.nullable(),
  from: wheelDate,
  limit: z.number().int().min(1).max(60).default(12),
})

// --- what the product answers ------------------------------------------------------------------------------------

/** One thing on one date: an arc of the wheel, a line of the list. */
export const wheelItem = z.object({
  /** `entryId|key`: the same for as long as the occurrence is there, wherever it is moved. */
  id: z.string(),
  /** A UUID, or `round:` and the id of a round-robin. */
  entryId: z.string(),
  key: z.string(),
  version,
  kind: z.enum(entryKinds),
  title: z.string(),
  forumId: id.nullable(),
  regionCode: z.string(),
  from: plainDate,
  to: plainDate,
  times: times.nullable(),
  location: z.string(),
  state: z.enum(entryStates),
  /** Moved alone, away from where its rule puts it. */
  moved: z.boolean(),
  recurring: z.boolean(),
  responsible: z.array(person),
  links: z.array(link),
  serves,
  /** What it waits for that is not over yet, as far as the reader may see it. */
  waitsFor: z.array(z.object({ entryId: id, key: z.string(), title: z.string(), from: plainDate })),
  /** The reader is responsible for it, or a member of its forum. */
  mine: z.boolean(),
  iAmResponsible: z.boolean(),
  /** A live round-robin: its page is `/rounds/:roundId`. */
  roundId: id.nullable(),
  /** The agreement's cycle that it is a step of, and what no longer fits: finished sentences. */
  cycleId: id.nullable(),
  warnings: z.array(z.string()),
  can: z.object({
    edit: z.boolean(),
    move: z.boolean(),
    cancel: z.boolean(),
    restore: z.boolean(),
    tickOff: z.boolean(),
    untick: z.boolean(),
  }),
})

export const wheelForum = z.object({
  id,
  name: z.string(),
  regionCode: z.string(),
  /** The reader may plan here. */
  mayEdit: z.boolean(),
  /** The reader is a member. */
  mine: z.boolean(),
  /** What gives it colour and pattern, from 0; it stays when other forums are made. */
  look: z.number().int().min(0),
})

export const wheelView = z.object({
  /** The date in Denmark by the product's clock. */
  today: plainDate,
  from: plainDate,
  to: plainDate,
  /** The reader plans: may make new entries, copy a year, plan the cycle. */
  mayEdit: z.boolean(),
  regions: z.array(z.object({ code: z.string(), name: z.string() })),
  forums: z.array(wheelForum),
  /** In order of dates; at most 2,000, and `truncated` when there were more. */
  items: z.array(wheelItem),
  truncated: z.boolean(),
  /** Times that lie behind everything: the summer break, and the days on which nothing is planned. */
  closed: z.array(
    z.object({
      from: plainDate,
      to: plainDate,
      why: z.enum(['summer_break', 'public_holiday', 'closed_day']),
      title: z.string(),
    }),
  ),
})

export const nextView = z.object({ today: plainDate, items: z.array(wheelItem) })

/** Whom an entry may be laid upon: members of the region's forums and the secretariat. For the secretariat alone. */
export const wheelPeople = z.object({
  items: z.array(person.extend({ organisation: z.string().nullable(), forumIds: z.array(id) })),
})

/** `repeat` null: the rule says more than the form can; it is kept unless another is chosen. */
export const scheduleView = z.discriminatedUnion('by', [
  z.object({ by: z.literal('date'), when }),
  z.object({
    by: z.literal('rule'),
    first: when,
    rule: z.string(),
    repeat: repeatChoice.nullable(),
    /** What is said of single occurrences. */
    notes: z.array(z.object({ key: plainDate, when: when.nullable(), state: z.enum(entryStates) })),
  }),
  z.object({
    by: z.literal('other'),
    entryId: id,
    title: z.string(),
    offset,
    days: z.number(),
    times: times.nullable(),
  }),
])

export const entryView = z.object({
  id,
  version,
  kind: z.enum(entryKinds),
  title: z.string(),
  forumId: id.nullable(),
  regionCode: z.string(),
  location: z.string(),
  schedule: scheduleView,
  state: z.enum(entryStates),
  responsible: z.array(person),
  links: z.array(link),
  serves,
  dependsOn: z.array(z.object({ entryId: id, title: z.string() })),
  /** Who waits for it, or takes its dates from it: it cannot be removed while they do. */
  neededBy: z.array(z.object({ entryId: id, title: z.string() })),
  cycle: z.object({ id, name: z.string(), stepId: z.string() }).nullable(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
  /** Newest first, at most 50 finished sentences. */
  history: z.array(z.object({ at: instant, byName: z.string().nullable(), text: z.string() })),
})

/** After an act. `warnings`: what no longer fits now, finished sentences; what was asked for is done all the same. */
export const wheelActed = z.object({ version, warnings: z.array(z.string()) })
export const entryCreated = z.object({ id, version, warnings: z.array(z.string()) })

export const schedulePreview = z.object({
  dates: z.array(z.object({ from: plainDate, to: plainDate, problem: z.string().nullable() })),
})

export type WheelView = z.infer<typeof wheelView>
export type WheelItem = z.infer<typeof wheelItem>
export type WheelForum = z.infer<typeof wheelForum>
export type NextView = z.infer<typeof nextView>
export type EntryInput = z.infer<typeof entryInput>
export type EntryView = z.infer<typeof entryView>
export type ScheduleInput = z.infer<typeof scheduleInput>
export type RepeatChoice = z.infer<typeof repeatChoice>
export type WheelPeople = z.infer<typeof wheelPeople>
