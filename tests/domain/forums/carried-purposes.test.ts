import { describe, expect, test } from '@jest/globals'
import type { CadenceRule } from '../../../bot/domain/forums/cadence-rule.ts'
import { carriedPurposes, inPlaceOf } from '../../../bot/domain/forums/carried-purposes.ts'

const terms: CadenceRule = { cadence: 'terms', years: 4, began: '2026-01-01' }
const winter: CadenceRule = { cadence: 'purpose', purpose: 'focus_areas', from: 11, to: 1 }
const both = ['align_expectations', 'focus_areas'] as const

describe('what a meeting is for, when its year is copied', () => {
  test('goes along where it is asked for every year, and where the secretariat said it by itself', () => {
    expect(carriedPurposes(both, [winter])).toEqual(both)
    expect(carriedPurposes(both, [])).toEqual(both)
  })

  test('does not, where it belongs to the first meeting of a term: next year’s is another', () => {
    expect(carriedPurposes(both, [terms, winter])).toEqual(['focus_areas'])
  })

  test('does, where expectations are aligned every year besides', () => {
    const yearly: CadenceRule = { cadence: 'purpose', purpose: 'align_expectations', from: 1, to: 3 }
    expect(carriedPurposes(both, [terms, yearly])).toEqual(both)
  })

  test('is said of the meeting nearest to the same date, and of none that is weeks away', () => {
    const meetings = [{ date: '2027-11-03' }, { date: '2027-11-24' }, { date: '2027-12-22' }]
    expect(inPlaceOf('2027-11-25', meetings)?.date).toBe('2027-11-24')
    expect(inPlaceOf('2027-06-01', meetings)).toBeNull()
  })
})
