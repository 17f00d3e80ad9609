import { dateText } from '../../calendar/date-text.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { Language } from '../../language.ts'
import type { PlanWarning } from './plan-warning.ts'
import type { CycleTemplate, Span } from './template.ts'

/** The warning as one or two plain sentences, with the steps' own titles. */
export function warningText(
  warning: PlanWarning,
  { steps }: Pick<CycleTemplate, 'steps'>,
  language: Language = 'da',
): string {
  const words = texts[language]
  const title = (id: string) => words.quoted(steps.find((step) => step.id === id)?.title ?? id)
  const on = (date: PlainDate) => dateText(date, language)
  const step = title(warning.step)
  switch (warning.code) {
    case 'too_soon_after': {
      const { from, earliest, other, otherTo, otherWaits, lead } = warning
      const before = words.ends(title(other), on(otherTo), otherWaits)
      return words.tooSoon({
        step,
        from: on(from),
        before,
        gap: gapText(lead, language),
        earliest: on(earliest),
      })
    }
    case 'deadline_missed': {
      const { deadline, earliest, other, otherTo, otherWaits } = warning
      const before = words.ends(title(other), on(otherTo), otherWaits)
      return words.missed({ step, deadline: on(deadline), before, earliest: on(earliest) })
    }
    case 'after_deadline':
      return words.late(step, on(warning.to), on(warning.deadline))
    case 'too_short': {
      const { from, to, lasts, until } = warning
      const least = spanText(lasts, language)
      return words.short({ step, from: on(from), to: on(to), least, until: on(until) })
    }
    case 'on_closed_day':
      return words.closed(step, on(warning.date), words.why[warning.why])
    case 'overdue':
      return words.overdue(step, on(warning.to))
  }
}

/** Nothing more need be said of what may come the day after. */
function gapText(lead: Span, language: Language): string {
  return lead.amount > 1 ? texts[language].gap(spanText(lead, language)) : ''
}

function spanText({ amount, unit }: Span, language: Language): string {
  return `${amount} ${texts[language].units[unit][amount === 1 ? 0 : 1]}`
}

/** `ends`: of a step that waits for another itself, its own date is not the point any more. */
type Words = {
  quoted: (title: string) => string
  ends: (step: string, date: string, waits: boolean) => string
  gap: (span: string) => string
  tooSoon: (told: { step: string; from: string; before: string; gap: string; earliest: string }) => string
  missed: (told: { step: string; deadline: string; before: string; earliest: string }) => string
  late: (step: string, to: string, deadline: string) => string
  short: (told: { step: string; from: string; to: string; least: string; until: string }) => string
  closed: (step: string, date: string, why: string) => string
  overdue: (step: string, to: string) => string
  why: Record<Extract<PlanWarning, { code: 'on_closed_day' }>['why'], string>
  units: Record<Span['unit'], readonly [one: string, several: string]>
}

const texts: Record<Language, Words> = {
  da: {
    quoted: (title) => `»${title}«`,
    ends: (step, date, waits) => `${step} ${waits ? 'kan tidligst være slut' : 'er først slut'} ${date}`,
    gap: (span) => `, og der skal gå mindst ${span} imellem`,
    tooSoon: ({ step, from, before, gap, earliest }) =>
      `${step} er sat til ${from}, men ${before}${gap}. Tidligste dato er ${earliest}.`,
    missed: ({ step, deadline, before, earliest }) =>
      `${step} kan ikke nås inden fristen ${deadline}: ${before}, så det sker tidligst ${earliest}.`,
    late: (step, to, deadline) => `${step} slutter ${to}, efter fristen ${deadline}.`,
    short: ({ step, from, to, least, until }) =>
      `${step} varer fra ${from} til ${to}, men skal vare mindst ${least}: til ${until}.`,
    closed: (step, date, why) => `${step} er sat til ${date}, og den dag er ${why}.`,
    overdue: (step, to) => `${step} skulle være sket senest ${to} og er ikke krydset af.`,
    why: {
      public_holiday: 'helligdag',
      closed_day: 'lukkedag',
      weekend: 'i en weekend',
      summer_break: 'i sommerferien',
    },
    units: {
      days: ['dag', 'dage'],
      working_days: ['arbejdsdag', 'arbejdsdage'],
      weeks: ['uge', 'uger'],
    },
  },
  en: {
    quoted: (title) => `“${title}”`,
    ends: (step, date, waits) =>
      `${step} ${waits ? 'can end on' : 'does not end before'} ${date}${waits ? ' at the earliest' : ''}`,
    gap: (span) => `, and at least ${span} must lie between them`,
    tooSoon: ({ step, from, before, gap, earliest }) =>
      `${step} is set for ${from}, but ${before}${gap}. The earliest date is ${earliest}.`,
    missed: ({ step, deadline, before, earliest }) =>
      `${step} cannot be done by the deadline of ${deadline}: ${before}, so it is done on ${earliest} at the earliest.`,
    late: (step, to, deadline) => `${step} ends on ${to}, after the deadline of ${deadline}.`,
    short: ({ step, from, to, least, until }) =>
      `${step} lasts from ${from} to ${to}, but must last at least ${least}: until ${until}.`,
    closed: (step, date, why) => `${step} is set for ${date}, and that day is ${why}.`,
    overdue: (step, to) => `${step} was to be done by ${to} and is not ticked off.`,
    why: {
      public_holiday: 'a public holiday',
      closed_day: 'closed',
      weekend: 'in a weekend',
      summer_break: 'in the summer break',
    },
    units: {
      days: ['day', 'days'],
      working_days: ['working day', 'working days'],
      weeks: ['week', 'weeks'],
    },
  },
}
