import { z } from 'zod'
import { standings } from '../domain/scheduling/meeting-request.ts'
import { schedulingLimits } from '../domain/scheduling/scheduling-limits.ts'
import { instant, plainDate } from './proposal.ts'

const id = z.uuid()
export const meetingDate = plainDate.refine((date) => date >= '2000-01-01' && date <= '2099-12-31')
/** When a meeting begins: the wheel it is put into ends with 2099. */
export const meetingStart = instant.refine((start) => start < '2099-12-31')
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const people = z.array(id).max(schedulingLimits.people)

/** When meetings may lie, Danish time. */
export const meetingDay = z
  .object({
    start: timeOfDay,
    end: timeOfDay,
    lunch: z.object({ start: timeOfDay, end: timeOfDay }).nullable(),
  })
  .refine(({ start, end }) => start < end, { path: ['end'] })
  .refine(({ lunch }) => lunch === null || lunch.start < lunch.end, { path: ['lunch'] })

// --- what the tab asks -------------------------------------------------------------------------------------------

/** Who is to meet, how long, and how; what a search, a check and a series have in common. */
export const meetingAsked = z.object({
  minutes: z.number().int().min(15).max(schedulingLimits.minutes).multipleOf(5),
  required: people,
  optional: people,
  place: z.enum(['online', 'place']),
  /** Minutes before and after that must be free too; of no account for a meeting online. */
  travelMinutes: z.number().int().min(0).max(240),
  day: meetingDay,
  /** At least so many must be able for certain. */
  quorum: z.number().int().min(1).max(schedulingLimits.people).nullable(),
})

const period = z.object({ from: meetingDate, to: meetingDate })
const notBackwards = ({ from, to }: { from: string; to: string }) => from <= to

/** `POST /api/forums/:forumId/times`: both days included, at most twelve weeks and a little. */
export const findTimesInput = meetingAsked
  .extend(period.shape)
  .refine(notBackwards, { path: ['to'] })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= schedulingLimits.searchDays * 86_400_000, {
    path: ['to'],
  })

/** How everybody stands at one time, asked of the calendars as they are now. */
export const checkTimeInput = meetingAsked.extend({ start: meetingStart })

export const bookMeetingInput = checkTimeInput.extend({
  title: z.string().trim().min(1).max(200),
  /** A room or an address; empty: none. */
  location: z.string().trim().max(200),
  /** For Outlook's invitation, as plain text. */
  message: z.string().trim().max(5_000),
  /** Required people of whom the reader was told that they are busy, and books all the same. */
  despite: people.default([]),
})

/** A year's meetings: each in a period of its own. */
export const planSeriesInput = meetingAsked.extend({
  meetings: z
    .array(
      z
        .object({
          key: z.string().min(1).max(40),
          title: z.string().trim().min(1).max(200),
          ...period.shape,
          /** A time that the reader has chosen; the others keep clear of it. Null: the plan chooses. */
          chosen: meetingStart.nullable(),
        })
        .refine(notBackwards, { path: ['to'] }),
    )
    .min(1)
    .max(schedulingLimits.series),
  /** At least so many days between two of the meetings. */
  apartDays: z.number().int().min(0).max(120),
})

export const bookSeriesInput = meetingAsked.extend({
  location: z.string().trim().max(200),
  message: z.string().trim().max(5_000),
  meetings: z
    .array(
      z.object({
        title: z.string().trim().min(1).max(200),
        start: meetingStart,
        despite: people.default([]),
      }),
    )
    .min(1)
    .max(schedulingLimits.series),
})

export const seriesWindowsQuery = z.object({ year: z.coerce.number().int().min(2000).max(2099) })

// --- what the product answers ------------------------------------------------------------------------------------

const invitee = z.object({
  personId: id,
  /** As the person is called among the others: "Køge", or "Køge (Anna Berg)" where there are two of them. */
  label: z.string(),
  name: z.string(),
  organisation: z.string().nullable(),
  role: z.enum(['director', 'deputy', 'member', 'secretariat']),
})

export const timesSetup = z.object({
  /** The date in Denmark by the product's clock. */
  today: plainDate,
  forum: z.object({ id, name: z.string() }),
  people: z.array(invitee),
  /** Every day from today on, more than a year, on which the forum does not meet; no date is proposed on one. */
  closed: z.array(plainDate),
  day: meetingDay,
  travelMinutes: z.number(),
})

export const timeView = z.object({
  start: instant,
  end: instant,
  date: plainDate,
  able: z.number(),
  people: z.number(),
  /** Who is not simply free. */
  others: z.array(z.object({ personId: id, required: z.boolean(), standing: z.enum(standings) })),
  /** A sentence or two: "Alle 17 kan; kun Lolland er foreløbig optaget." */
  text: z.string(),
})

/** `why`: a sentence on why the calendar cannot be read; null: it can. */
export const calendarReader = z.object({
  personId: id,
  label: z.string(),
  required: z.boolean(),
  why: z.string().nullable(),
})

export const timesFound = z.object({
  people: z.array(calendarReader),
  /** Best first, at most ten. */
  proposals: z.array(timeView),
  /** How many meetings would have room one after the other. */
  times: z.number(),
  /** Why there are none, and what would help: finished sentences. Empty where there are proposals. */
  none: z.array(z.string()),
  /** "Kalenderen er ukendt for 3: …": null where all can be read. */
  unknown: z.string().nullable(),
  /** Everybody by day and half hour; a digit of `cells` is a place in `standings`. */
  heat: z.object({
    days: z.array(z.object({ date: plainDate, from: instant, cells: z.number() })),
    people: z.array(z.object({ personId: id, cells: z.string() })),
  }),
})

/** `clear`: nobody required is hindered. `past`: the time is over. */
export const timeChecked = z.object({ time: timeView, clear: z.boolean(), past: z.boolean() })

export const meetingBooked = z.object({ entryId: id })

export const seriesWindows = z.object({
  /** The forum's rule in words, or null where it has none that gives meetings their periods. */
  rule: z.string().nullable(),
  meetings: z.array(z.object({ key: z.string(), title: z.string(), from: plainDate, to: plainDate })),
  /** What the forum has in the wheel that year already, in order of dates; without what is cancelled. */
  standing: z.array(z.object({ entryId: id, key: z.string(), title: z.string(), date: plainDate })),
})

export const seriesPlanned = z.object({
  people: z.array(calendarReader),
  unknown: z.string().nullable(),
  meetings: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      from: plainDate,
      to: plainDate,
      /** The time that goes with the others'; null: there is none. */
      chosen: timeView.nullable(),
      /** Best first, without regard to the others. */
      proposals: z.array(timeView),
      none: z.array(z.string()),
    }),
  ),
})

export const seriesBooked = z.object({ entryIds: z.array(id) })

export type TimesSetup = z.infer<typeof timesSetup>
export type FindTimesInput = z.infer<typeof findTimesInput>
export type MeetingAsked = z.infer<typeof meetingAsked>
export type TimeView = z.infer<typeof timeView>
export type CalendarReader = z.infer<typeof calendarReader>
export type TimesFound = z.infer<typeof timesFound>
export type TimeChecked = z.infer<typeof timeChecked>
export type BookMeetingInput = z.infer<typeof bookMeetingInput>
export type SeriesWindows = z.infer<typeof seriesWindows>
export type SeriesPlanned = z.infer<typeof seriesPlanned>
export type PlanSeriesInput = z.infer<typeof planSeriesInput>
export type BookSeriesInput = z.infer<typeof bookSeriesInput>

/** What a digit of the picture stands for. */
export const standingOfDigit = standings
