import { beforeEach, describe, expect, test } from '@jest/globals'
import type { Word } from '../../../bot/domain/rounds/answering.ts'
import { stateAt } from '../../../bot/domain/rounds/closing.ts'
import type { Actor } from '../../../bot/usecases/actor.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { deadline, type SeatName, sent, useSmallForum, type Who } from '../../support/small-forum.ts'
import { at } from '../../domain/rounds/a-round.ts'

const forum = useSmallForum()
const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: 'Taksten er for høj.' }

const give = (
  roundId: string,
  who: Who,
  word: Word,
  changes: { actor?: Partial<Actor>; seat?: SeatName } = {},
) =>
  answerRound(forum.deps, forum.actor(who, changes.actor), {
    roundId,
    seatId: changes.seat === undefined ? null : forum.seatId[changes.seat],
    word,
  })
const outcome = async (answer: ReturnType<typeof give>) => {
  const result = await answer
  return result.ok ? result.outcome : result.refusal.code
}
const state = async (roundId: string) => stateAt(await forum.facts(roundId), forum.time.now)

let round: string
beforeEach(async () => {
  round = await forum.startReached()
  forum.time.now = at('2026-03-03 10.00')
  await forum.outbox(round)
})

describe('an answer is taken', () => {
  test('from a director or a deputy, for the seat that they hold', async () => {
    expect(await outcome(give(round, 'faxe', none))).toBe('taken')
    expect(await outcome(give(round, 'deputy of faxe', remark))).toBe('taken')
    const { answers, round: stored } = await forum.facts(round)
    expect(answers.filter(({ seatId }) => seatId === forum.seatId.faxe)).toHaveLength(2)
    expect(stored.state).toBe('remarks')
  })

  test('from nobody else: not from a reader, the operator’s planner or the secretariat', async () => {
    for (const who of ['reader', 'planner of slagelse', 'secretary'] as const)
      expect(await outcome(give(round, who, none, { seat: 'faxe' }))).toBe('no_seat')
  })

  test('for no other member’s seat, whatever the card says', async () => {
    expect(await outcome(give(round, 'faxe', none, { seat: 'stevns' }))).toBe('no_seat')
    const link = { door: 'mail' as const, seatId: forum.seatId.stevns }
    expect(await outcome(give(round, 'faxe', none, { actor: link }))).toBe('no_seat')
  })

  test('by a personal link for its own seat alone, whatever the form says', async () => {
    const link = { door: 'mail' as const, seatId: forum.seatId.koege }
    const result = await give(round, 'koege', none, { actor: link, seat: 'faxe' })
    expect(result).toMatchObject({ ok: true, seatId: forum.seatId.koege })
  })

  test('with its door, its person and its instant in the history', async () => {
    await give(round, 'koege', none, { actor: { door: 'mail', seatId: forum.seatId.koege } })
    expect((await forum.history(round)).at(-1)).toMatchObject({
      at: forum.time.now,
      personId: forum.personId.koege,
      door: 'mail',
      event: { kind: 'answered', seatId: forum.seatId.koege, answer: 'no_remarks', late: false },
    })
  })

  test('once, when the button is pressed twice', async () => {
    await give(round, 'faxe', none)
    const { length } = await forum.history(round)
    expect(await outcome(give(round, 'faxe', none))).toBe('unchanged')
    expect(await forum.history(round)).toHaveLength(length)
    expect((await forum.facts(round)).answers).toHaveLength(2)
  })
})

describe('somebody of whom the round knows nothing', () => {
  test('gets the same answer as for a round that there is not', async () => {
    const nowhere = '00000000-0000-4000-8000-000000000000'
    expect(await give(round, 'stranger', none)).toEqual(await give(nowhere, 'faxe', none))
    expect(await outcome(give(round, 'stranger', none))).toBe('not_found')
  })

  test('cannot answer a draft, which is not theirs to see', async () => {
    expect(await outcome(give(await forum.draft(), 'faxe', none))).toBe('not_found')
  })
})

