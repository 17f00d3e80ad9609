import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { checkCadence } from '../../../bot/domain/forums/cadence.ts'
import type { CadenceRule, ForumMeeting } from '../../../bot/domain/forums/cadence-rule.ts'
import { tallyCadence } from '../../../bot/domain/forums/cadence-tally.ts'
import type { ForumKind } from '../../../bot/domain/forums/template.ts'
import { FORUM_TEMPLATES } from '../../../bot/domain/forums/templates/forum-templates.ts'

const meeting = (date: string, rest: Partial<ForumMeeting> = {}): ForumMeeting => ({
  date,
  cancelled: false,
  serves: [],
  purposes: [],
  ...rest,
})
const told = (kind: ForumKind, meetings: ForumMeeting[], year = 2026) =>
  tallyCadence(FORUM_TEMPLATES[kind].cadence, { year, meetings }, 'da').map(
    ({ text, met }) => `${met ? '+' : '-'} ${text}`,
  )

describe('a year beside its rules', () => {
  test('says 3 in spring: 2 planned', () => {
    const meetings = [
      meeting('2026-01-14'),
      meeting('2026-03-11'),
      meeting('2026-05-13', { cancelled: true }),
      meeting('2026-07-08'),
      ...['2026-08-19', '2026-10-14', '2026-12-09'].map((date) => meeting(date)),
    ]
    expect(told('executive_committee', meetings)).toEqual([
      '- 3 i foråret: 2 planlagt',
      '+ 3 i efteråret: 3 planlagt',
    ])
  })

  test('says each month that is asked for', () => {
    expect(told('directors_group', [meeting('2026-06-10'), meeting('2025-02-10')])).toEqual([
      '- 1 i februar: 0 planlagt',
      '+ 1 i juni: 1 planlagt',
    ])
  })

  test('says what Dialogforum is for, and the beginning of a term in its first year alone', () => {
    const first = meeting('2026-05-27', {
      serves: ['development_strategy'],
      purposes: ['align_expectations'],
    })
    const winter = meeting('2027-01-20', { purposes: ['focus_areas'] })
    expect(told('dialogue_forum', [winter, first])).toEqual([
      '- 2 om året: 1 planlagt',
      '+ Om udviklingsstrategien: 1 planlagt',
      '- Om styringsaftalen: 0 planlagt',
      '+ Fra november til januar til at drøfte fokusområder: 1 planlagt',
      '+ Til at afstemme forventninger i perioden 2026-2029: 1 planlagt',
    ])
    expect(told('dialogue_forum', [winter, first], 2027)).toEqual([
      '- 2 om året: 1 planlagt',
      '- Om udviklingsstrategien: 0 planlagt',
      '- Om styringsaftalen: 0 planlagt',
      '- Fra november til januar til at drøfte fokusområder: 0 planlagt',
    ])
  })

  test('counts what meets as needed, and asks nothing of it', () => {
    expect(told('tariff_group', [meeting('2026-03-02')])).toEqual(['+ Efter behov: 1 planlagt'])
    expect(told('kkr', [])).toEqual(['+ Egen kalender: 0 planlagt'])
  })

  test('is wrong in the tally exactly when it is told as wrong, rule by rule', () => {
    const date = fc
      .date({ min: new Date('2025-06-01'), max: new Date('2027-06-30'), noInvalidDate: true })
      .map((instant) => instant.toISOString().slice(0, 10))
    const meetings = fc.array(
      fc.record({
        date,
        cancelled: fc.boolean(),
        serves: fc.subarray<'development_strategy' | 'steering_agreement'>([
          'development_strategy',
          'steering_agreement',
        ]),
        purposes: fc.subarray<'align_expectations' | 'focus_areas'>(['align_expectations', 'focus_areas']),
      }),
      { maxLength: 8 },
    )
    const rules: CadenceRule[] = Object.values(FORUM_TEMPLATES).flatMap(({ cadence }) => cadence)
    // Not of one rule: that a day is closed, that a meeting lies in no month asked for, that two parts share a meeting.
    const beside = ['outside_months', 'parts_share', 'in_summer_break', 'on_closed_day']
    fc.assert(
      fc.property(meetings, fc.constantFrom(...rules), (all, rule) => {
        const year = { year: 2026, meetings: all, summerBreak: null, closedDays: [] }
        const wrong = checkCadence([rule], year).some(({ code }) => !beside.includes(code))
        const unmet = tallyCadence([rule], { year: 2026, meetings: all }, 'da').some(({ met }) => !met)
        expect(unmet).toBe(wrong)
      }),
    )
  })
})
