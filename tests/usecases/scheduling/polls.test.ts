import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { CreatePollInput } from '../../../bot/contract/polls.ts'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { bookPoll } from '../../../bot/usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../../bot/usecases/scheduling/polls/cancel-poll.ts'
import { createPoll } from '../../../bot/usecases/scheduling/polls/create-poll.ts'
import { exportPoll } from '../../../bot/usecases/scheduling/polls/export-poll.ts'
import { extendPoll } from '../../../bot/usecases/scheduling/polls/extend-poll.ts'
import { lookAfterPolls } from '../../../bot/usecases/scheduling/polls/look-after-polls.ts'
import { remindPoll } from '../../../bot/usecases/scheduling/polls/remind-poll.ts'
import { showPoll } from '../../../bot/usecases/scheduling/polls/show-poll.ts'
import { showPollCard } from '../../../bot/usecases/scheduling/polls/show-poll-card.ts'
import { voteOnPoll } from '../../../bot/usecases/scheduling/polls/vote-on-poll.ts'
import type { PollVote } from '../../../bot/domain/scheduling/poll/poll.ts'
import { useSchedulingStage } from '../../support/scheduling-stage.ts'

const stage = useSchedulingStage()
const id = (key: string) => stage.forum.personId(key)
const asked = ['director-faxe', 'director-lejre', 'director-slagelse']

let now: Date
const deps = () => ({ ...stage.deps, clock: () => now })

beforeEach(() => {
  now = instantOf('2026-03-02', '09:00')
})

async function newPoll(over: Partial<CreatePollInput> = {}): Promise<{ pollId: string; options: string[] }> {
  const created = await createPoll(deps(), stage.secretary, {
    forumId: stage.forum.forumId,
    title: 'Direktørmøde',
    minutes: 60,
    required: asked.map(id),
    optional: [],
    place: 'online',
    location: '',
    message: 'Vi skal finde en tid.',
    starts: [instantOf('2026-05-12', '10:00'), instantOf('2026-05-11', '10:00')].map((one) =>
      one.toISOString(),
    ),
    deadline: instantOf('2026-03-06', '12:00').toISOString(),
    results: 'everyone',
    ...over,
  })
  if (!created.ok) throw new Error(created.refusal.code)
  const shown = await view(created.id)
  return { pollId: created.id, options: shown.options.map((option) => option.id) }
}

async function view(pollId: string) {
  const shown = await showPoll(deps(), stage.secretary, pollId)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.view
}

const vote = (key: string, pollId: string, options: string[], votes: PollVote[], comment = '') =>
  voteOnPoll(deps(), stage.forum.actor(key), {
    pollId,
    comment,
    votes: Object.fromEntries(options.map((option, nth) => [option, votes[nth] ?? 'no'])),
  })

const notices = async (pollId: string, kind: string) =>
  (
    await sql<{ person_id: string; door: string }>`select person_id, door from delivery
      where kind = ${kind} and data ->> 'pollId' = ${pollId} order by person_id`.execute(stage.deps.db)
  ).rows

const holds = (pollId: string) =>
  stage.deps.db.selectFrom('outlook_event').selectAll().where('owner_id', '=', pollId).execute()

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
    now = instantOf('2026-03-06', '12:00')
    expect(await vote('director-faxe', pollId, options, ['yes', 'yes'])).toMatchObject({
      refusal: { code: 'poll_closed' },
    })
    expect((await view(pollId)).state).toBe('closed')
  })

  test('given at the same instant are all kept, one after the other', async () => {
    const { pollId, options } = await newPoll()
    await Promise.all(asked.map((key) => vote(key, pollId, options, ['yes', 'yes'])))
    expect(await view(pollId)).toMatchObject({ answered: 3, can: { remind: false } })
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

describe('a later deadline', () => {
  test('opens a poll again that has closed, and asks those who were silent; it is later, and before the first time', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'yes'])
    now = instantOf('2026-03-07', '09:00')
    await lookAfterPolls(deps())
    const extend = (date: string) =>
      extendPoll(deps(), stage.secretary, { pollId, deadline: instantOf(date, '12:00').toISOString() })
    for (const date of ['2026-03-05', '2026-03-06', '2026-05-11'])
      expect(await extend(date)).toMatchObject({ refusal: { code: 'poll_deadline' } })
    expect(await extend('2026-03-13')).toEqual({ ok: true, people: 2 })
    expect(await view(pollId)).toMatchObject({ state: 'open', answered: 1 })
    expect(await vote('director-lejre', pollId, options, ['no', 'yes'])).toMatchObject({ ok: true })
    now = instantOf('2026-03-13', '12:00')
    const told = (await notices(pollId, 'time_poll_told')).length
    await lookAfterPolls(deps())
    expect((await notices(pollId, 'time_poll_told')).length).toBe(told * 2)
  })
})

