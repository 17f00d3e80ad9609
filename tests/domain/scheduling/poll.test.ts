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

const at = (text: string) => new Date(`2026-03-${text}:00Z`)
const option = (id: string, day: string) => ({ id, start: at(`${day}T09:00`), end: at(`${day}T11:00`) })

const poll = (over: Partial<Poll> = {}): Poll => ({
  id: 'poll',
  forumId: 'forum',
  title: 'Direktørmøde',
  minutes: 120,
  place: 'online',
  location: '',
  message: '',
  deadline: at('09T11:00'),
  results: 'everyone',
  state: 'open',
  bookedOptionId: null,
  entryId: null,
  options: [option('mon', '16'), option('tue', '17'), option('wed', '18')],
  people: [
    { personId: 'greve', required: true, left: false },
    { personId: 'koege', required: true, left: false },
    { personId: 'moen', required: false, left: false },
  ],
  answers: [],
  createdBy: 'secretary',
  createdAt: at('02T08:00'),
  ...over,
})

const said = (personId: string, mon: PollVote, tue: PollVote, wed: PollVote, when = at('03T08:00')) => ({
  personId,
  votes: { mon, tue, wed },
  comment: null,
  at: when,
  door: 'teams' as const,
})

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
    expect(best(said('greve', 'no', 'yes', 'yes'), said('moen', 'yes', 'no', 'no'))).toBe('tue')
    expect(best(said('greve', 'yes', 'yes', 'yes'), said('moen', 'no', 'if_needed', 'yes'))).toBe('wed')
    expect(best(said('greve', 'if_needed', 'yes', 'yes'))).toBe('tue')
    expect(best(said('greve', 'yes', 'yes', 'yes'))).toBe('mon')
  })

  test('counts everybody once at every time, whatever has been said how often', () => {
    const vote = fc.constantFrom(...pollVotes)
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
