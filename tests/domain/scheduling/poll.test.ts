import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  type Poll,
  pollStateAt,
  type PollVote,
  pollVotes,
  refuseNewPoll,
  refuseVote,
  silentIn,
  standingAnswers,
} from '../../../bot/domain/scheduling/poll/poll.ts'
import { bestOption, tallyPoll } from '../../../bot/domain/scheduling/poll/tally.ts'
import { at, option, poll, said } from './a-poll.ts'

describe('a poll of times', () => {
  test('closes at its deadline, exactly then too, unless it has been booked or cancelled before', () => {
    expect(pollStateAt(poll(), at('09T10:59'))).toBe('open')
    expect(pollStateAt(poll(), at('09T11:00'))).toBe('closed')
    expect(pollStateAt(poll({ state: 'booked' }), at('03T08:00'))).toBe('booked')
  })

  test('asks about at least two different times that lie ahead, and has a deadline before the first of them', () => {
    const now = at('02T08:00')
    const [mon, tue] = [at('16T09:00'), at('17T09:00')]
    expect(refuseNewPoll([mon, tue], at('15T12:00'), now)).toBeNull()
    for (const starts of [[], [mon], [mon, mon], [at('01T09:00'), tue]])
      expect(refuseNewPoll(starts, at('15T12:00'), now)).toMatchObject({
        refusal: { code: 'poll_needs_times' },
      })
    for (const deadline of [now, mon])
      expect(refuseNewPoll([mon, tue], deadline, now)).toMatchObject({ refusal: { code: 'poll_deadline' } })
  })
})

describe('an answer', () => {
  const votes = { mon: 'yes', tue: 'no', wed: 'if_needed' } as const
  const now = at('03T08:00')

  test('is taken from those who are asked, of every time, until the deadline', () => {
    expect(refuseVote(poll(), { personId: 'greve', votes }, now)).toBeNull()
    const refusals = [
      refuseVote(poll(), { personId: 'stranger', votes }, now),
      refuseVote(poll(), { personId: 'greve', votes: { mon: 'yes' } }, now),
      refuseVote(poll(), { personId: 'greve', votes: { ...votes, thu: 'yes' } }, now),
      refuseVote(poll(), { personId: 'greve', votes }, at('09T11:00')),
      refuseVote(poll({ state: 'cancelled' }), { personId: 'greve', votes }, now),
    ]
    expect(refusals.map((one) => one?.refusal.code)).toEqual([
      'not_found',
      'votes_missing',
      'poll_changed',
      'poll_closed',
      'poll_over',
    ])
  })

  test('is taken twenty times an hour from one person, and no more', () => {
    const answers = Array.from({ length: 20 }, (_, nth) =>
      said('greve', 'yes', 'no', 'no', at(`03T07:${30 + nth}`)),
    )
    const again = { personId: 'greve', votes }
    expect(refuseVote(poll({ answers }), again, now)).toMatchObject({ refusal: { code: 'too_many' } })
    expect(refuseVote(poll({ answers }), again, at('03T08:31'))).toBeNull()
    expect(refuseVote(poll({ answers }), { ...again, personId: 'koege' }, now)).toBeNull()
  })

  test('is replaced by a newer one of the same person', () => {
    const answers = [
      said('greve', 'no', 'no', 'no'),
      said('koege', 'yes', 'yes', 'no'),
      said('greve', 'yes', 'no', 'no'),
    ]
    expect(standingAnswers(poll({ answers })).get('greve')?.votes).toEqual({
      mon: 'yes',
      tue: 'no',
      wed: 'no',
    })
    expect(silentIn(poll({ answers }))).toEqual(['moen'])
  })
})