describe('booking', () => {
  test('books the meeting, ends the poll, lets the held times go and tells everybody, and is done once', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'yes'])
    const [first = '', second = ''] = options
    const both = await Promise.all([
      bookPoll(deps(), stage.secretary, { pollId, optionId: first, despite: asked.map(id) }),
      bookPoll(deps(), stage.secretary, { pollId, optionId: second, despite: asked.map(id) }),
    ])
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
    const shown = await view(pollId)
    expect(shown).toMatchObject({ state: 'booked', can: { book: false, cancel: false } })
    expect(shown.options.filter(({ booked }) => booked)).toHaveLength(1)
    const meetings = await stage.deps.db
      .selectFrom('outlook_event')
      .selectAll()
      .where('entry_id', '=', shown.entryId ?? '')
      .execute()
    expect(meetings).toMatchObject([{ purpose: 'meeting' }])
    for (const { state } of await holds(pollId)) expect(['ending', 'ended']).toContain(state)
    expect(new Set((await notices(pollId, 'time_poll_ended')).map(({ person_id }) => person_id)).size).toBe(3)
  })

  test('a time is not booked over a no that nobody has seen', async () => {
    const { pollId, options } = await newPoll()
    const [optionId = ''] = options
    for (const key of asked) await vote(key, pollId, options, ['yes', 'yes'])
    await vote('director-lejre', pollId, options, ['no', 'yes'])
    const before = await stage.deps.db.selectFrom('wheel_entry').selectAll().execute()
    expect(await bookPoll(deps(), stage.secretary, { pollId, optionId, despite: [] })).toMatchObject({
      refusal: { code: 'people_busy', detail: { who: 'Lejre' } },
    })
    expect(await stage.deps.db.selectFrom('wheel_entry').selectAll().execute()).toHaveLength(before.length)
    const despite = [id('director-lejre')]
    expect(await bookPoll(deps(), stage.secretary, { pollId, optionId, despite })).toMatchObject({ ok: true })
  })

  test('a time is booked with those who are still in the forum', async () => {
    const { pollId, options } = await newPoll({ required: [...asked, 'director-koege'].map(id) })
    for (const key of asked) await vote(key, pollId, options, ['yes', 'yes'])
    const left = { person: id('director-koege'), day: '2026-03-02' }
    await sql`update seat_holder set to_date = ${left.day} where person_id = ${left.person}`.execute(
      stage.deps.db,
    )
    await sql`update forum_member set left_at = ${left.day} where person_id = ${left.person}`.execute(
      stage.deps.db,
    )
    now = instantOf('2026-03-03', '09:00')
    const [optionId = ''] = options
    const booked = await bookPoll(deps(), stage.secretary, { pollId, optionId, despite: [] })
    expect(booked).toMatchObject({ ok: true })
    const events = await stage.deps.db
      .selectFrom('outlook_event')
      .selectAll()
      .where('entry_id', '=', booked.ok ? booked.entryId : '')
      .execute()
    expect(JSON.stringify(events[0]?.invitees)).toContain(id('director-faxe'))
    expect(JSON.stringify(events[0]?.invitees)).not.toContain(left.person)
    await sql`update seat_holder set to_date = null where person_id = ${left.person}`.execute(stage.deps.db)
    await sql`update forum_member set left_at = null where person_id = ${left.person}`.execute(stage.deps.db)
  })

  test('cancelling frees the times and tells everybody; nobody votes afterwards', async () => {
    const { pollId, options } = await newPoll()
    expect(await cancelPoll(deps(), stage.secretary, pollId)).toMatchObject({ ok: true })
    expect(await cancelPoll(deps(), stage.secretary, pollId)).toMatchObject({
      refusal: { code: 'poll_over' },
    })
    expect(await vote('director-faxe', pollId, options, ['yes', 'yes'])).toMatchObject({
      refusal: { code: 'poll_over' },
    })
    expect(await notices(pollId, 'time_poll_ended')).not.toHaveLength(0)
  })
})

describe('those who have not answered', () => {
  test('are reminded by hand, and once by themselves on the working day before the deadline', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'yes'])
    expect(await remindPoll(deps(), stage.secretary, pollId)).toEqual({ ok: true, people: 2 })
    const byHand = (await notices(pollId, 'time_poll_reminder')).length
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_reminder')).toHaveLength(byHand)
    now = instantOf('2026-03-05', '08:00')
    await lookAfterPolls(deps())
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_reminder')).toHaveLength(byHand * 2)
  })

  test('are waited for until the deadline; then whoever made the poll is told, and earlier when all have answered', async () => {
    const late = await newPoll()
    const early = await newPoll()
    for (const key of asked) await vote(key, early.pollId, early.options, ['yes', 'no'])
    await lookAfterPolls(deps())
    expect(await notices(late.pollId, 'time_poll_told')).toEqual([])
    expect((await notices(early.pollId, 'time_poll_told'))[0]?.person_id).toBe(id('secretariat-1'))
    now = instantOf('2026-03-06', '12:00')
    await lookAfterPolls(deps())
    await lookAfterPolls(deps())
    const told = await notices(late.pollId, 'time_poll_told')
    expect(new Set(told.map(({ door }) => door)).size).toBe(told.length)
    expect(told).not.toHaveLength(0)
  })
})

test('the votes are a table that a spreadsheet reads, and no formula', async () => {
  const { pollId, options } = await newPoll()
  await vote('director-faxe', pollId, options, ['yes', 'if_needed'], '=1+1; "nej"')
  const exported = await exportPoll(deps(), stage.secretary, pollId)
  const { csv, fileName } = exported.ok ? exported : { csv: '', fileName: '' }
  expect(fileName).toBe('Afstemning Direktørmøde.csv')
  expect(
    csv.startsWith('\uFEFFPerson;Skal med;11. maj 2026 kl. 10.00;12. maj 2026 kl. 10.00;Besked;Svaret\r\n'),
  ).toBe(true)
  expect(csv).toContain(`Faxe;Ja;Ja;Hvis nødvendigt;"'=1+1; ""nej""";2. marts 2026 kl. 09.00`)
  expect(csv).toContain('Lejre;Ja;;;;\r\n')
})
