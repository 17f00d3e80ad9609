import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { askMore } from '../../../bot/usecases/scheduling/polls/ask-more.ts'
import { bookPoll } from '../../../bot/usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../../bot/usecases/scheduling/polls/cancel-poll.ts'
import { exportPoll } from '../../../bot/usecases/scheduling/polls/export-poll.ts'
import { extendPoll } from '../../../bot/usecases/scheduling/polls/extend-poll.ts'
import { lookAfterPolls } from '../../../bot/usecases/scheduling/polls/look-after-polls.ts'
import { remindPoll } from '../../../bot/usecases/scheduling/polls/remind-poll.ts'
import { asked, usePolls } from './poll-scene.ts'

const { stage, id, deps, view, at, newPoll, vote, notices, holds } = usePolls()

describe('a later deadline', () => {
  test('opens a poll again that has closed, and asks those who were silent; it is later, and before the first time', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'yes'])
    at('2026-03-07', '09:00')
    await lookAfterPolls(deps())
    const extend = (date: string) =>
      extendPoll(deps(), stage.secretary, { pollId, deadline: instantOf(date, '12:00').toISOString() })
    for (const date of ['2026-03-05', '2026-03-06', '2026-05-11'])
      expect(await extend(date)).toMatchObject({ refusal: { code: 'poll_deadline' } })
    expect(await extend('2026-03-13')).toEqual({ ok: true, people: 2 })
    expect(await view(pollId)).toMatchObject({ state: 'open', answered: 1 })
    expect(await vote('director-lejre', pollId, options, ['no', 'yes'])).toMatchObject({ ok: true })
    at('2026-03-13', '12:00')
    const told = (await notices(pollId, 'time_poll_told')).length
    await lookAfterPolls(deps())
    expect((await notices(pollId, 'time_poll_told')).length).toBe(told * 2)
  })
})

describe('more people', () => {
  const more = (pollId: string, ...keys: string[]) =>
    askMore(deps(), stage.secretary, { pollId, required: keys.map(id), optional: [] })

  test('are asked as the others were, each once, and are waited for', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['yes', 'yes'])
    await lookAfterPolls(deps())
    const told = (await notices(pollId, 'time_poll_told')).length
    const before = (await notices(pollId, 'time_poll')).length
    expect(await more(pollId, 'director-koege', 'director-faxe')).toEqual({ ok: true, people: 1 })
    const sent = await notices(pollId, 'time_poll')
    expect(sent.filter(({ person_id }) => person_id === id('director-koege'))).toHaveLength(
      sent.length - before,
    )
    expect(sent.length).toBeGreaterThan(before)
    expect(await view(pollId)).toMatchObject({ people: 4, answered: 3 })
    expect(await more(pollId, 'director-koege')).toMatchObject({ refusal: { code: 'nobody_to_ask' } })
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_told')).toHaveLength(told)
    expect(await vote('director-koege', pollId, options, ['no', 'yes'])).toMatchObject({ ok: true })
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_told')).toHaveLength(told * 2)
  })

  test('are of the forum, are named by the secretariat alone, and are not asked in a poll that is over', async () => {
    const { pollId } = await newPoll()
    const nobody = { pollId, required: ['00000000-0000-4000-8000-000000000000'], optional: [] }
    expect(await askMore(deps(), stage.secretary, nobody)).toMatchObject({
      refusal: { code: 'not_a_member' },
    })
    const input = { pollId, required: [id('director-koege')], optional: [] }
    expect(await askMore(deps(), stage.forum.actor('director-lejre', 'tab'), input)).toMatchObject({
      refusal: { code: 'not_found' },
    })
    at('2026-03-06', '12:00')
    expect(await more(pollId, 'director-koege')).toMatchObject({ refusal: { code: 'poll_over' } })
    expect((await view(pollId)).people).toBe(3)
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
    at('2026-03-03', '09:00')
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
    at('2026-03-05', '08:00')
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
    at('2026-03-06', '12:00')
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
