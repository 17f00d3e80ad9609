import { beforeAll, describe, expect, test } from '@jest/globals'
import { sync as nodeIcal, type VEvent } from 'node-ical'
import { sql } from 'kysely'
import { defaultSettings } from '../../../bot/domain/forum.ts'
import { saveSettings } from '../../../bot/usecases/forums/save-settings.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
import { renewWheelAddress } from '../../../bot/usecases/wheel-files/renew-wheel-address.ts'
import { stopWheelAddress } from '../../../bot/usecases/wheel-files/stop-wheel-address.ts'
import { wheelAddresses } from '../../../bot/usecases/wheel-files/wheel-addresses.ts'
import { onDay, useWheelStage } from './wheel-stage.ts'

const stage = useWheelStage()
const secretary = () => stage.forum.actor('secretariat-1', 'tab')
const director = () => stage.forum.actor('director-slagelse', 'tab')

/** The path of a new address of the forum's calendar (null: the actor's own). */
async function newPath(actor: ReturnType<typeof secretary>, forumId: string | null): Promise<string> {
  const made = await renewWheelAddress(stage.deps, actor, { forumId })
  if (!made.ok) throw new Error(made.refusal.code)
  return new URL(made.url).pathname
}

async function eventsAt(path: string): Promise<VEvent[]> {
  const response = await stage.fetch(path)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ])
  const parsed = Object.values(nodeIcal.parseICS(await response.text()))
  return parsed.filter((each): each is VEvent => each?.type === 'VEVENT')
}
const titles = (events: VEvent[]) => events.map(({ summary }) => summary)

let series = ''
beforeAll(async () => {
  series = await stage.plan({
    title: 'Møde på anden tirsdag',
    responsible: [stage.forum.personId('director-slagelse')],
    location: 'Sorø, lokale 2',
    schedule: {
      by: 'rule',
      first: { from: '2027-01-12', to: '2027-01-12', times: { start: '09:00', end: '12:00' } },
      rule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=6',
    },
  })
  await stage.plan({ title: 'Noget i Dialogforum', forumId: stage.otherForumId })
  await stage.plan({
    title: 'En opgave for Slagelse',
    kind: 'task',
    forumId: stage.otherForumId,
    responsible: [stage.forum.personId('director-slagelse')],
    schedule: onDay('2027-05-03'),
  })
  await stage.plan({
    title: 'Høring i hele regionen',
    kind: 'hearing',
    forumId: null,
    schedule: onDay('2027-04-01', '2027-04-30'),
  })
})

