import { describe, expect, test } from '@jest/globals'
import type { Word } from '../../../bot/domain/rounds/answering.ts'
import { recordAnswer } from '../../../bot/domain/rounds/recording.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { after, at, deadline, facts, own, reachedBut, said, sent } from './a-round.ts'

const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: 'Taksten er for høj.' }
const now = at('2026-03-10 09.00')
const inTime = at('2026-03-06 14.00')

const record = (
  round: RoundFacts,
  changes: Partial<{ seatId: string; givenAt: Date; how: string; word: Word; now: Date }> = {},
) =>
  recordAnswer(round, {
    seatId: 'faxe',
    givenBy: 'deputy of faxe',
    givenAt: inTime,
    how: 'telefon',
    word: none,
    recordedBy: 'secretary',
    now,
    ...changes,
  })

function recorded(round: RoundFacts, changes: Parameters<typeof record>[1] = {}) {
  const result = record(round, changes)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.decided
}

const refusal = (code: string) => ({ ok: false, refusal: { code } })
const unreached = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null }) })

describe('an answer that the secretariat records', () => {
  test('says when it was given, how, by whom, and who wrote it down', () => {
    expect(recorded(facts(), { now: inTime })?.answers).toEqual([
      {
        seatId: 'faxe',
        personId: 'deputy of faxe',
        kind: 'no_remarks',
        text: null,
        givenAt: inTime,
        receivedAt: inTime,
        door: 'recorded',
        late: false,
        recorded: { by: 'secretary', how: 'telefon' },
      },
    ])
  })

  test('needs how it came, a text for a remark, and a time since the round was sent', () => {
    expect(record(facts(), { how: ' ' })).toEqual(refusal('reason_needed'))
    expect(record(facts(), { word: { kind: 'remark', text: ' ' } })).toEqual(refusal('remark_needs_text'))
    expect(record(facts(), { givenAt: new Date(sent.getTime() - 1) })).toEqual(refusal('given_outside_round'))
    expect(record(facts(), { givenAt: new Date(now.getTime() + 1) })).toEqual(refusal('given_outside_round'))
    expect(record(facts(), { seatId: 'lejre' })).toEqual(refusal('not_found'))
  })

  test('written down twice is one answer', () => {
    const once = recorded(facts(), { now: inTime })!
    const twice = facts({ answers: [own, { ...once.answers[0]!, id: 900 }] })
    expect(recorded(twice, { now: inTime })).toBeNull()
    expect(recorded(twice, { now: inTime, how: 'mail af 6. marts' })).not.toBeNull()
  })
})

describe('before the deadline it', () => {
  test('may end the round, dated when the call was', () => {
    const last = facts({ answers: [own, said('stevns'), said('koege')] })
    expect(recorded(last, { givenAt: inTime, now: at('2026-03-06 16.00') })?.round).toMatchObject({
      state: 'approved',
      decision: { at: inTime, basis: 'all_answered' },
    })
  })

  test('may withdraw a remark that was given before it', () => {
    const remarked = facts({ answers: [own, said('faxe', { text: 'Taksten er for høj.' })] })
    const decided = recorded(remarked, { now: at('2026-03-06 16.00') })
    expect(decided?.round.state).toBe('open')
    expect(decided?.announce.map(({ kind }) => kind)).toEqual(['receipt', 'remark_withdrawn'])
  })

  test('does not outdo what the seat has said itself since, and nobody is told that it did', () => {
    const since = said('faxe', { givenAt: at('2026-03-06 15.00'), text: 'Taksten er for høj.' })
    const decided = recorded(facts({ answers: [own, since] }), { now: at('2026-03-06 16.00') })
    expect(decided?.round.state).toBe('remarks')
    expect(decided?.announce.map(({ kind }) => kind)).toEqual(['receipt'])

    const calm = said('faxe', { givenAt: at('2026-03-06 15.00') })
    const older = recorded(facts({ answers: [own, calm] }), { word: remark, now: at('2026-03-06 16.00') })
    expect(older?.round.state).toBe('open')
    expect(older?.announce.map(({ kind }) => kind)).toEqual(['receipt'])
  })
})

