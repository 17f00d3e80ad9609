import { describe, expect, test } from '@jest/globals'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type { HeldTime } from '../../../bot/store/outlook-events.ts'
import { addTimes } from '../../../bot/usecases/scheduling/polls/add-times.ts'
import { bookPoll } from '../../../bot/usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../../bot/usecases/scheduling/polls/cancel-poll.ts'
import { exportPoll } from '../../../bot/usecases/scheduling/polls/export-poll.ts'
import { extendPoll } from '../../../bot/usecases/scheduling/polls/extend-poll.ts'
import { listOwnPolls } from '../../../bot/usecases/scheduling/polls/list-own-polls.ts'
import { lookAfterPolls } from '../../../bot/usecases/scheduling/polls/look-after-polls.ts'
import { remindPoll } from '../../../bot/usecases/scheduling/polls/remind-poll.ts'
import { showPollCard } from '../../../bot/usecases/scheduling/polls/show-poll-card.ts'
import { manyTimes, race } from '../../support/race.ts'
import { asked, usePolls } from './poll-scene.ts'

const { stage, id, deps, view, at, newPoll, vote, notices, holds } = usePolls()

const add = (pollId: string, ...dates: string[]) =>
  addTimes(deps(), stage.secretary, { pollId, starts: dates.map((date) => instantOf(date, '10:00')) })
const idsIn = async (pollId: string) => (await view(pollId)).options.map((option) => option.id)
const told = async (pollId: string, kind: string) =>
  (await notices(pollId, kind)).map(({ person_id }) => person_id)

