import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import type { Word } from '../../../bot/domain/rounds/answering.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { standingAnswer, standingRemarks } from '../../../bot/domain/rounds/standing.ts'
import { saveMailboxRead } from '../../../bot/store/bounces.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { extendRound } from '../../../bot/usecases/rounds/extend-round.ts'
import { recordAnswer } from '../../../bot/usecases/rounds/record-answer.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { dawdling, manyTimes, race } from '../../support/race.ts'
import { deadline, type SeatName, useSmallForum, type Who } from '../../support/small-forum.ts'

const TIMES = 100
/** A hundred races and more in each test, beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()
const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: 'Taksten er for høj.' }
const tuesday = at('2026-03-03 10.00')
const later = at('2026-03-16 12.00')
const justBefore = new Date(deadline.getTime() - 1)

/** Two instances of the product, each with connections and a clock of its own. */
let left: Deps
let right: Deps
const clocks = { left: tuesday, right: tuesday }

beforeAll(() => {
  left = dawdling(forum.instance(() => clocks.left))
  right = dawdling(forum.instance(() => clocks.right))
})

/** Rounds of the tests before are out of the sweeps' way. */
beforeEach(async () => {
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
})

const set = (instant: Date, other = instant) => Object.assign(clocks, { left: instant, right: other })

const answer = (deps: Deps, roundId: string, who: Who, word: Word) =>
  answerRound(deps, forum.actor(who), { roundId, seatId: null, word })

const outcomeOf = (result: Awaited<ReturnType<typeof answer>>) =>
  result.ok ? result.outcome : result.refusal.code

const of = ({ answers }: RoundFacts, seat: SeatName) =>
  answers.filter(({ seatId }) => seatId === forum.seatId[seat])

/** What must hold of every round, however its races went. */
function expectSound(facts: RoundFacts): void {
  const { round, seats, answers } = facts
  if (round.state === 'approved') expect(standingRemarks(facts)).toEqual([])
  if (round.state === 'approved' && round.decision?.basis === 'all_answered')
    expect(seats.every(({ seatId }) => standingAnswer(answers, seatId)?.kind === 'no_remarks')).toBe(true)
  if (standingRemarks(facts).length > 0) expect(round.state).toBe('remarks')
  // One order: the later an answer was stored, the later it was given.
  const given = answers
    .filter(({ door }) => door !== 'recorded')
    .map(({ receivedAt }) => receivedAt.getTime())
  expect(given).toEqual(given.toSorted((a, b) => a - b))
}

/** Both ways must have happened, or the race was none. */
const expectBoth = (seen: string[], ways: string[]) => expect([...new Set(seen)].sort()).toEqual(ways.sort())

describe('director and deputy of one seat answering at once', () => {
  test('are both kept, in one order, and the last of them counts', async () => {
    set(tuesday)
    const states = await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached()
      const results = await race(
        () => answer(left, roundId, 'faxe', none),
        () => answer(right, roundId, 'deputy of faxe', remark),
      )
      expect(results.map(outcomeOf)).toEqual(['taken', 'taken'])
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(of(facts, 'faxe')).toHaveLength(2)
      expect(facts.round.state).toBe(of(facts, 'faxe').at(-1)?.kind === 'remark' ? 'remarks' : 'open')
      return facts.round.state
    })
    expectBoth(states, ['open', 'remarks'])
  })

  test('the same are one answer: a double click on two instances', async () => {
    set(tuesday)
    await manyTimes(TIMES / 2, async () => {
      const roundId = await forum.startReached()
      const results = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => answer(right, roundId, 'faxe', remark),
      )
      expect(results.map(outcomeOf).sort()).toEqual(['taken', 'unchanged'])
      expect(of(await forum.facts(roundId), 'faxe')).toHaveLength(1)
    })
  })

  test('with clocks that differ keep the order in which they were stored', async () => {
    set(tuesday, new Date(tuesday.getTime() - 700))
    await manyTimes(TIMES / 2, async () => {
      const roundId = await forum.startReached()
      await race(
        () => answer(left, roundId, 'faxe', none),
        () => answer(right, roundId, 'deputy of faxe', remark),
      )
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(facts.round.state).toBe(of(facts, 'faxe').at(-1)?.kind === 'remark' ? 'remarks' : 'open')
    })
  })
})

