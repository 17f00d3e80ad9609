import { expect, test } from '@jest/globals'
import { minuteOf } from '../../../../bot/domain/meetings/run-sheet/clock.ts'
import { breakTimesIn, returnTimeIn } from '../../../../bot/domain/meetings/run-sheet/return-time.ts'

test.each([
  ['tilbage i plenum kl. 14.15', '14:15'],
  ['Vi er tilbage i plenum kl 14:15.', '14:15'],
  ['13.40', '13:40'],
  ['kl. 13.40', '13:40'],
  ['Kl. 14.15 er alle tilbage i plenum.', '14:15'],
  ['Retur 14.15', '14:15'],
  ['Vend tilbage til plenum senest kl. 14', '14:00'],
  ['Tilbage i plenum kl.14.15', '14:15'],
  ['tilbage kl 1415', '14:15'],
  ['Plenum genoptages 9.05', '09:05'],
  ['10 minutter til hvert fokusområde.\nTilbage i plenum kl. 13.40.\nSekretariatet', '13:40'],
  ['Gruppen mødes kl. 13.20. Alle er tilbage i plenum kl. 13.40', '13:40'],
  ['Be back in plenary at 14:15', '14:15'],
  ['Back in plenary at 2:15 pm', '14:15'],
])('“%s” says when its reader is back', (text, time) => {
  expect(returnTimeIn(text)).toBe(minuteOf(time))
})

test('a range that begins with the session ends when everybody is back', () => {
  expect(returnTimeIn('Gruppearbejde 13.20-13.40', minuteOf('13:20'))).toBe(minuteOf('13:40'))
  expect(returnTimeIn('Gruppearbejde kl. 13.20 til 13.40', minuteOf('13:20'))).toBe(minuteOf('13:40'))
  expect(returnTimeIn('Frokost 12.00-12.30', minuteOf('13:20'))).toBeNull()
})

test.each([
  'Kommentér mål, indhold og ønskede resultater.',
  'Send jeres noter senest kl. 16.00.',
  'Tilbage i plenum, når I er færdige.',
  'Aftalen skal være tilbage fra kommunerne den 15.10.2020.',
  'Tilbage til tiden den 15.10',
  'Se punkt 2.10 i bilaget',
  '',
])('“%s” says no time to be back', (text) => {
  expect(returnTimeIn(text)).toBeNull()
})

test('a promised break is found by its time', () => {
  expect(breakTimesIn('Vi begynder 9.00.\nDer er pause kl. 10.15 og frokost 12.00')).toEqual([
    minuteOf('10:15'),
  ])
  expect(breakTimesIn('Husk en pause undervejs')).toEqual([])
})