describe('the best time', () => {
  test('is one that nobody who must come says no to, then the one with the fewest no, then the most yes, then the earliest', () => {
    const best = (...answers: ReturnType<typeof said>[]) =>
      bestOption(tallyPoll(poll({ answers })))?.option.id
    expect(best()).toBeUndefined()
    expect(best(said('greve', 'no', 'no', 'no'))).toBeUndefined()
    expect(best(said('greve', 'no', 'yes', 'yes'), said('moen', 'yes', 'no', 'no'))).toBe('tue')
    expect(best(said('greve', 'yes', 'yes', 'yes'), said('moen', 'no', 'if_needed', 'yes'))).toBe('wed')
    expect(best(said('greve', 'if_needed', 'yes', 'yes'))).toBe('tue')
    expect(best(said('greve', 'yes', 'yes', 'yes'))).toBe('mon')
  })

  test('is none that few have answered, however few say no to it, while another has more who can', () => {
    const added = { ...option('thu', '19'), addedAt: at('04T08:00') }
    const answers = [
      said('greve', 'yes', 'yes', 'no'),
      said('koege', 'no', 'yes', 'no'),
      said('moen', 'yes', 'no', 'no'),
    ]
    const with3 = { ...poll({ answers, options: [...poll().options, added] }) }
    expect(bestOption(tallyPoll(with3))?.option.id).toBe('tue')
    const greve = { ...answers[0]!, votes: { ...answers[0]!.votes, thu: 'yes' as const } }
    expect(bestOption(tallyPoll({ ...with3, answers: [...answers, greve] }))?.option.id).toBe('tue')
    const koege = { ...answers[1]!, votes: { ...answers[1]!.votes, thu: 'yes' as const } }
    const moen = { ...answers[2]!, votes: { ...answers[2]!.votes, thu: 'if_needed' as const } }
    const all = { ...with3, answers: [...answers, greve, koege, moen] }
    expect(bestOption(tallyPoll(all))?.option.id).toBe('thu')
  })

  // Some have answered nothing, some all four times, some only those that were asked about when they answered.
  const vote = fc.constantFrom(...pollVotes)
  const times = [option('mon', '16'), option('tue', '17'), option('wed', '18'), option('thu', '19')]
  const person = fc.record({
    required: fc.boolean(),
    answered: fc.integer({ min: 0, max: times.length }),
    votes: fc.tuple(vote, vote, vote, vote),
  })
  type Person = { required: boolean; answered: number; votes: readonly PollVote[] }
  const pollOf = (people: readonly Person[]): Poll =>
    poll({
      options: times,
      people: people.map(({ required }, nth) => ({ personId: `p${nth}`, required, left: false })),
      answers: people.flatMap(({ answered, votes }, nth) =>
        answered === 0
          ? []
          : [
              {
                ...said(`p${nth}`, 'no', 'no', 'no'),
                votes: Object.fromEntries(
                  times.slice(0, answered).map(({ id }, time) => [id, votes[time] ?? 'no']),
                ),
              },
            ],
      ),
    })
  const bestOf = (people: readonly Person[]) => bestOption(tallyPoll(pollOf(people)))

  test('is, where everybody has answered all or nothing, one with the fewest no of those who must, then of all', () => {
    const allOrNothing = person.map((one) => ({ ...one, answered: one.answered > 1 ? times.length : 0 }))
    fc.assert(
      fc.property(fc.array(allOrNothing, { maxLength: 8 }), (people) => {
        const best = bestOf(people)
        const rank = (tally: NonNullable<typeof best>) => [
          tally.requiredNo.length,
          tally.no.length,
          -tally.yes.length,
          tally.option.start.getTime(),
        ]
        const ranked = tallyPoll(pollOf(people)).toSorted((a, b) => {
          const [left, right] = [rank(a), rank(b)]
          const at = left.findIndex((one, nth) => one !== right[nth])
          return at === -1 ? 0 : (left[at] ?? 0) - (right[at] ?? 0)
        })
        const able = ranked.some(({ yes, ifNeeded }) => yes.length + ifNeeded.length > 0)
        expect(best?.option.id).toBe(able ? ranked[0]?.option.id : undefined)
      }),
      { numRuns: 200 },
    )
  })

  test('stays the best when one who lacked an answer to it says yes; and no time becomes the best by a no', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 8 }), fc.nat(), vote, (people, pick, said) => {
        const before = bestOf(people)?.option.id
        const changed: Person[] = [...people]
        const nth = pick % people.length
        const one = people[nth]!
        const next = times[one.answered]
        if (next === undefined) return
        const votes = one.votes.map((old, time) => (time === one.answered ? said : old))
        const after = bestOf(changed.with(nth, { ...one, votes, answered: one.answered + 1 }))?.option.id
        if (said === 'yes' && before === next.id) expect(after).toBe(next.id)
        if (said === 'no' && before !== next.id) expect(after).toBe(before)
      }),
      { numRuns: 200 },
    )
  })

  test('counts everybody once at every time, whatever has been said how often', () => {
    const answer = fc
      .tuple(fc.constantFrom('greve', 'koege', 'moen'), vote, vote, vote)
      .map(([who, mon, tue, wed]) => said(who, mon, tue, wed))
    fc.assert(
      fc.property(fc.array(answer, { maxLength: 12 }), (answers) => {
        for (const { yes, ifNeeded, no, silent } of tallyPoll(poll({ answers })))
          expect([...yes, ...ifNeeded, ...no, ...silent].toSorted()).toEqual(['greve', 'koege', 'moen'])
      }),
      { numRuns: 100 },
    )
  })
})