describe('after the deadline it', () => {
  test('fills the place of a member that was not reached, and the approval is dated when it was given', () => {
    expect(recorded(unreached, { givenAt: at('2026-03-10 08.30') })?.round).toMatchObject({
      state: 'approved',
      decision: { at: at('2026-03-10 08.30'), basis: 'silence' },
    })
  })

  test('dates the approval at the deadline when the call was before it', () => {
    expect(recorded(unreached, { givenAt: inTime })?.round.decision?.at).toEqual(deadline)
  })

  test('leaves the round unresolved while another member was not reached either', () => {
    const two = facts({ round: { state: 'unresolved' }, reach: reachedBut({ faxe: null, koege: null }) })
    expect(recorded(two)?.round.state).toBe('unresolved')
  })

  test('with a remark stops the approval, and everybody is told', () => {
    const decided = recorded(unreached, { word: remark })
    expect(decided?.round.state).toBe('remarks')
    expect(decided?.announce).toContainEqual({ kind: 'outcome', to: 'everyone' })
  })

  test('adds a remark given in time beside the remarks that stand', () => {
    const remarked = facts({
      round: { state: 'remarks' },
      answers: [own, said('stevns', { text: 'Taksten er for høj.' })],
    })
    expect(recorded(remarked, { word: remark })).toMatchObject({
      round: { state: 'remarks' },
      answers: [{ late: false, kind: 'remark' }],
    })
  })

  test('can take no remark away', () => {
    const remarked = facts({
      round: { state: 'remarks' },
      answers: [own, said('faxe', { text: 'Taksten er for høj.' })],
    })
    for (const givenAt of [inTime, at('2026-03-10 08.30')])
      expect(record(remarked, { givenAt })).toEqual(refusal('remark_stands'))
    const others = facts({
      ...remarked,
      answers: [...remarked.answers, said('koege'), said('stevns')],
    })
    expect(record(others, { givenAt: inTime })).toEqual(refusal('remark_stands'))
  })

  test('may add to the remark that the member has made', () => {
    const remarked = facts({
      round: { state: 'remarks' },
      answers: [own, said('faxe', { text: 'Taksten er for høj.' })],
    })
    expect(recorded(remarked, { word: { kind: 'remark', text: 'Og der er for få pladser.' } })).toMatchObject(
      {
        round: { state: 'remarks' },
        answers: [{ late: false }],
      },
    )
  })

  test('is late, and changes nothing, from a member whose silence has counted', () => {
    const other = facts({ round: { state: 'unresolved' }, reach: reachedBut({ koege: null }) })
    const decided = recorded(other, { word: remark, givenAt: after })
    expect(decided?.answers).toMatchObject([{ late: true }])
    expect(decided?.round.state).toBe('unresolved')
  })

  test('is late from a member that has answered in time', () => {
    const answered = facts({ ...unreached, answers: [own, said('faxe')] })
    expect(recorded(answered, { word: remark, givenAt: after })?.answers).toMatchObject([{ late: true }])
  })

  test('resolves the doubt of a member whose remark came too late before an extension', () => {
    const late = said('koege', { givenAt: after, late: true, text: 'Taksten er for høj.' })
    for (const words of [[late], [said('koege'), late]]) {
      const doubted = facts({
        round: { state: 'unresolved', deadline: at('2026-03-17 12.00') },
        answers: [own, ...words],
      })
      const call = { seatId: 'koege', givenAt: at('2026-03-18 08.00'), now: at('2026-03-18 09.00') }
      expect(recorded(doubted, call)).toMatchObject({
        round: { state: 'approved', decision: { at: call.givenAt } },
        answers: [{ late: false }],
      })
    }
  })

  test('cannot say "no remarks" for a time before the remark that the member has sent too late', () => {
    const late = said('faxe', { givenAt: after, late: true, text: 'Taksten er for høj.' })
    const remarked = facts({ ...unreached, answers: [own, late] })
    expect(record(remarked, { givenAt: inTime })).toEqual(refusal('later_remark'))
    expect(record(remarked, { givenAt: after })).toEqual(refusal('later_remark'))
    expect(recorded(remarked, { givenAt: at('2026-03-10 08.30') })?.round.state).toBe('approved')
  })
})
