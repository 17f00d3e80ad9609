import { expect, test } from '@jest/globals'
import { instantOf } from '../../bot/domain/calendar/copenhagen.ts'
import { dateTimeText as productDateTime } from '../../bot/domain/calendar/date-text.ts'
import { inDenmark, instantIn } from '../../tab/src/time/copenhagen.ts'
import { dateText, dateTimeText, dayTimeText, shortDateText } from '../../tab/src/time/date-text.ts'

const utc = (date: string, time: string) => instantIn({ date, time })?.toISOString() ?? null

test('noon in Denmark is 11 in UTC in winter and 10 in summer', () => {
  expect(utc('2026-03-09', '12:00')).toBe('2026-03-09T11:00:00.000Z')
  expect(utc('2026-05-29', '12:00')).toBe('2026-05-29T10:00:00.000Z')
})

test('an hour that comes twice in October means its first coming', () => {
  expect(utc('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(utc('2026-10-25', '03:00')).toBe('2026-10-25T02:00:00.000Z')
})

test('a time that is skipped in March means as much later', () => {
  expect(utc('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(inDenmark(new Date('2026-03-29T01:30:00Z'))).toEqual({ date: '2026-03-29', time: '03:30' })
})

test('the tab and the product mean the same instant, hour for hour around both clock changes', () => {
  for (const day of ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']) {
    for (let hour = 0; hour < 24; hour++) {
      for (const minute of ['00', '30', '59']) {
        const time = `${String(hour).padStart(2, '0')}:${minute}`
        expect([day, time, utc(day, time)]).toEqual([day, time, instantOf(day, time).toISOString()])
      }
    }
  }
})

test('what a field holds while somebody types is no instant', () => {
  expect(utc('', '12:00')).toBeNull()
  expect(utc('2026-03-09', '')).toBeNull()
  expect(utc('2026-02-30', '12:00')).toBeNull()
})

test('a deadline is written with weekday, date and kl., as the product writes it', () => {
  const deadline = new Date('2026-05-29T11:00:00Z')
  expect(dateTimeText(deadline, 'da')).toBe('fredag den 29. maj 2026 kl. 13.00')
  expect(dateTimeText(deadline, 'da')).toBe(productDateTime(deadline, 'da'))
  expect(dateTimeText(deadline, 'en')).toBe(productDateTime(deadline, 'en'))
  expect(dayTimeText(deadline, 'da')).toBe('fredag den 29. maj kl. 13.00')
})

test('a date is the same date whatever the zone of the reader', () => {
  expect(dateText('2026-03-09', 'da')).toBe('mandag den 9. marts 2026')
  expect(shortDateText('2026-12-31', 'en')).toBe('31 December 2026')
})
