import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { answer, type Word } from '../../../bot/domain/rounds/answering.ts'
import { stateAt } from '../../../bot/domain/rounds/closing.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import type { RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { roundTime } from '../../../bot/domain/rounds/round-time.ts'
import { settle } from '../../../bot/domain/rounds/settling.ts'
import { latestWord, standingAnswer, standingRemarks, tallyOf } from '../../../bot/domain/rounds/standing.ts'
import { clockTransitions, type RoundState, transitions } from '../../../bot/domain/rounds/states.ts'
import { deadline, facts, sent } from './a-round.ts'
import { Course, type Happening } from './course.ts'

const word: fc.Arbitrary<Word> = fc.oneof(
  { arbitrary: fc.constant<Word>({ kind: 'no_remarks' }), weight: 3 },
  {
    arbitrary: fc.constantFrom('For dyrt.', 'For få.').map((text): Word => ({ kind: 'remark', text })),
    weight: 1,
  },
)
const seat = fc.nat(3)
const hoursAgo = fc.constantFrom(0, 1, 20, 72, 150)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant('answer' as const), seat, word }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('record' as const), seat, word, hoursAgo }) },
  {
    weight: 8,
    arbitrary: fc.record({
      what: fc.constant('deliver' as const),
      seat,
      door: fc.constantFrom('teams' as const, 'mail' as const),
      hoursAgo,
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('bounce' as const), seat }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('leave' as const), seat }) },
  { weight: 2, arbitrary: fc.constant<Happening>({ what: 'read mailbox' }) },
  { weight: 2, arbitrary: fc.constant<Happening>({ what: 'job' }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant('extend' as const), days: fc.integer({ min: 5, max: 12 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom(
        'hand over' as const,
        'put on meeting' as const,
        'withdraw' as const,
        'correct' as const,
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('decide' as const),
      outcome: fc.constantFrom('approved' as const, 'rejected' as const, 'in_solution' as const),
    }),
  },
)

/** Steps of the clock: mostly hours, sometimes to the deadline itself or its neighbours, sometimes back a little. */
type Step = { happening: Happening; tick: number | 'deadline' | 'just before' }
const step: fc.Arbitrary<Step> = fc.record({
  happening,
  tick: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(0, 0, 60_000, 3_600_000, 20 * 3_600_000) },
    { weight: 1, arbitrary: fc.constant(-400) },
    { weight: 2, arbitrary: fc.constantFrom('deadline' as const, 'just before' as const) },
  ),
})
const script = fc.record({
  withOperator: fc.boolean(),
  steps: fc.array(step, { minLength: 3, maxLength: 30 }),
})

function run(
  { withOperator, steps }: { withOperator: boolean; steps: Step[] },
  watch: (course: Course, before: RoundFacts) => void = () => undefined,
): Course {
  const course = new Course(withOperator)
  let clock = sent
  for (const { happening, tick } of steps) {
    const next = course.facts.round.deadline ?? deadline
    const aimed =
      typeof tick === 'number' ? clock.getTime() + tick : next.getTime() - (tick === 'deadline' ? 0 : 1)
    clock = typeof tick === 'number' ? new Date(aimed) : new Date(Math.max(clock.getTime(), aimed))
    const before = course.facts
    course.happen(happening, clock)
    watch(course, before)
  }
  return course
}

const RUNS = 250

const always = (check: (course: Course, before: RoundFacts) => void) =>
  fc.assert(
    fc.property(script, (each) => {
      run(each, check)
    }),
    { numRuns: RUNS },
  )

/** The moments at which the round itself, not a meeting, approved. */
const approvals = (course: Course) =>
  course.moves.filter(
    ({ from, to, by }) => to === 'approved' && from !== 'approved' && by !== 'record_decision',
  )

const decided: RoundState[] = ['approved', 'rejected', 'information', 'corrected', 'withdrawn']