describe('a text', () => {
  test('with a CPR number is stopped before anything is stored', async () => {
    const before = await forum.facts(round)
    const cpr: Word = { kind: 'remark', text: 'Det gælder 010190-1234, som bor hos os.' }
    expect(await outcome(give(round, 'faxe', cpr))).toBe('cpr_number')
    expect(await forum.facts(round)).toEqual(before)
    expect(await forum.outbox(round)).toEqual([])
  })

  test('that is empty or too long is refused', async () => {
    expect(await outcome(give(round, 'faxe', { kind: 'remark', text: '  ' }))).toBe('remark_needs_text')
    expect(await outcome(give(round, 'faxe', { kind: 'remark', text: 'x'.repeat(4001) }))).toBe(
      'text_too_long',
    )
    expect((await forum.facts(round)).answers).toHaveLength(1)
  })
})

describe('who sits in the seat', () => {
  const term = (who: Who, changes: { from_date?: string; to_date?: string | null }) =>
    forum.db.updateTable('seat_holder').set(changes).where('person_id', '=', forum.personId[who]).execute()

  test('is looked up when the answer comes: who has left the seat speaks no more for it', async () => {
    await term('faxe', { to_date: '2026-03-02' })
    expect(await outcome(give(round, 'faxe', none))).toBe('not_found')
    expect(await outcome(give(round, 'deputy of faxe', none))).toBe('taken')
    await term('faxe', { to_date: null })
  })

  test('is who holds it that day: the last day counts, and the day before the first does not', async () => {
    await term('faxe', { to_date: '2026-03-03' })
    await term('stevns', { from_date: '2026-03-04' })
    expect(await outcome(give(round, 'faxe', none))).toBe('taken')
    expect(await outcome(give(round, 'stevns', none))).toBe('not_found')
    await term('faxe', { to_date: null })
    await term('stevns', { from_date: '2026-01-01' })
  })

  test('may be a newcomer, for a seat that was frozen before they came', async () => {
    const { seat, personId } = { seat: forum.seatId.stevns, personId: forum.personId.reader }
    const holder = { id: crypto.randomUUID(), seat_id: seat, person_id: personId, role: 'deputy' as const }
    await forum.db
      .insertInto('seat_holder')
      .values({ ...holder, from_date: '2026-03-03', to_date: null })
      .execute()
    expect(await outcome(give(round, 'reader', none))).toBe('taken')
    await forum.db.deleteFrom('seat_holder').where('id', '=', holder.id).execute()
  })

  test('may hold two seats, and then says for which', async () => {
    const holder = { id: crypto.randomUUID(), seat_id: forum.seatId.stevns, person_id: forum.personId.faxe }
    const term = { role: 'deputy' as const, from_date: '2026-01-01', to_date: null }
    await forum.db
      .insertInto('seat_holder')
      .values({ ...holder, ...term })
      .execute()
    expect(await outcome(give(round, 'faxe', none))).toBe('no_seat')
    expect(await outcome(give(round, 'faxe', none, { seat: 'stevns' }))).toBe('taken')
    expect(await outcome(give(round, 'faxe', remark, { seat: 'faxe' }))).toBe('taken')
    await forum.db.deleteFrom('seat_holder').where('id', '=', holder.id).execute()
  })

  test('ends not with the organisation’s seat: a voice that was frozen is asked to the end', async () => {
    await forum.db
      .updateTable('seat')
      .set({ to_date: '2026-03-02' })
      .where('id', '=', forum.seatId.stevns)
      .execute()
    expect(await outcome(give(round, 'stevns', remark))).toBe('taken')
    await forum.db.updateTable('seat').set({ to_date: null }).where('id', '=', forum.seatId.stevns).execute()
  })
})

