import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { insertPollLink } from '../../../bot/store/poll-people.ts'
import { bookPoll } from '../../../bot/usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../../bot/usecases/scheduling/polls/cancel-poll.ts'
import { exportPoll } from '../../../bot/usecases/scheduling/polls/export-poll.ts'
import { openPollLink } from '../../../bot/usecases/scheduling/polls/open-poll-link.ts'
import { remindPoll } from '../../../bot/usecases/scheduling/polls/remind-poll.ts'
import { showPoll } from '../../../bot/usecases/scheduling/polls/show-poll.ts'
import { showPollCard } from '../../../bot/usecases/scheduling/polls/show-poll-card.ts'
import { voteOnPoll } from '../../../bot/usecases/scheduling/polls/vote-on-poll.ts'
import { manyTimes, race } from '../../support/race.ts'
import { asked, usePolls } from './poll-scene.ts'

const { stage, id, deps, view, at, newPoll, vote, notices, holds } = usePolls()

describe('a poll', () => {
  test('asks everybody by their own door, and holds its times in the secretariat’s calendar', async () => {
    const { pollId } = await newPoll()
    const sent = await notices(pollId, 'time_poll')
    expect(new Set(sent.map(({ person_id }) => person_id))).toEqual(new Set(asked.map(id)))
    expect(sent.filter(({ person_id }) => person_id === id('director-faxe')).map(({ door }) => door)).toEqual(
      ['mail'],
    )
    const held = await holds(pollId)
    expect(held.map(({ purpose, state }) => [purpose, state])).toEqual([
      ['hold', 'creating'],
      ['hold', 'creating'],
    ])
    const shown = await view(pollId)
    expect(shown).toMatchObject({ state: 'open', people: 3, answered: 0, can: { remind: true, book: true } })
    // In order of time, however they were given.
    expect(shown.options.map(({ start }) => start.slice(0, 10))).toEqual(['2026-05-11', '2026-05-12'])
  })

  test('is made, seen and ended by the secretariat alone', async () => {
    const { pollId, options } = await newPoll()
    const director = stage.forum.actor('director-slagelse', 'tab')
    const results = await Promise.all([
      showPoll(deps(), director, pollId),
      remindPoll(deps(), director, pollId),
      cancelPoll(deps(), director, pollId),
      bookPoll(deps(), director, { pollId, optionId: options[0] ?? '', despite: [] }),
      exportPoll(deps(), director, pollId),
    ])
    for (const result of results) expect(result).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })

  test('asks about no time that is past, and nobody who is not of the forum', async () => {
    await expect(newPoll({ starts: ['2026-02-01T09:00:00Z', '2026-05-11T09:00:00Z'] })).rejects.toThrow(
      'poll_needs_times',
    )
    await expect(newPoll({ required: ['00000000-0000-4000-8000-000000000000'] })).rejects.toThrow(
      'not_a_member',
    )
    await expect(newPoll({ required: [] })).rejects.toThrow('nobody_to_meet')
    await expect(newPoll({ message: 'Om borgeren 010190-1234' })).rejects.toThrow('cpr_number')
    await expect(newPoll({ place: 'place', location: 'Hos 010190-1234' })).rejects.toThrow('cpr_number')
  })
})

