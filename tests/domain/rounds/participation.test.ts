import { describe, expect, test } from '@jest/globals'
import { participationIn } from '../../../bot/domain/rounds/participation.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { after, at, before, draft, facts, own, reachedBut, said } from './a-round.ts'

const of = (organisationId: string, rounds: RoundFacts[], now = after) =>
  participationIn(rounds, now).find((member) => member.organisationId === organisationId)

describe('how a member has taken part', () => {
  test('counts what it has said by the answer that counts, and its own proposals apart', () => {
    const first = facts({ answers: [own, said('faxe'), said('stevns', { text: 'For dyrt.' })] })
    const changed = said('stevns', { givenAt: at('2026-03-04 12.00') })
    const second = facts({ answers: [own, said('faxe'), said('stevns', { text: 'For dyrt.' }), changed] })
    expect(of('faxe', [first, second])).toMatchObject({ asked: 2, noRemarks: 2, remarks: 0 })
    expect(of('stevns', [first, second])).toMatchObject({ asked: 2, noRemarks: 1, remarks: 1 })
    expect(of('slagelse', [first, second])).toMatchObject({ ownProposals: 2, asked: 0, noRemarks: 0 })
  })

  test('tells silence that counts as consent from silence of a member that was not reached', () => {
    const round = facts({ answers: [own], reach: reachedBut({ koege: null }) })
    expect(of('faxe', [round])).toMatchObject({ silent: 1, notReached: 0, pending: 0 })
    expect(of('koege', [round])).toMatchObject({ silent: 0, notReached: 1, pending: 0 })
    expect(of('koege', [round], before)).toMatchObject({ silent: 0, notReached: 0, pending: 1 })
  })

  test('counts a late answer beside the silence that it came after', () => {
    const late = said('faxe', { givenAt: after, late: true, text: 'For sent.' })
    expect(of('faxe', [facts({ answers: [own, late] })])).toMatchObject({ silent: 1, late: 1, remarks: 0 })
  })

  test('says how many days the middle answer took', () => {
    const answered = (text: string) => facts({ answers: [own, said('faxe', { givenAt: at(text) })] })
    expect(of('faxe', [answered('2026-03-03 09.00'), answered('2026-03-05 09.00')])?.medianDays).toBe(2)
    expect(of('faxe', [facts({ answers: [own] })])?.medianDays).toBeNull()
  })

  test('is of rounds that asked somebody: no draft and no information', () => {
    const information = facts({ round: { state: 'information', deadline: null } })
    expect(participationIn([facts({ round: draft, seats: [], answers: [] }), information], after)).toEqual([])
  })

  test('adds up: each round that asked a member is answered, silent, not reached or pending', () => {
    const rounds = [facts({ answers: [own, said('faxe')] }), facts({ answers: [own], reach: [] })]
    for (const now of [before, after])
      for (const one of participationIn(rounds, now))
        expect(one.noRemarks + one.remarks + one.silent + one.notReached + one.pending).toBe(one.asked)
  })
})
