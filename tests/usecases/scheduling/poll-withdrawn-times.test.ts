import { describe, expect, test } from '@jest/globals'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type { HeldTime } from '../../../bot/store/outlook-events.ts'
import { addTimes } from '../../../bot/usecases/scheduling/polls/add-times.ts'
import { bookPoll } from '../../../bot/usecases/scheduling/polls/book-poll.ts'
import { exportPoll } from '../../../bot/usecases/scheduling/polls/export-poll.ts'
import { lookAfterPolls } from '../../../bot/usecases/scheduling/polls/look-after-polls.ts'
import { withdrawTime } from '../../../bot/usecases/scheduling/polls/withdraw-time.ts'
import { manyTimes, race } from '../../support/race.ts'
import { asked, usePolls } from './poll-scene.ts'

const { stage, id, deps, view, at, newPoll, vote, notices, holds } = usePolls()

const withdraw = (pollId: string, optionId = '') =>
  withdrawTime(deps(), stage.secretary, { pollId, optionId })
const add = (pollId: string, date: string) =>
  addTimes(deps(), stage.secretary, { pollId, starts: [instantOf(date, '10:00')] })
const heldOf = async (pollId: string) =>
  (await holds(pollId))
    .map(({ state, held }) => [(held as HeldTime).when.from, state])
    .toSorted(([one = ''], [other = '']) => one.localeCompare(other))

describe('a time that is taken out of a poll that runs', () => {
  test('is asked about no more and let go in the calendar; what people said stays, and nobody is written to', async () => {
    const { pollId, options } = await newPoll()
    await vote('director-faxe', pollId, options, ['yes', 'if_needed'], 'Helst mandag')
    const before = await notices(pollId, 'time_poll_more')
    at('2026-03-03', '09:00')
    expect(await withdraw(pollId, options[0])).toEqual({ ok: true })
    const shown = await view(pollId)
    expect(shown.options.map(({ id: one, ifNeeded }) => [one, ifNeeded])).toEqual([[options[1], 1]])
    expect(shown.withdrawn).toMatchObject([
      { id: options[0], withdrawnAt: instantOf('2026-03-03', '09:00').toISOString() },
    ])
    expect(shown).toMatchObject({ people: 3, answered: 1, behind: 0, can: { withdrawTime: false } })
    const faxe = shown.voters.find(({ label }) => label === 'Faxe')
    expect(faxe).toMatchObject({ comment: 'Helst mandag', votes: { [options[0] ?? '']: 'yes' } })
    expect(await heldOf(pollId)).toEqual([
      ['2026-05-11', 'ending'],
      ['2026-05-12', 'creating'],
    ])
    expect(await notices(pollId, 'time_poll_more')).toEqual(before)
    const file = await exportPoll(deps(), stage.secretary, pollId)
    expect(file.ok ? file.csv : '').toMatch(
      /\(taget ud\).*\r\n(.*\r\n)*.*Faxe.*Hvis nødvendigt;Ja;Helst mandag/,
    )
  })

  test('is waited for from nobody: where all have answered the others, the secretariat is told', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['yes', 'no'])
    await add(pollId, '2026-05-18')
    await lookAfterPolls(deps())
    expect(await notices(pollId, 'time_poll_told')).toEqual([])
    const added = (await view(pollId)).options.at(-1)?.id
    expect(await withdraw(pollId, added)).toEqual({ ok: true })
    await lookAfterPolls(deps())
    expect((await notices(pollId, 'time_poll_told')).length).toBeGreaterThan(0)
  })

  test('is the secretariat’s to take out, and not the last one; else nothing is changed', async () => {
    const { pollId, options } = await newPoll()
    const director = stage.forum.actor('director-faxe', 'tab')
    const of = { pollId, optionId: options[0] ?? '' }
    expect(await withdrawTime(deps(), director, of)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await withdraw(pollId, pollId)).toMatchObject({ refusal: { code: 'poll_changed' } })
    expect(await withdraw(pollId, options[0])).toEqual({ ok: true })
    expect(await withdraw(pollId, options[1])).toMatchObject({ refusal: { code: 'poll_last_time' } })
    expect(await heldOf(pollId)).toEqual([
      ['2026-05-11', 'ending'],
      ['2026-05-12', 'creating'],
    ])
  })

  test('is not booked; asked about again it is a new time, for which no old answer speaks', async () => {
    const { pollId, options } = await newPoll()
    for (const key of asked) await vote(key, pollId, options, ['yes', 'no'])
    await withdraw(pollId, options[0])
    const book = { pollId, optionId: options[0] ?? '', despite: asked.map(id) }
    expect(await bookPoll(deps(), stage.secretary, book)).toMatchObject({ refusal: { code: 'poll_changed' } })
    expect(await add(pollId, '2026-05-11')).toEqual({ ok: true, people: 3 })
    const [again] = (await view(pollId)).options
    expect(again).toMatchObject({ yes: 0, silent: 3 })
    expect(again?.id).not.toBe(options[0])
    expect(await heldOf(pollId)).toEqual([
      ['2026-05-11', 'ending'],
      ['2026-05-11', 'creating'],
      ['2026-05-12', 'creating'],
    ])
  })

  test('at the instant in which somebody answers costs them nothing, in whichever order it comes', async () => {
    const ends = await manyTimes(10, async () => {
      const { pollId, options } = await newPoll()
      const [voted, taken] = await race(
        () => vote('director-faxe', pollId, options, ['yes', 'if_needed']),
        () => withdraw(pollId, options[0]),
      )
      return [voted.ok, taken.ok, (await view(pollId)).options.map(({ ifNeeded }) => ifNeeded)]
    })
    for (const end of ends) expect(end).toEqual([true, true, [1]])
  })
})
