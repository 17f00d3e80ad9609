import { describe, expect, test } from '@jest/globals'
import { gateRuleFor } from '../../../bot/domain/rounds/gate.ts'

const rule = (placesBefore: number | null, placesAfter: number | null, gatePlaces: number | null) =>
  gateRuleFor({ placesBefore, placesAfter }, gatePlaces, 0)

describe('the gate', () => {
  test('lets a change of exactly so many places pass, up or down, and none of one more', () => {
    expect(rule(20, 30, 10)).toMatchObject({ rule: 'under_gate', needsRound: false, size: 10 })
    expect(rule(30, 20, 10)).toMatchObject({ rule: 'under_gate', needsRound: false, size: 10 })
    expect(rule(20, 31, 10)).toMatchObject({ rule: 'over_gate', needsRound: true, size: 11 })
    expect(rule(31, 20, 10)).toMatchObject({ rule: 'over_gate', needsRound: true, size: 11 })
  })

  test('lets no closure pass, however small', () => {
    expect(rule(2, 0, 10)).toMatchObject({ rule: 'closure', needsRound: true, size: 2 })
  })

  test('lets a small new facility and a change that moves no place pass', () => {
    expect(rule(0, 4, 10)).toMatchObject({ rule: 'under_gate', needsRound: false })
    expect(rule(8, 8, 10)).toMatchObject({ rule: 'under_gate', needsRound: false, size: 0 })
  })

  test('is off where the forum has none: every size is asked, closures too', () => {
    expect(rule(8, 9, null)).toMatchObject({ rule: 'no_gate', needsRound: true })
    expect(rule(8, 0, null)).toMatchObject({ rule: 'no_gate', needsRound: true })
  })

  test('lets nothing pass whose size is not known', () => {
    expect(rule(null, 4, 10).needsRound).toBe(true)
    expect(rule(4, null, 10).needsRound).toBe(true)
  })

  test('shows the year’s sum and is not moved by it', () => {
    expect(gateRuleFor({ placesBefore: 20, placesAfter: 25 }, 10, 30)).toMatchObject({
      rule: 'under_gate',
      sumOverYear: 30,
    })
  })
})