describe('a remark and the last "no remarks" at the same instant', () => {
  test('never approve: the one seat was silent until it remarked', async () => {
    set(tuesday)
    await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached()
      await answer(left, roundId, 'stevns', none)
      const results = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => answer(right, roundId, 'koege', none),
      )
      expect(results.map(outcomeOf)).toEqual(['taken', 'taken'])
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(facts.round.state).toBe('remarks')
    })
  })

  test('from a seat that had none before: either it stops the approval, or it came after it and is late', async () => {
    set(tuesday)
    const ways = await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached()
      await answer(left, roundId, 'stevns', none)
      await answer(right, roundId, 'faxe', none)
      const [remarked] = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => answer(right, roundId, 'koege', none),
      )
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(of(facts, 'faxe').at(-1)).toMatchObject({ kind: 'remark', late: outcomeOf(remarked) === 'late' })
      return `${outcomeOf(remarked)}, ${facts.round.state}`
    })
    expectBoth(ways, ['taken, remarks', 'late, approved'])
  })
})

describe('an answer at the deadline', () => {
  test('and the closing: either it counts, or the round was closed before it and it is kept as late', async () => {
    set(justBefore, deadline)
    const ways = await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached()
      const [answered] = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => settleDueRounds(right),
      )
      await settleDueRounds(right)
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(of(facts, 'faxe')).toMatchObject([{ late: outcomeOf(answered) === 'late' }])
      return `${outcomeOf(answered)}, ${facts.round.state}`
    })
    expectBoth(ways, ['taken, remarks', 'late, approved'])
  })

  test('that lets the round unresolved closes it for good: a lagging clock does not open it again', async () => {
    set(justBefore, deadline)
    const ways = await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached(['koege'])
      const [answered] = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => settleDueRounds(right),
      )
      await settleDueRounds(right)
      const facts = await forum.facts(roundId)
      expectSound(facts)
      const closed = (await forum.history(roundId)).filter(({ event }) => event.kind === 'closed')
      expect(closed).toHaveLength(1)
      return `${outcomeOf(answered)}, ${facts.round.state}`
    })
    expectBoth(ways, ['taken, remarks', 'late, unresolved'])
  })

  test('and an extension: it counts under the new deadline, or is a late word that silence cannot cover', async () => {
    set(deadline)
    const reason = 'Køge var ikke nået.'
    const raced = await manyTimes(TIMES, async () => {
      const roundId = await forum.startReached(['koege'])
      const [answered, extended] = await race(
        () => answer(left, roundId, 'faxe', remark),
        () => extendRound(right, forum.actor('secretary'), { roundId, deadline: later, reason }),
      )
      expect(extended).toMatchObject({ ok: true })
      await forum.deliver(roundId, deadline)
      const facts = await forum.facts(roundId)
      expectSound(facts)
      return { roundId, way: `${outcomeOf(answered)}, ${facts.round.state}` }
    })
    expectBoth(
      raced.map(({ way }) => way),
      ['taken, remarks', 'late, open'],
    )
    set(later)
    await saveMailboxRead(forum.db, later)
    await settleDueRounds(right)
    for (const { roundId, way } of raced) {
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(of(facts, 'faxe')).toHaveLength(1)
      expect(facts.round.state).toBe(way === 'taken, remarks' ? 'remarks' : 'unresolved')
    }
  })

  test('and an answer that the secretariat records: both are kept, and a remark among them stops it', async () => {
    set(deadline)
    await manyTimes(TIMES / 2, async () => {
      const roundId = await forum.startReached(['koege', 'faxe'])
      const recorded = (deps: Deps, seat: 'koege' | 'faxe', word: Word) =>
        recordAnswer(deps, forum.actor('secretary'), {
          roundId,
          seatId: forum.seatId[seat],
          givenBy: forum.personId[seat],
          givenAt: tuesday,
          how: 'telefon',
          word,
        })
      await race(
        () => recorded(left, 'koege', remark),
        () => recorded(right, 'faxe', none),
      )
      const facts = await forum.facts(roundId)
      expectSound(facts)
      expect(facts.answers).toHaveLength(3)
      expect(facts.round.state).toBe('remarks')
    })
  })
})