describe('whatever happens in a round, and in whatever order,', () => {
  test('courses are varied enough to end approved by silence, by answers, with remarks, unresolved', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(script, (each) => {
        const course = run(each)
        course.settle()
        for (const { to, facts: then } of course.moves) seen.add(`${to} ${then.round.decision?.basis ?? ''}`)
      }),
      { numRuns: 3000, seed: 1 },
    )
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'approved silence',
        'approved all_answered',
        'approved meeting',
        'remarks ',
        'unresolved ',
        'corrected silence',
      ]),
    )
  })

  test('it is never approved while a remark stands', () => {
    always((course) => {
      for (const { facts: then } of approvals(course)) expect(standingRemarks(then)).toEqual([])
    })
  })

  test('it is never approved by the silence of a member that was not reached', () => {
    always((course) => {
      for (const { facts: then } of approvals(course)) {
        const silent = then.seats.filter(({ seatId }) => standingAnswer(then.answers, seatId) === null)
        expect(silent.filter(({ seatId }) => seatReach(then, seatId) !== 'reached')).toEqual([])
        if (then.round.decision?.basis === 'all_answered') expect(silent).toEqual([])
      }
    })
  })

  test('it is never approved by the silence of a member whose people had all left before the deadline', () => {
    always((course) => {
      for (const { facts: then } of approvals(course))
        for (const { seatId } of then.seats) {
          if (standingAnswer(then.answers, seatId) !== null) continue
          const untilThen = then.reach.filter(
            ({ seatId: of, heldUntil }) =>
              of === seatId && (heldUntil == null || heldUntil >= (then.round.deadline ?? sent)),
          )
          expect(untilThen).not.toEqual([])
        }
    })
  })

  test('it is never approved over a remark that came too late before an extension, unless the member spoke anew', () => {
    always((course) => {
      for (const { facts: then } of approvals(course))
        for (const { seatId } of then.seats) {
          const last = latestWord(then.answers, seatId)
          const before =
            last !== null && then.round.deadline !== null && last.receivedAt < then.round.deadline
          expect(before && last.late && last.kind === 'remark').toBe(false)
        }
    })
  })

  test('it is never approved by silence before its deadline, nor dated before its start or a word that counts', () => {
    always((course) => {
      for (const { facts: then, at } of approvals(course)) {
        const { decision, startedAt, deadline: due } = then.round
        if (decision === null || startedAt === null || due === null) throw new Error('approved by nothing')
        const words = then.seats.flatMap(({ seatId }) => standingAnswer(then.answers, seatId) ?? [])
        for (const one of words) expect(decision.at.getTime()).toBeGreaterThanOrEqual(one.givenAt.getTime())
        expect(decision.at.getTime()).toBeGreaterThanOrEqual(startedAt.getTime())
        expect(decision.at.getTime()).toBeLessThanOrEqual(at.getTime())
        if (decision.basis === 'silence') expect(decision.at.getTime()).toBeGreaterThanOrEqual(due.getTime())
      }
    })
  })

  test('every answer that was acknowledged is kept, and each seat has at most one that counts', () => {
    always((course) => {
      const { answers, seats } = course.facts
      expect(answers).toHaveLength(course.acknowledged)
      const { total, noRemarks, remarks, silent } = tallyOf(course.facts)
      expect([total, noRemarks + remarks + silent]).toEqual([seats.length, seats.length])
      for (const { seatId } of seats) {
        const standing = standingAnswer(answers, seatId)
        const newer = answers.filter(
          (each) =>
            each.seatId === seatId && !each.late && standing !== null && each.givenAt > standing.givenAt,
        )
        expect(newer).toEqual([])
      }
    })
  })

  test('settling twice is settling once, and what is shown is what settling stores', () => {
    always((course) => {
      const shown = stateAt(course.facts, course.now)
      const settled = settle(course.facts, course.now)
      const then = settled === null ? course.facts : { ...course.facts, round: settled.round }
      expect(then.round.state).toBe(shown)
      expect(settle(then, course.now)).toBeNull()
      expect(stateAt(then, course.now)).toBe(shown)
    })
  })

  test('the state moves only as the table allows', () => {
    always((course) => {
      for (const { from, to, by } of course.moves) {
        const allowed =
          by === 'clock'
            ? clockTransitions[from as RoundState]
            : by === 'answer' && from === to
              ? [to]
              : transitions[from as RoundState][by]?.to
        expect({ from, by, to, allowed }).toMatchObject({ allowed: expect.arrayContaining([to]) })
      }
    })
  })

  test('a decided round never changes, but for an open correction and what follows from it', () => {
    always((course, before) => {
      if (!decided.includes(before.round.state)) return
      const { state, decision, deadline: due, startedAt } = course.facts.round
      expect({ due, startedAt }).toEqual({ due: before.round.deadline, startedAt: before.round.startedAt })
      if (state === before.round.state || state === 'corrected')
        expect(decision).toEqual(before.round.decision)
      else expect([before.round.state, state]).toEqual(['corrected', 'on_meeting'])
    })
  })

  test('whether jobs run after every step or never changes nothing of how it ends', () => {
    fc.assert(
      fc.property(script, (each) => {
        // A clock set back over the deadline would see less than the job that ran before it.
        const steps = each.steps.filter(({ happening: { what }, tick }) => what !== 'job' && tick !== -400)
        const never = run({ ...each, steps })
        const always = run({ ...each, steps }, (course) => course.settle())
        never.settle()
        const ending = ({ facts: { round, answers } }: Course) => ({ ...round, version: 0, answers })
        expect(ending(never)).toEqual(ending(always))
      }),
      { numRuns: RUNS },
    )
  })
})

test('answers of one instant are all kept in whatever order they come, and a remark among the last words stops it', () => {
  const words = fc.array(fc.record({ seat, word }), { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(words, fc.boolean(), (given, atDeadline) => {
      const now = new Date(deadline.getTime() - (atDeadline ? 0 : 1))
      let round = facts()
      let kept = round.answers.length
      const last = new Map<string, Word['kind']>()
      for (const { seat: index, word: said } of given) {
        const { seatId } = round.seats[index] ?? round.seats[0]!
        const time = roundTime(round, now)
        const settled = settle(round, time)
        if (settled !== null) round = { ...round, round: settled.round }
        const taken = answer(round, { seatId, personId: 'director', word: said, door: 'teams', now: time })
        if (!taken.ok) throw new Error(taken.refusal.code)
        if (taken.outcome !== 'late') last.set(seatId, said.kind)
        if (taken.decided === null) continue
        kept += 1
        const added = taken.decided.answers.map((each) => ({ ...each, id: 1000 + kept }))
        round = { ...round, round: taken.decided.round, answers: [...round.answers, ...added] }
      }
      expect(round.answers).toHaveLength(kept)
      if ([...last.values()].includes('remark')) expect(round.round.state).toBe('remarks')
      else expect(round.round.state).not.toBe('remarks')
    }),
    { numRuns: RUNS },
  )
})