describe('votes', () => {
  test('belong to whoever gave them, and the newest of each counts', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['no', 'yes'], 'Helst tirsdag')
    await vote('director-faxe', pollId, options, ['if_needed', 'yes'])
    await vote('director-lejre', pollId, options, ['no', 'yes'])
    const { answered, options: tally, voters } = await view(pollId)
    expect(answered).toBe(2)
    expect(tally.map(({ yes, ifNeeded, no, silent, best }) => [yes, ifNeeded, no, silent, best])).toEqual([
      [0, 1, 1, 1, false],
      [2, 0, 0, 1, true],
    ])
    expect(tally[0]?.requiredNo).toEqual([{ personId: id('director-lejre'), label: 'Lejre' }])
    const [faxe] = voters.filter(({ label }) => label === 'Faxe')
    expect(faxe).toMatchObject({ comment: null, votes: { [options[0] ?? '']: 'if_needed' } })
  })

  test('of somebody who is not asked, or after the deadline, are not taken', async () => {
    const { pollId, options } = await newPoll()
    expect(await vote('director-greve', pollId, options, ['yes', 'yes'])).toMatchObject({
      refusal: { code: 'not_found' },
    })
    at('2026-03-06', '12:00')
    expect(await vote('director-faxe', pollId, options, ['yes', 'yes'])).toMatchObject({
      refusal: { code: 'poll_closed' },
    })
    expect((await view(pollId)).state).toBe('closed')
  })

  test('of somebody who has left the forum are not taken, and count no more', async () => {
    const { pollId, options } = await newPoll({ required: [...asked, 'director-koege'].map(id) })
    for (const key of asked) await vote(key, pollId, options, ['yes', 'yes'])
    await vote('director-koege', pollId, options, ['no', 'no'])
    const token = 'k'.repeat(43)
    await insertPollLink(stage.deps.db, token, { pollId, personId: id('director-koege') }, deps().clock())
    const card = () =>
      showPollCard(deps(), stage.forum.actor('director-koege'), pollId, { url: '', refreshUserIds: [] })
    expect([(await card()).ok, (await openPollLink(deps(), token)).ok]).toEqual([true, true])
    expect((await view(pollId)).options[0]).toMatchObject({ yes: 3, no: 1 })
    const leave = async (day: string | null) => {
      await sql`update seat_holder set to_date = ${day} where person_id = ${id('director-koege')}`.execute(
        stage.deps.db,
      )
      await sql`update forum_member set left_at = ${day} where person_id = ${id('director-koege')}`.execute(
        stage.deps.db,
      )
    }
    await leave('2026-03-02')
    at('2026-03-03', '09:00')
    expect([(await card()).ok, (await openPollLink(deps(), token)).ok]).toEqual([false, false])
    expect(await vote('director-koege', pollId, options, ['yes', 'yes'])).toMatchObject({
      refusal: { code: 'not_found' },
    })
    const after = await view(pollId)
    expect(after.options[0]).toMatchObject({ yes: 3, no: 0, requiredNo: [] })
    expect([after.people, after.answered, after.can.remind]).toEqual([3, 3, false])
    expect(after.voters.find(({ label }) => label.startsWith('Køge'))?.reached).toBe(
      'Er ikke længere med i forummet. Svaret tæller ikke med.',
    )
    await leave(null)
  })

  test('are taken twenty times an hour of one person, and then no more until the hour is over', async () => {
    const { pollId, options } = await newPoll()
    for (let nth = 0; nth < 20; nth += 1)
      expect(await vote('director-faxe', pollId, options, ['yes', 'no'])).toMatchObject({ ok: true })
    expect(await vote('director-faxe', pollId, options, ['no', 'yes'])).toMatchObject({
      refusal: { code: 'too_many' },
    })
    at('2026-03-02', '10:01')
    expect(await vote('director-faxe', pollId, options, ['no', 'yes'])).toMatchObject({ ok: true })
  })

  test('given at the same instant are all kept, one after the other', async () => {
    const { pollId, options } = await newPoll()
    await Promise.all(asked.map((key) => vote(key, pollId, options, ['yes', 'yes'])))
    expect(await view(pollId)).toMatchObject({ answered: 3, can: { remind: false } })
  })

  test('written on two forms that saw the same are one answer, when both are sent at the same instant', async () => {
    const ends = await manyTimes(10, async () => {
      const { pollId, options } = await newPoll()
      const send = (vote: 'yes' | 'no') =>
        voteOnPoll(deps(), stage.forum.actor('director-faxe', 'mail'), {
          pollId,
          votes: Object.fromEntries(options.map((option) => [option, vote])),
          comment: '',
          seen: null,
        })
      const both = await race(
        () => send('yes'),
        () => send('no'),
      )
      return both.map((said) => (said.ok ? 'taken' : said.refusal.code)).toSorted()
    })
    for (const end of ends) expect(end).toEqual(['poll_changed', 'taken'])
  })

  test('are never changed in the database, nor is what was asked', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'yes'])
    for (const statement of [
      `update time_poll_vote set vote = 'no'`,
      `delete from time_poll_vote`,
      `update time_poll_answer set given_at = given_at`,
      `delete from time_poll_person`,
      `update time_poll_option set starts_at = starts_at`,
      `truncate time_poll_vote`,
    ])
      await expect(sql.raw(statement).execute(stage.deps.db)).rejects.toThrow(/append-only/)
  })

  test('of others are seen as numbers, and only where the poll says so', async () => {
    const open = await newPoll()
    const secret = await newPoll({ results: 'secretariat' })
    const spreads = async (pollId: string, key: string) => {
      const shown = await showPollCard(deps(), stage.forum.actor(key), pollId, {
        url: 'http://x',
        refreshUserIds: [],
      })
      return shown.ok ? shown.card.options.map(({ spread }) => spread) : shown.refusal.code
    }
    await vote('director-faxe', open.pollId, open.options, ['yes', 'no'])
    await vote('director-faxe', secret.pollId, secret.options, ['yes', 'no'])
    expect(await spreads(open.pollId, 'director-lejre')).toEqual([
      { yes: 1, ifNeeded: 0, no: 0 },
      { yes: 0, ifNeeded: 0, no: 1 },
    ])
    expect(await spreads(secret.pollId, 'director-lejre')).toEqual([null, null])
    expect(await spreads(secret.pollId, 'director-greve')).toBe('not_found')
    expect(await spreads(secret.pollId, 'secretariat-1')).toHaveLength(2)
  })
})
