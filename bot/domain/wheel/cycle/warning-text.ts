import { dateText } from '../../calendar/date-text.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import type { PlanWarning } from './plan-warning.ts'
import type { CycleTemplate, Span } from './template.ts'

/** The warning as one or two plain sentences in Danish, with the steps' own titles. */
export function warningText(warning: PlanWarning, { steps }: Pick<CycleTemplate, 'steps'>): string {
  const title = (id: string) => `»${steps.find((step) => step.id === id)?.title ?? id}«`
  const step = title(warning.step)
  switch (warning.code) {
    case 'too_soon_after': {
      const { from, earliest, other, otherTo, otherWaits, lead } = warning
      const before = `${title(other)} ${endsText(otherWaits)} ${on(otherTo)}`
      return `${step} er sat til ${on(from)}, men ${before}${gapText(lead)}. Tidligste dato er ${on(earliest)}.`
    }
    case 'deadline_missed': {
      const { deadline, earliest, other, otherTo, otherWaits } = warning
      const before = `${title(other)} ${endsText(otherWaits)} ${on(otherTo)}`
      return `${step} kan ikke nås inden fristen ${on(deadline)}: ${before}, så det sker tidligst ${on(earliest)}.`
    }
    case 'after_deadline':
      return `${step} slutter ${on(warning.to)}, efter fristen ${on(warning.deadline)}.`
    case 'too_short': {
      const { from, to, lasts, until } = warning
      return `${step} varer fra ${on(from)} til ${on(to)}, men skal vare mindst ${spanText(lasts)}: til ${on(until)}.`
    }
    case 'on_closed_day':
      return `${step} er sat til ${on(warning.date)}, og den dag er ${closedText[warning.why]}.`
    case 'overdue':
      return `${step} skulle være sket senest ${on(warning.to)} og er ikke krydset af.`
  }
}

/** Of a step that waits for another itself, its own date is not the point any more. */
const endsText = (waits: boolean): string => (waits ? 'kan tidligst være slut' : 'er først slut')

const closedText = {
  public_holiday: 'helligdag',
  closed_day: 'lukkedag',
  weekend: 'i en weekend',
  summer_break: 'i sommerferien',
}

const on = (date: PlainDate): string => dateText(date, 'da')

/** Nothing more need be said of what may come the day after. */
function gapText(lead: Span): string {
  return lead.amount > 1 ? `, og der skal gå mindst ${spanText(lead)} imellem` : ''
}

const unitText = {
  days: ['dag', 'dage'],
  working_days: ['arbejdsdag', 'arbejdsdage'],
  weeks: ['uge', 'uger'],
} as const

function spanText({ amount, unit }: Span): string {
  return `${amount} ${unitText[unit][amount === 1 ? 0 : 1]}`
}
