import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { ShowAs } from './calendar-item.ts'

/** Something that stands in a person's calendar besides what the demo puts there. Danish wall time. */
export type Appointment = { subject: string; start: string; end: string; showAs: ShowAs }

const usual: [subject: string, weekday: number, start: string, end: string, showAs: ShowAs][] = [
  ['Direktion', 1, '09:00', '11:00', 'busy'],
  ['Udvalgsmøde', 2, '15:00', '18:00', 'busy'],
  ['Ledermøde', 3, '09:00', '10:30', 'busy'],
  ['Foreløbig aftale', 3, '13:00', '15:00', 'tentative'],
  ['Økonomiudvalg', 4, '08:00', '10:00', 'busy'],
  ['Arbejder hjemme', 5, '08:00', '16:00', 'workingElsewhere'],
  ['Byråd', 4, '16:00', '20:00', 'busy'],
  ['Ferie', 5, '12:00', '16:00', 'oof'],
]

/**
 * A person's usual weeks, the same in every run: which of the usual things stand there, and in which weeks, follows from
 * the address. So there is something to find a time between. `from` and `to` are dates, both included.
 */
export function standingAppointments(address: string, from: string, to: string): Appointment[] {
  const found: Appointment[] = []
  const last = Temporal.PlainDate.from(to)
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  )
    for (const [subject, weekday, start, end, showAs] of usual) {
      if (day.dayOfWeek !== weekday) continue
      // Everybody has about a third of it each week, and not the same third.
      const draw = createHash('sha256')
        .update(`${address.toLowerCase()} ${subject} ${day.weekOfYear}`)
        .digest()[0]
      if ((draw ?? 0) % 3 === 0)
        found.push({
          subject,
          start: `${day.toString()}T${start}:00`,
          end: `${day.toString()}T${end}:00`,
          showAs,
        })
    }
  return found
}
