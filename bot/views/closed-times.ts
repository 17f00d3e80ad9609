import type { WheelView } from '../contract/wheel.ts'
import { addDays, type PlainDate } from '../domain/calendar/plain-date.ts'
import { publicHolidaysBetween } from '../domain/calendar/public-holidays.ts'
import { CUSTOMARY_CLOSED_DAYS } from '../domain/calendar/working-days.ts'
import { ORDINARY } from '../domain/forums/templates/ordinary-forum.ts'
import type { Language } from '../domain/language.ts'
import type { Window } from '../domain/wheel/when.ts'
import type { WheelForumRow } from '../store/wheel-readers.ts'

type Closed = WheelView['closed'][number]

/**
 * When nothing is planned, in order of dates: summer breaks, public holidays, and the days on which municipalities are
 * closed by custom or a forum by its own choice. One line for what several forums share.
 */
export function closedTimes(forums: readonly WheelForumRow[], window: Window, language: Language): Closed[] {
  const words = texts[language]
  const years = yearsOf(window)
  const breaks = forums.length === 0 ? [ORDINARY.summerBreak] : forums.map(({ summerBreak }) => summerBreak)
  const summers = breaks.flatMap((summer) =>
    summer === null
      ? []
      : years.map((year) => [`${year}-${summer.from}`, `${year}-${summer.to}`, 'summer_break', words.summer]),
  )
  const customary = years.flatMap((year) =>
    CUSTOMARY_CLOSED_DAYS.map((day) => oneDay(`${year}-${day}`, words.customary[day] ?? words.closed)),
  )
  const own = forums.flatMap(({ closedDays, name }) =>
    closedDays.map((day) => oneDay(day, `${words.closed}: ${name}`)),
  )
  const holidays = publicHolidaysBetween(window.from, window.to).map(({ date, name }) => [
    date,
    date,
    'public_holiday',
    name[language],
  ])
  const found = new Map([...summers, ...holidays, ...customary, ...own].map((row) => [row.join(), row]))
  return [...found.values()]
    .map(([from = '', to = '', why, title = '']) => ({ from, to, why: why as Closed['why'], title }))
    .filter(({ from, to }) => from <= window.to && to >= window.from)
    .toSorted((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to))
}

const oneDay = (date: PlainDate, title: string): string[] => [date, date, 'closed_day', title]

function yearsOf({ from, to }: Window): number[] {
  const first = Number(from.slice(0, 4))
  // A break over New Year begins in the year before.
  const last = Number(addDays(to, 1).slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}

const texts: Record<
  Language,
  { summer: string; closed: string; customary: Record<string, string | undefined> }
> = {
  da: {
    summer: 'Sommerferie',
    closed: 'Lukkedag',
    customary: { '06-05': 'Grundlovsdag', '12-24': 'Juleaftensdag', '12-31': 'Nytårsaftensdag' },
  },
  en: {
    summer: 'Summer break',
    closed: 'Closed',
    customary: { '06-05': 'Constitution Day', '12-24': 'Christmas Eve', '12-31': 'New Year’s Eve' },
  },
}
