import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sync as nodeIcal, type VEvent } from 'node-ical'
import { Temporal } from 'temporal-polyfill'
import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import { instantOf } from '../../bot/domain/calendar/copenhagen.ts'
import { isoWeek } from '../../bot/domain/wheel/recurrence/iso-week.ts'
import type { When } from '../../bot/domain/wheel/when.ts'
import { type CalendarEvent, writeCalendar } from '../../bot/wheel-files/calendar.ts'

const changedAt = new Date('2026-11-23T08:15:30Z')
const anEvent = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a-once@rammehjul',
  title: 'Møde i Rammeaftalegruppen',
  text: '',
  location: '',
  url: null,
  categories: ['Møde'],
  when: { from: '2027-06-08', to: '2027-06-08', times: null },
  cancelled: false,
  busy: true,
  changedAt,
  ...given,
})
const at = (date: string, start: string, end: string): When => ({
  from: date,
  to: date,
  times: { start, end },
})

/** As a program of other people's reads it. */
function read(...events: CalendarEvent[]): VEvent[] {
  const parsed = Object.values(nodeIcal.parseICS(writeCalendar('Årshjul', events)))
  return parsed.filter((each): each is VEvent => each?.type === 'VEVENT')
}
const lines = (...events: CalendarEvent[]) => writeCalendar('Årshjul', events).split('\r\n')
const unfolded = (...events: CalendarEvent[]) =>
  writeCalendar('Årshjul', events).replaceAll('\r\n ', '').split('\r\n')

