import { describe, expect, test } from '@jest/globals'
import {
  behindIn,
  lastAsked,
  type Poll,
  refuseMoreTimes,
  refuseVote,
  silentIn,
  timesVersion,
  timeToWithdraw,
  unansweredBy,
} from '../../../bot/domain/scheduling/poll/poll.ts'
import { tallyPoll } from '../../../bot/domain/scheduling/poll/tally.ts'
import { at, option, poll, said } from './a-poll.ts'

describe('a time that is taken out', () => {
  const now = at('03T08:00')
  const gone = { ...option('tue', '17'), withdrawnAt: now }
  const without = (over: Partial<Poll> = {}) =>
    poll({ options: [option('mon', '16'), option('wed', '18')], withdrawn: [gone], ...over })

  test('is one that is asked about in a poll that runs, and leaves one at least', () => {
    expect(timeToWithdraw(poll(), 'tue', now)).toEqual({ ok: true, option: option('tue', '17') })
    const refusals = [
      timeToWithdraw(without(), 'tue', now),
      timeToWithdraw(poll(), 'tue', at('09T11:00')),
      timeToWithdraw(poll({ state: 'booked' }), 'tue', now),
      timeToWithdraw(poll({ options: [option('mon', '16')] }), 'mon', now),
    ]
    expect(refusals.map((one) => (one.ok ? 'taken' : one.refusal.code))).toEqual([
      'poll_changed',
      'poll_over',
      'poll_over',
      'poll_last_time',
    ])
  })

  test('is waited for from nobody and stands in no tally, and what was said of the others counts', () => {
    const answers = [said('greve', 'yes', 'yes', 'no')]
    const poll2 = without({ answers })
    expect(unansweredBy(poll2, 'greve')).toEqual([])
    expect(tallyPoll(poll2).map(({ option: { id }, yes }) => [id, yes])).toEqual([
      ['mon', ['greve']],
      ['wed', []],
    ])
  })

  test('costs nobody their answer who still saw it: with or without it, all of the others must be answered', () => {
    const votes = { mon: 'yes', wed: 'no' } as const
    expect(refuseVote(without(), { personId: 'greve', votes }, now)).toBeNull()
    expect(refuseVote(without(), { personId: 'greve', votes: { ...votes, tue: 'yes' } }, now)).toBeNull()
    expect(
      refuseVote(without(), { personId: 'greve', votes: { mon: 'yes', tue: 'yes' } }, now),
    ).toMatchObject({ refusal: { code: 'votes_missing' } })
  })

  test('leaves room for another, thirty in all; and cards drawn before it was taken out are behind', () => {
    const old = Array.from({ length: 28 }, (_, nth) => ({ ...gone, id: `old-${nth}` }))
    const thu = at('19T09:00')
    expect(refuseMoreTimes(without(), [at('17T09:00')], now)).toBeNull()
    expect(refuseMoreTimes(without({ withdrawn: old }), [thu], now)).toMatchObject({
      refusal: { code: 'poll_full', detail: { limit: 30 } },
    })
    expect(timesVersion(without())).toBeGreaterThan(timesVersion(poll()))
    expect(timesVersion(without({ options: poll().options }))).toBeGreaterThan(timesVersion(without()))
  })
})

describe('a time that is added', () => {
  const now = at('03T08:00')
  const code = (starts: Date[], over: Partial<Poll> = {}, when = now) =>
    refuseMoreTimes(poll(over), starts, when)?.refusal.code

  test('begins after the deadline, is none that stands, and makes ten at most', () => {
    const thu = at('19T09:00')
    expect(code([thu, at('09T11:01')])).toBeUndefined()
    expect(code([thu, at('09T11:00')])).toBe('poll_time_too_soon')
    expect(code([at('01T09:00')])).toBe('poll_time_too_soon')
    expect(code([thu, at('16T09:00')])).toBe('poll_time_stands')
    expect(code([thu, thu])).toBe('poll_time_stands')
    const days = Array.from({ length: 8 }, (_, nth) => at(`${20 + nth}T09:00`))
    expect(code(days.slice(0, 7))).toBeUndefined()
    expect(code(days)).toBe('poll_full')
    expect(code([thu], {}, at('09T11:00'))).toBe('poll_over')
    expect(code([thu], { state: 'booked' })).toBe('poll_over')
  })

  const added = { ...option('thu', '19'), addedAt: at('04T08:00') }
  const answers = [said('greve', 'yes', 'no', 'no'), said('koege', 'no', 'yes', 'no')]
  const more = poll({ answers, options: [...poll().options, added] })

  test('is waited for from everybody; those who answered the others before lack it alone', () => {
    expect(silentIn(more)).toEqual(['greve', 'koege', 'moen'])
    expect(behindIn(more)).toEqual(['greve', 'koege'])
    expect(unansweredBy(more, 'greve').map(({ id }) => id)).toEqual(['thu'])
    expect(unansweredBy(more, 'moen')).toHaveLength(4)
    const again = { ...said('greve', 'yes', 'no', 'no', at('05T08:00')) }
    const whole = { ...again, votes: { ...again.votes, thu: 'yes' as const } }
    expect(behindIn({ ...more, answers: [...answers, whole] })).toEqual(['koege'])
    expect(lastAsked(more)).toEqual(at('04T08:00'))
    expect(lastAsked(poll())).toEqual(at('02T08:00'))
  })

  test('keeps what was answered of the others, and has neither a yes nor a no of who has not answered it', () => {
    const [mon, , , thu] = tallyPoll(more)
    expect(mon).toMatchObject({ yes: ['greve'], no: ['koege'], silent: ['moen'] })
    expect(thu).toMatchObject({ yes: [], ifNeeded: [], no: [], requiredNo: [] })
    expect(thu?.silent).toEqual(['greve', 'koege', 'moen'])
  })
})