describe('who is told', () => {
  test('of "no remarks": the rest of the seat, and whoever answered by mail too', async () => {
    await give(round, 'faxe', none)
    expect(await forum.outbox(round)).toEqual([
      'receipt to deputy of faxe by mail',
      'update to faxe by teams',
    ])
    await give(round, 'koege', none, { actor: { door: 'mail', seatId: forum.seatId.koege } })
    expect(await forum.outbox(round)).toEqual([
      'receipt to deputy of koege by teams',
      'receipt to koege by mail',
      'update to deputy of koege by teams',
    ])
  })

  test('of a remark: the seat, the operator and the secretariat', async () => {
    await give(round, 'stevns', remark)
    expect(await forum.outbox(round)).toEqual([
      'remark_told to other secretary by teams',
      'remark_told to secretary by teams',
      'remark_told to slagelse by teams',
      'update to stevns by teams',
    ])
    await give(round, 'stevns', none)
    expect(await forum.outbox(round)).toContain('remark_withdrawn to slagelse by teams')
  })

  test('of the end that the last answer makes: everybody', async () => {
    await give(round, 'faxe', none)
    await give(round, 'stevns', none)
    await forum.outbox(round)
    await give(round, 'koege', none)
    const told = (await forum.outbox(round)).filter((line) => line.startsWith('outcome'))
    expect(told).toEqual([
      'outcome to deputy of faxe by mail',
      'outcome to deputy of koege by teams',
      'outcome to faxe by teams',
      'outcome to koege by mail',
      'outcome to other secretary by teams',
      'outcome to reader by teams',
      'outcome to secretary by teams',
      'outcome to slagelse by teams',
      'outcome to stevns by teams',
    ])
    expect(await forum.facts(round)).toMatchObject({
      round: { state: 'approved', decision: { at: forum.time.now, basis: 'all_answered' } },
    })
  })

  test('of a late answer: the secretariat, and the seat whose answer it is', async () => {
    forum.time.now = deadline
    await give(round, 'faxe', remark)
    const told = await forum.outbox(round)
    expect(told.filter((line) => /late|receipt/.test(line))).toEqual([
      'late_told to other secretary by teams',
      'late_told to secretary by teams',
      'receipt to deputy of faxe by mail',
    ])
  })
})

describe('at the deadline', () => {
  test('an answer is late: kept with its text, and the round is what the deadline made it', async () => {
    forum.time.now = deadline
    expect(await outcome(give(round, 'faxe', remark))).toBe('late')
    const { round: stored, answers } = await forum.facts(round)
    expect(stored).toMatchObject({ state: 'approved', decision: { at: deadline, basis: 'silence' } })
    expect(answers.at(-1)).toMatchObject({ late: true, text: 'Taksten er for høj.' })
  })

  test('the instant before it still counts', async () => {
    forum.time.now = new Date(deadline.getTime() - 1)
    expect(await outcome(give(round, 'faxe', remark))).toBe('taken')
    forum.time.now = deadline
    expect(await state(round)).toBe('remarks')
  })

  test('nothing is approved by a member’s late "no remarks" who was not reached', async () => {
    const unreached = await forum.startReached(['koege'])
    forum.time.now = deadline
    expect(await outcome(give(unreached, 'koege', none))).toBe('late')
    expect(await state(unreached)).toBe('unresolved')
  })

  test('a week without jobs changes nothing: the page says closed, and an answer is late', async () => {
    forum.time.now = at('2026-03-16 12.00')
    expect(await state(round)).toBe('approved')
    expect(await outcome(give(round, 'faxe', remark))).toBe('late')
    expect((await forum.facts(round)).round.decision?.at).toEqual(deadline)
  })
})

test('an answer to a round that was withdrawn is kept as late, and tells the person so', async () => {
  await withdrawRound(forum.deps, forum.actor('secretary'), { roundId: round, reason: 'Fortrudt.' })
  expect(await outcome(give(round, 'faxe', remark))).toBe('late')
  expect((await forum.facts(round)).round.state).toBe('withdrawn')
})

test('a clock that lags behind the other instance’s cannot make a remark older than what it takes back', async () => {
  await give(round, 'faxe', none)
  const lagging = forum.instance(() => new Date(sent.getTime() + 1))
  const input = { roundId: round, seatId: null, word: remark }
  expect(await answerRound(lagging, forum.actor('deputy of faxe'), input)).toMatchObject({ outcome: 'taken' })
  expect(await state(round)).toBe('remarks')
})
