import { describe, expect, test } from '@jest/globals'
import type { BookMeetingInput } from '../../../bot/contract/scheduling.ts'
import { instantOf } from '../../../bot/domain/calendar/copenhagen.ts'
import { bookMeeting } from '../../../bot/usecases/scheduling/book-meeting.ts'
import { bookMeetings } from '../../../bot/usecases/scheduling/book-meetings.ts'
import { findTimes } from '../../../bot/usecases/scheduling/find-times.ts'
import { refused } from '../../../bot/domain/refusal.ts'
import { askedOf, useSchedulingStage } from '../../support/scheduling-stage.ts'

const stage = useSchedulingStage()
const ids = (...keys: string[]) => keys.map((key) => stage.forum.personId(key))

const book = (start: string, over: Partial<BookMeetingInput> = {}) =>
  bookMeeting(stage.deps, stage.secretary, {
    forumId: stage.forum.forumId,
    ...askedOf(ids('director-slagelse', 'director-koege', 'director-faxe')),
    start,
    title: 'Direktørmøde',
    location: '',
    message: 'Dagsorden følger.',
    despite: [],
    ...over,
  })

const entries = () => stage.deps.db.selectFrom('wheel_entry').selectAll().execute()
const events = () => stage.deps.db.selectFrom('outlook_event').selectAll().execute()

async function busyTime(key: string): Promise<string> {
  const found = await findTimes(stage.deps, stage.secretary, {
    forumId: stage.forum.forumId,
    ...askedOf(ids(key)),
    from: '2026-03-09',
    to: '2026-04-10',
  })
  const { days, people } = found.ok ? found.heat : { days: [], people: [] }
  const at = people[0]?.cells.indexOf('6') ?? -1
  const day = days[Math.floor(at / 14)]
  return new Date(Date.parse(day?.from ?? '') + (at % 14) * 1_800_000).toISOString()
}

describe('a booked meeting', () => {
  test('stands in the wheel and is on its way to Outlook with everybody who can be invited, in one go', async () => {
    const found = await findTimes(stage.deps, stage.secretary, {
      forumId: stage.forum.forumId,
      ...askedOf(ids('director-slagelse', 'director-koege')),
      from: '2026-03-09',
      to: '2026-03-27',
    })
    const [best] = found.ok ? found.proposals : []
    const booked = await book(best?.start ?? '')
    const entryId = booked.ok ? booked.entryId : ''
    const [entry] = (await entries()).filter(({ id }) => id === entryId)
    expect(entry).toMatchObject({
      kind: 'meeting',
      title: 'Direktørmøde',
      forum_id: stage.forum.forumId,
      first_day: best?.date,
    })
    const [event] = (await events()).filter((one) => one.entry_id === entryId)
    expect(event).toMatchObject({ purpose: 'meeting', key: 'once', online: true, state: 'creating' })
    expect(event?.invitees).toEqual(
      expect.arrayContaining([{ personId: stage.forum.personId('director-slagelse'), needed: true }]),
    )
    const again = await findTimes(stage.deps, stage.secretary, {
      forumId: stage.forum.forumId,
      ...askedOf(ids('director-faxe')),
      from: best?.date ?? '',
      to: best?.date ?? '',
    })
    // The forum's own meeting is taken, also for somebody whose calendar nobody can read.
    expect(again.ok && again.proposals.map(({ start }) => start)).not.toContain(best?.start)
  })

  test('has no number of a citizen in its invitation', async () => {
    const before = (await events()).length
    const start = instantOf('2026-06-02', '10:00').toISOString()
    expect(await book(start, { message: 'Om borgeren 010190-1234' })).toMatchObject({
      refusal: { code: 'cpr_number' },
    })
    expect(await events()).toHaveLength(before)
  })

  test('calls nobody to a time at which they have become busy, unless that is what the reader wants', async () => {
    const start = await busyTime('director-slagelse')
    const before = (await entries()).length
    expect(await book(start)).toMatchObject({
      refusal: { code: 'people_busy', detail: { who: expect.stringContaining('Slagelse') } },
    })
    expect(await entries()).toHaveLength(before)
    expect(await book(start, { despite: ids('director-slagelse', 'director-koege') })).toMatchObject({
      ok: true,
    })
  })

  test('lies ahead, and is the secretariat’s to book', async () => {
    expect(await book(instantOf('2026-03-01', '10:00').toISOString())).toMatchObject({
      refusal: { code: 'time_passed' },
    })
    const director = stage.forum.actor('director-slagelse', 'tab')
    const input = {
      forumId: stage.forum.forumId,
      ...askedOf(ids('director-slagelse')),
      start: instantOf('2026-05-05', '10:00').toISOString(),
      title: 'Møde',
      location: '',
      message: '',
      despite: [],
    }
    expect(await bookMeeting(stage.deps, director, input)).toEqual(refused('not_found'))
  })
})

describe('several meetings', () => {
  const asked = () => ({
    forumId: stage.forum.forumId,
    asked: askedOf(ids('director-faxe')),
    location: '',
    message: '',
  })
  const at = (date: string, time: string, title: string) => ({
    title,
    start: instantOf(date, time).toISOString(),
    despite: [],
  })

  test('are booked all or none: a refusal at the end leaves nothing behind', async () => {
    const before = [(await entries()).length, (await events()).length]
    const meetings = [at('2026-08-17', '10:00', 'Første'), at('2026-09-14', '10:00', 'Andet')]
    const undone = await bookMeetings(stage.deps, stage.secretary, { ...asked(), meetings }, () =>
      Promise.resolve(refused('poll_over')),
    )
    expect(undone).toEqual(refused('poll_over'))
    expect([(await entries()).length, (await events()).length]).toEqual(before)
    const booked = await bookMeetings(stage.deps, stage.secretary, { ...asked(), meetings })
    expect(booked.ok && booked.entryIds).toHaveLength(2)
    expect([(await entries()).length, (await events()).length]).toEqual(before.map((count) => count + 2))
  })

  test('may not lie across each other', async () => {
    const meetings = [at('2026-08-18', '10:00', 'Første'), at('2026-08-18', '10:30', 'Andet')]
    expect(await bookMeetings(stage.deps, stage.secretary, { ...asked(), meetings })).toEqual(
      refused('meetings_collide', { title: 'Andet' }),
    )
  })
})