describe('A forum’s calendar', () => {
  test('holds every occurrence at its hour on both sides of the change of the clock, and no name of anybody', async () => {
    const path = await newPath(secretary(), stage.forum.forumId)
    const events = await eventsAt(path)
    expect(events.map(({ start }) => start.toISOString())).toEqual([
      '2027-01-12T08:00:00.000Z',
      '2027-02-09T08:00:00.000Z',
      '2027-03-09T08:00:00.000Z',
      '2027-04-13T07:00:00.000Z',
      '2027-05-11T07:00:00.000Z',
      '2027-06-08T07:00:00.000Z',
    ])
    const text = await (await stage.fetch(path)).text()
    expect(text).not.toContain('Slagelse')
    expect(text).toContain('LOCATION:Sorø\\, lokale 2')
  })

  test('says the same event of an occurrence that is moved, with a higher number, and of one that is cancelled', async () => {
    const path = await newPath(secretary(), stage.forum.forumId)
    const before = await eventsAt(path)
    stage.clock.now = new Date(stage.clock.now.getTime() + 60_000)
    const when = { from: '2027-04-15', to: '2027-04-15', times: { start: '10:00', end: '11:00' } }
    const moved = await moveOccurrence(stage.deps, secretary(), {
      entryId: series,
      version: 1,
      key: '2027-04-13',
      to: when,
    })
    if (!moved.ok) throw new Error(moved.refusal.code)
    const cancelled = await cancelOccurrence(stage.deps, secretary(), {
      entryId: series,
      version: moved.version,
      key: '2027-05-11',
    })
    if (!cancelled.ok) throw new Error(cancelled.refusal.code)
    const after = await eventsAt(path)
    expect(new Set(after.map(({ uid }) => uid))).toEqual(new Set(before.map(({ uid }) => uid)))
    const uid = `${series}-2027-04-13@rammehjul`
    const find = (events: VEvent[]) => events.find((event) => event.uid === uid)
    expect(find(after)?.start.toISOString()).toBe('2027-04-15T08:00:00.000Z')
    expect(Number(find(after)?.sequence)).toBeGreaterThan(Number(find(before)?.sequence))
    const off = after.find((event) => event.uid === `${series}-2027-05-11@rammehjul`)
    expect([off?.status, off?.summary]).toEqual(['CANCELLED', 'Aflyst: Møde på anden tirsdag'])
  })

  test('is not sent again while it is the same, and is when it has changed', async () => {
    const path = await newPath(secretary(), stage.otherForumId)
    const etag = (await stage.fetch(path)).headers.get('etag') ?? ''
    const again = await stage.fetch(path, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    await stage.plan({ title: 'Noget nyt', forumId: stage.otherForumId })
    expect((await stage.fetch(path, { 'if-none-match': etag })).status).toBe(200)
  })

  test('is given an address by the secretariat alone', async () => {
    const made = await renewWheelAddress(stage.deps, director(), { forumId: stage.forum.forumId })
    expect(made).toEqual({ ok: false, refusal: { code: 'not_found' } })
    const stopped = await stopWheelAddress(stage.deps, director(), { forumId: stage.forum.forumId })
    expect(stopped).toEqual({ ok: false, refusal: { code: 'not_found' } })
  })
})

describe('A person’s own calendar', () => {
  test('holds what their forums and their region do, and what they are responsible for elsewhere', async () => {
    const events = await eventsAt(await newPath(director(), null))
    expect(new Set(titles(events))).toEqual(
      new Set([
        'Møde på anden tirsdag',
        'Aflyst: Møde på anden tirsdag',
        'En opgave for Slagelse',
        'Høring i hele regionen',
      ]),
    )
  })

  test('of the secretariat does not hold what other forums do', async () => {
    const events = await eventsAt(await newPath(secretary(), null))
    expect(titles(events)).not.toContain('Noget i Dialogforum')
  })

  test('no longer holds a forum that the person has left', async () => {
    const path = await newPath(director(), null)
    await sql`update seat_holder set to_date = '2027-03-03' where person_id = ${stage.forum.personId('director-slagelse')}::uuid`.execute(
      stage.deps.db,
    )
    await sql`update forum_member set left_at = now() where person_id = ${stage.forum.personId('director-slagelse')}::uuid`.execute(
      stage.deps.db,
    )
    // What they are still responsible for, they still see.
    expect(new Set(titles(await eventsAt(path)))).toEqual(
      new Set(['Møde på anden tirsdag', 'Aflyst: Møde på anden tirsdag', 'En opgave for Slagelse']),
    )
    await sql`update seat_holder set to_date = null where person_id = ${stage.forum.personId('director-slagelse')}::uuid`.execute(
      stage.deps.db,
    )
    await sql`update forum_member set left_at = null where person_id = ${stage.forum.personId('director-slagelse')}::uuid`.execute(
      stage.deps.db,
    )
  })
})

describe('A secret address', () => {
  test('opens nothing any more once it is renewed, or stopped', async () => {
    const [first, second] = [await newPath(director(), null), await newPath(director(), null)]
    expect((await stage.fetch(first)).status).toBe(404)
    expect((await stage.fetch(second)).status).toBe(200)
    expect(await stopWheelAddress(stage.deps, director(), { forumId: null })).toEqual({ ok: true })
    expect((await stage.fetch(second)).status).toBe(404)
    expect((await wheelAddresses(stage.deps, director())).own).toBeNull()
  })

  test('is kept by no shared cache, and whoever holds what it said is told nothing once it is renewed', async () => {
    const path = await newPath(director(), null)
    const first = await stage.fetch(path)
    expect(first.headers.get('cache-control')).toBe('private, max-age=300')
    expect(first.headers.get('x-robots-tag')).toContain('noindex')
    const known = { 'if-none-match': first.headers.get('etag') ?? '' }
    expect((await stage.fetch(path, known)).status).toBe(304)
    await newPath(director(), null)
    const gone = await stage.fetch(path, known)
    expect([gone.status, gone.headers.get('cache-control'), gone.headers.get('etag')]).toEqual([
      404,
      'no-store',
      null,
    ])
    expect(await gone.text()).toBe(await (await stage.fetch(`/kalender/${'A'.repeat(43)}.ics`)).text())
  })

  test('holds 32 random bytes, of which the database keeps a hash alone', async () => {
    const path = await newPath(director(), null)
    const token = /^\/kalender\/([\w-]{43})\.ics$/.exec(path)?.[1] ?? ''
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { rows } = await sql<{ kept: string }>`select a::text as kept from wheel_address a`.execute(
      stage.deps.db,
    )
    const forms = [token, Buffer.from(token).toString('hex'), Buffer.from(token, 'base64url').toString('hex')]
    expect(rows.filter(({ kept }) => forms.some((form) => kept.includes(form)))).toEqual([])
    expect(rows.length).toBeGreaterThan(0)
  })

  test('that is renewed by two at once is one address', async () => {
    const paths = await Promise.all(Array.from({ length: 4 }, () => newPath(director(), null)))
    const open = await Promise.all(paths.map(async (path) => (await stage.fetch(path)).status))
    expect(open.toSorted()).toEqual([200, 404, 404, 404])
  })

  test('that was guessed, shortened or lengthened is answered like one that never was', async () => {
    const path = await newPath(director(), null)
    for (const wrong of [
      `/kalender/${'A'.repeat(43)}.ics`,
      path.replace('.ics', ''),
      path.replace('.ics', 'x.ics'),
      '/kalender/..%2f..%2fetc.ics',
      '/kalender/%00.ics',
    ])
      expect((await stage.fetch(wrong)).status).toBe(404)
  })

  test('that is fetched more often than any calendar would is told to wait', async () => {
    const path = await newPath(director(), null)
    await sql`update wheel_address set fetches = 1000, hour_began = ${stage.clock.now}
      where person_id = ${stage.forum.personId('director-slagelse')}::uuid and stopped_at is null`.execute(
      stage.deps.db,
    )
    const refused = await stage.fetch(path)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
    stage.clock.now = new Date(stage.clock.now.getTime() + 3_600_001)
    expect((await stage.fetch(path)).status).toBe(200)
  })

  test('stands in the list with when it was made and last fetched', async () => {
    const path = await newPath(secretary(), stage.forum.forumId)
    const find = async () =>
      (await wheelAddresses(stage.deps, secretary())).forums.find(
        ({ forumId }) => forumId === stage.forum.forumId,
      )
    expect((await find())?.address).toEqual({ createdAt: stage.clock.now.toISOString(), fetchedAt: null })
    await stage.fetch(path)
    expect((await find())?.address?.fetchedAt).toBe(stage.clock.now.toISOString())
    const own = await wheelAddresses(stage.deps, director())
    expect(own.forums.map(({ forumId, mayManage }) => [forumId, mayManage])).toEqual([
      [stage.forum.forumId, false],
    ])
  })
})

test('What gives way when a forum closes a day has a higher number, though nobody has touched it', async () => {
  const forumId = stage.otherForumId
  const meeting = await stage.plan({ title: 'KKR', forumId, schedule: onDay('2027-09-07') })
  const schedule = {
    by: 'other' as const,
    entryId: meeting,
    offset: { amount: -1, unit: 'weeks' as const, fromClosedDay: 'before' as const },
    days: 1,
    times: null,
  }
  const papers = await stage.plan({ title: 'Papirer', kind: 'task', forumId, schedule })
  const path = await newPath(secretary(), forumId)
  const eventNow = async () => (await eventsAt(path)).find(({ uid }) => uid.startsWith(papers))
  const before = await eventNow()
  stage.clock.now = new Date(stage.clock.now.getTime() + 3_600_000)
  const settings = { ...defaultSettings, closedDays: ['2027-08-31'] }
  expect(await saveSettings(stage.deps, secretary(), { forumId, settings, meetings: [] })).toEqual({
    ok: true,
  })
  const after = await eventNow()
  expect(before?.start.toISOString().slice(0, 10)).not.toBe(after?.start.toISOString().slice(0, 10))
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
})