describe('times that are added to a poll that runs', () => {
  test('are asked about and held as the others; who has answered is told, and keeps what they said', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'no'], 'Helst mandag')
    at('2026-03-03', '09:00')
    expect(await add(pollId, '2026-05-18', '2026-04-20')).toEqual({ ok: true, people: 1 })
    const shown = await view(pollId)
    expect(shown.options.map(({ start }) => start.slice(0, 10))).toEqual([
      '2026-04-20',
      '2026-05-11',
      '2026-05-12',
      '2026-05-18',
    ])
    const added = instantOf('2026-03-03', '09:00').toISOString()
    expect(shown.options.map(({ addedAt }) => addedAt)).toEqual([added, null, null, added])
    expect(shown.options.map(({ yes, ifNeeded, no, silent }) => [yes, ifNeeded, no, silent])).toEqual([
      [0, 0, 0, 3],
      [1, 0, 0, 2],
      [0, 0, 1, 2],
      [0, 0, 0, 3],
    ])
    expect(shown.options.filter(({ best }) => best).map(({ id: one }) => one)).toEqual([options[0]])
    expect(shown).toMatchObject({ people: 3, answered: 0, behind: 1, can: { remind: true, addTimes: true } })
    const faxe = shown.voters.find(({ label }) => label === 'Faxe')
    expect(faxe).toMatchObject({ comment: 'Helst mandag' })
    expect(Object.keys(faxe?.votes ?? {}).toSorted()).toEqual(options.toSorted())
    expect(new Set(await told(pollId, 'time_poll_more'))).toEqual(new Set([id('director-faxe')]))
    const held = await holds(pollId)
    expect(held.map(({ purpose, state }) => [purpose, state])).toEqual(
      Array.from({ length: 4 }, () => ['hold', 'creating']),
    )
    expect(held.map((event) => (event.held as HeldTime).when.from).toSorted()).toEqual([
      '2026-04-20',
      '2026-05-11',
      '2026-05-12',
      '2026-05-18',
    ])
  })

  test('are answered with the others in one answer, which then counts; an answer without them is not taken', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['yes', 'no'])
    await add(pollId, '2026-05-18')
    expect(await vote('director-faxe', pollId, options, ['no', 'no'])).toMatchObject({
      refusal: { code: 'votes_missing' },
    })
    expect((await view(pollId)).options[0]).toMatchObject({ yes: 3, no: 0 })
    await vote('director-faxe', pollId, await idsIn(pollId), ['yes', 'no', 'yes'])
    expect(await view(pollId)).toMatchObject({ answered: 1, behind: 2 })
    expect((await view(pollId)).options[2]).toMatchObject({ yes: 1, silent: 2, no: 0 })
  })

  test('wait for whoever had answered: on their first page, their card, in reminders, and until all have answered', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['yes', 'no'])
    await lookAfterPolls(deps())
    const over = (await notices(pollId, 'time_poll_told')).length
    expect(over).toBeGreaterThan(0)
    const own = async () => {
      const listed = await listOwnPolls(deps(), { personId: id('director-faxe') })
      return listed.ok ? listed.items.find((item) => item.id === pollId) : undefined
    }
    expect(await own()).toMatchObject({ times: 2, missing: 0 })
    at('2026-03-03', '09:00')
    await add(pollId, '2026-05-18')
    expect(await own()).toMatchObject({ times: 3, missing: 1 })
    const card = await showPollCard(deps(), stage.forum.actor('director-faxe'), pollId, {
      url: '',
      refreshUserIds: [],
    })
    expect(card.ok ? card.card.options.map(({ own: said }) => said) : []).toEqual(['yes', 'no', null])
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_told')).toHaveLength(over)
    expect(await remindPoll(deps(), stage.secretary, pollId)).toEqual({ ok: true, people: 3 })
    const all = await idsIn(pollId)
    for (const key of asked) await vote(key, pollId, all, ['yes', 'no', 'if_needed'])
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_told')).toHaveLength(over * 2)
    expect(await remindPoll(deps(), stage.secretary, pollId)).toMatchObject({
      refusal: { code: 'nobody_missing' },
    })
  })

  test('are reminded of by themselves on the working day before the deadline, though not on the day they came', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'no'])
    at('2026-03-05', '08:00')
    await lookAfterPolls(deps())
    const before = await told(pollId, 'time_poll_reminder')
    expect(new Set(before)).toEqual(new Set([id('director-lejre'), id('director-slagelse')]))
    await add(pollId, '2026-05-18')
    await lookAfterPolls(deps())
    expect(await told(pollId, 'time_poll_reminder')).toHaveLength(before.length)
    at('2026-03-06', '08:00')
    await lookAfterPolls(deps())
    await lookAfterPolls(deps())
    const after = await told(pollId, 'time_poll_reminder')
    expect(new Set(after)).toEqual(new Set(asked.map(id)))
    expect(after.filter((one) => one === id('director-lejre'))).toHaveLength(
      2 * before.filter((one) => one === id('director-lejre')).length,
    )
  })

  test('are the secretariat’s to add, lie after the deadline, are new, and are ten at most; else nothing is written', async () => {
    const { pollId } = await newPoll()
    const director = stage.forum.actor('director-faxe', 'tab')
    const starts = [instantOf('2026-05-18', '10:00')]
    expect(await addTimes(deps(), director, { pollId, starts })).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(await add(pollId, '2026-05-18', '2026-03-05')).toMatchObject({
      refusal: { code: 'poll_time_too_soon' },
    })
    expect(await add(pollId, '2026-05-18', '2026-05-11')).toMatchObject({
      refusal: { code: 'poll_time_stands' },
    })
    const june = Array.from({ length: 9 }, (_, nth) => `2026-06-0${nth + 1}`)
    expect(await add(pollId, ...june)).toMatchObject({ refusal: { code: 'poll_full' } })
    expect(await idsIn(pollId)).toHaveLength(2)
    expect(await holds(pollId)).toHaveLength(2)
    expect(await add(pollId, ...june.slice(0, 8))).toEqual({ ok: true, people: 0 })
    expect((await view(pollId)).can.addTimes).toBe(false)
    at('2026-03-06', '12:00')
    expect(await add(pollId, '2026-05-18')).toMatchObject({ refusal: { code: 'poll_over' } })
  })

  test('bar a later deadline than the first of them, and are booked or let go as the others', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['no', 'no'])
    await add(pollId, '2026-04-20', '2026-04-21')
    const extend = (date: string) =>
      extendPoll(deps(), stage.secretary, { pollId, deadline: instantOf(date, '12:00').toISOString() })
    expect(await extend('2026-04-20')).toMatchObject({ refusal: { code: 'poll_deadline' } })
    expect(await extend('2026-03-13')).toEqual({ ok: true, people: 3 })
    const all = await idsIn(pollId)
    for (const key of asked) await vote(key, pollId, all, ['yes', 'if_needed', 'no', 'no'])
    const booked = await bookPoll(deps(), stage.secretary, { pollId, optionId: all[0] ?? '', despite: [] })
    expect(booked).toMatchObject({ ok: true })
    for (const { state } of await holds(pollId)) expect(['ending', 'ended']).toContain(state)
    const other = await newPoll()
    await add(other.pollId, '2026-04-27')
    await cancelPoll(deps(), stage.secretary, other.pollId)
    expect((await holds(other.pollId)).map(({ state }) => state)).toEqual(['ending', 'ending', 'ending'])
  })

  test('are empty in the file of those who have not answered them', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'if_needed'])
    await add(pollId, '2026-05-18')
    const exported = await exportPoll(deps(), stage.secretary, pollId)
    expect(exported.ok ? exported.csv : '').toContain('Faxe;Ja;Ja;Hvis nødvendigt;;;2. marts 2026 kl. 09.00')
  })

  test('come before an answer or after it where both are at the same instant: it is whole, or it is told what is new', async () => {
    const ends = await manyTimes(10, async () => {
      const { pollId, options } = await newPoll()
      const [voted, added] = await race(
        () => vote('director-faxe', pollId, options, ['yes', 'no']),
        () => add(pollId, '2026-05-18'),
      )
      expect(added.ok).toBe(true)
      const said = (await view(pollId)).voters.find(({ label }) => label === 'Faxe')?.votes
      const toldOf = await told(pollId, 'time_poll_more')
      return voted.ok
        ? [Object.keys(said ?? {}).length, toldOf.length > 0]
        : [voted.refusal.code, said, toldOf.length > 0]
    })
    for (const end of ends)
      expect([
        [2, true],
        ['votes_missing', null, false],
      ]).toContainEqual(end)
  })

  test('added by two at the same instant are the same time only once', async () => {
    const ends = await manyTimes(10, async () => {
      const { pollId } = await newPoll()
      const both = await race(
        () => add(pollId, '2026-05-18'),
        () => add(pollId, '2026-05-18'),
      )
      expect(await idsIn(pollId)).toHaveLength(3)
      return both.map((one) => (one.ok ? 'added' : one.refusal.code)).toSorted()
    })
    for (const end of ends) expect(end).toEqual(['added', 'poll_time_stands'])
  })
})
