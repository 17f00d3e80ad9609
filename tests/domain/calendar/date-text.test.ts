import { describe, expect, test } from '@jest/globals'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import {
  dateText,
  dateTimeText,
  numberText,
  shortDateText,
  shortDateTimeText,
  timeText,
} from '../../../bot/domain/calendar/date-text.ts'

const meeting = instantOf('2020-05-29', '13:00')

describe('a date in Danish', () => {
  test('has weekday, date and "kl."', () => {
    expect(dateTimeText(instantOf('2026-05-29', '13:00'), 'da')).toBe('fredag den 29. maj 2026 kl. 13.00')
    expect(dateText('2026-05-29', 'da')).toBe('fredag den 29. maj 2026')
  })

  test('can be short', () => {
    expect(shortDateTimeText(meeting, 'da')).toBe('29. maj 2020 kl. 13.00')
    expect(shortDateText('2027-01-01', 'da')).toBe('1. januar 2027')
    expect(timeText(instantOf('2026-03-02', '09:05'), 'da')).toBe('kl. 09.05')
  })

  test('says midnight as 00.00 on the day that begins', () => {
    expect(dateTimeText(instantOf('2026-03-09', '00:00'), 'da')).toBe('mandag den 9. marts 2026 kl. 00.00')
  })

  test('names all weekdays and months', () => {
    const days = ['02', '03', '04', '05', '06', '07', '08'].map(
      (day) => dateText(`2026-03-${day}`, 'da').split(' ')[0],
    )
    expect(days).toEqual(['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'])
    const months = Array.from(
      { length: 12 },
      (_, month) => shortDateText(`2026-${String(month + 1).padStart(2, '0')}-01`, 'da').split(' ')[1],
    )
    expect(months.join(' ')).toBe(
      'januar februar marts april maj juni juli august september oktober november december',
    )
  })

  test('shows Danish time on both sides of the changes of the clock', () => {
    expect(dateTimeText(new Date('2026-03-29T00:59:00Z'), 'da')).toBe('søndag den 29. marts 2026 kl. 01.59')
    expect(dateTimeText(new Date('2026-03-29T01:00:00Z'), 'da')).toBe('søndag den 29. marts 2026 kl. 03.00')
    expect(dateTimeText(new Date('2026-10-25T01:00:00Z'), 'da')).toBe('søndag den 25. oktober 2026 kl. 02.00')
  })
})

describe('a date in English', () => {
  test('has weekday, date and time', () => {
    expect(dateTimeText(instantOf('2026-05-29', '13:00'), 'en')).toBe('Friday 29 May 2026 at 13:00')
    expect(dateText('2026-05-29', 'en')).toBe('Friday 29 May 2026')
    expect(shortDateTimeText(meeting, 'en')).toBe('29 May 2020 at 13:00')
    expect(shortDateText('2026-09-01', 'en')).toBe('1 September 2026')
    expect(timeText(instantOf('2026-03-02', '00:05'), 'en')).toBe('00:05')
  })
})

test('a number has the separators of its language', () => {
  expect(numberText(1234567.5, 'da')).toBe('1.234.567,5')
  expect(numberText(1234567.5, 'en')).toBe('1,234,567.5')
  expect(numberText(-2, 'da')).toBe('-2')
})