describe('A meeting in the calendar', () => {
  test.each([
    ['in winter', '2027-01-12', '2027-01-12T08:00:00.000Z'],
    ['the day before the clock goes forward', '2027-03-27', '2027-03-27T08:00:00.000Z'],
    ['the day the clock goes forward', '2027-03-28', '2027-03-28T07:00:00.000Z'],
    ['the day before the clock goes back', '2027-10-30', '2027-10-30T07:00:00.000Z'],
    ['the day the clock goes back', '2027-10-31', '2027-10-31T08:00:00.000Z'],
    ['on a leap day', '2028-02-29', '2028-02-29T08:00:00.000Z'],
    ['in week 53', '2026-12-31', '2026-12-31T08:00:00.000Z'],
  ])('at nine begins at nine Danish time %s', (_name, date, instant) => {
    const [event] = read(anEvent({ when: at(date, '09:00', '12:00') }))
    expect(event?.start.toISOString()).toBe(instant)
    expect(event?.end?.toISOString()).toBe(instantOf(date, '12:00').toISOString())
  })

  test('on any day and at any time begins when the product says that it does', () => {
    const days = fc.integer({ min: 0, max: 365 * 40 }).map((count) => addDays('2000-01-01', count))
    const minutes = fc.integer({ min: 0, max: 23 * 60 }).map((each) => {
      const clock = (of: number) =>
        `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
      return [clock(each), clock(each + 59)] as const
    })
    fc.assert(
      fc.property(days, minutes, (date, [start, end]) => {
        const [event] = read(anEvent({ when: at(date, start, end) }))
        expect(event?.start.getTime()).toBe(instantOf(date, start).getTime())
      }),
      { numRuns: 150 },
    )
  })

  test('carries its zone, which says of every year when the clock changes', () => {
    const text = writeCalendar('Årshjul', [anEvent({ when: at('2027-06-08', '09:00', '12:00') })])
    expect(text).toContain('DTSTART;TZID=Europe/Copenhagen:20270608T090000')
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen')
    const lastSunday = (year: number, month: number) => {
      const last = Temporal.PlainDate.from({ year, month, day: 31 })
      return last.subtract({ days: last.dayOfWeek % 7 })
    }
    // What the two rules of the zone say, held against the time zone database, from the first wheel on.
    for (let year = 2000; year <= 2060; year++) {
      const offsets = [3, 10].map((month) => {
        const change = lastSunday(year, month)
        const noon = (date: Temporal.PlainDate) =>
          date.toZonedDateTime({ timeZone: 'Europe/Copenhagen', plainTime: '12:00' }).offset
        return [noon(change.subtract({ days: 1 })), noon(change)]
      })
      expect(offsets).toEqual([
        ['+01:00', '+02:00'],
        ['+02:00', '+01:00'],
      ])
    }
    expect(text).toContain('TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nDTSTART:19810329T020000')
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
    expect(text).toContain('TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nDTSTART:19961027T030000')
    expect(text).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
  })

  test('that is cancelled says so, and takes nobody’s time', () => {
    const [event] = read(anEvent({ cancelled: true, when: at('2027-06-08', '09:00', '12:00') }))
    expect(event?.status).toBe('CANCELLED')
    expect(event?.transparency).toBe('TRANSPARENT')
    const [planned] = read(anEvent({ when: at('2027-06-08', '09:00', '12:00') }))
    expect([planned?.status, planned?.transparency]).toEqual(['CONFIRMED', 'OPAQUE'])
    const [round] = read(anEvent({ busy: false, when: at('2027-06-08', '09:00', '12:00') }))
    expect(round?.transparency).toBe('TRANSPARENT')
  })

  test('that is changed has a higher number, and the instant of the change', () => {
    const later = new Date(changedAt.getTime() + 60_000)
    const [before, after] = [read(anEvent())[0], read(anEvent({ changedAt: later }))[0]]
    expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
    expect(after?.lastmodified?.toISOString()).toBe(later.toISOString())
    expect(unfolded(anEvent())).toContain('DTSTAMP:20261123T081530Z')
  })
})

describe('A whole day in the calendar', () => {
  test.each([
    ['one day', '2027-06-08', '2027-06-08', '20270609'],
    ['the last day of a year', '2026-12-31', '2026-12-31', '20270101'],
    ['a leap day', '2028-02-29', '2028-02-29', '20280301'],
    ['a period over the change of the clock', '2027-03-27', '2027-03-29', '20270330'],
  ])('is a date and ends the day after: %s', (_name, from, to, end) => {
    const text = unfolded(anEvent({ when: { from, to, times: null } }))
    expect(text).toContain(`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`)
    expect(text).toContain(`DTEND;VALUE=DATE:${end}`)
  })

  test('of week 53 is in week 53', () => {
    const [event] = read(anEvent({ when: { from: '2026-12-28', to: '2026-12-28', times: null } }))
    const { start } = event ?? { start: new Date(0) }
    const local = [start.getFullYear(), start.getMonth() + 1, start.getDate()]
    expect(isoWeek(local.map((each) => String(each).padStart(2, '0')).join('-'))).toBe(53)
  })
})

describe('The text of the calendar', () => {
  const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })

  test('comes back as it was written, whatever people wrote', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [event] = read(anEvent({ title: `x${title}x` }))
        const seen = title.toWellFormed().replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
        const plain = `x${seen.replace(/(?!\n)\p{Cc}/gu, ' ')}x`.replace(/\s*\n\s*/g, ' ')
        expect(event?.summary).toBe(plain)
      }),
      { numRuns: 200 },
    )
  })

  test('has no line longer than 75 octets, and never half a letter', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, text) => {
        const all = lines(anEvent({ title, text, location: text }))
        expect(all.filter((line) => Buffer.byteLength(line) > 75)).toEqual([])
        expect(
          all.filter((line) => line.includes('\ufffd') && !`${title}${text}`.includes('\ufffd')),
        ).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('cannot be broken out of: a line break in a title begins no new property', () => {
    const hostile = 'Møde\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:evil\rATTACH:http://evil.example\u2028X'
    const all = lines(anEvent({ title: hostile, text: hostile, location: hostile, categories: [hostile] }))
    expect(all.filter((line) => /^(BEGIN:VEVENT|END:VEVENT|UID:|ATTACH)/.test(line))).toEqual([
      'BEGIN:VEVENT',
      'UID:a-once@rammehjul',
      'END:VEVENT',
    ])
  })

  test('names the calendar with its commas, invites nobody, and asks to be fetched every hour', () => {
    const text = writeCalendar('Årshjul; Sjælland, KKR', [anEvent()])
    expect(text).toContain('X-WR-CALNAME:Årshjul\\; Sjælland\\, KKR\r\n')
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n')
    expect(text).not.toMatch(/^(METHOD|ATTENDEE|ORGANIZER)/m)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  test('is the same for the same events', () => {
    expect(writeCalendar('Årshjul', [anEvent()])).toBe(writeCalendar('Årshjul', [anEvent()]))
  })
})
