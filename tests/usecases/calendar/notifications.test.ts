import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { hashState } from '../../../bot/usecases/calendar/notice-changes.ts'
import { at, useOutlook } from './outlook-stage.ts'

const stage = useOutlook()
const MINUTE = 60_000
const admin = () => stage.tenant.admin
const later = (minutes: number) =>
  stage.tenant.clock.moveTo(new Date(stage.tenant.clock.now().getTime() + minutes * MINUTE))
const whenOf = async (entryId: string) => {
  const { schedule } = await stage.entry(entryId)
  return schedule.by === 'date' ? schedule.when : null
}

const url = () => `${stage.deps.config.publicUrl}/api/graph-notifications`
const post = (body: unknown) =>
  fetch(url(), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

beforeAll(async () => {
  await stage.sentMeeting({ title: 'Det første' })
  await stage.subscribe()
})
afterEach(() => {
  admin().setNotifications('prompt')
  admin().clearFaults()
})

describe('a notification', () => {
  test('that is lost is made up for within a quarter of an hour', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Tabt' })
    admin().setNotifications('lost')
    admin().moveEvent(stage.box(), eventId, '2026-04-15T09:00:00')
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-03-27'))
    await later(14)
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-04-15'))
  })

  test('that comes twice says nothing more than once', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Dobbelt' })
    admin().setNotifications('doubled')
    admin().moveEvent(stage.box(), eventId, '2026-04-15T09:00:00')
    await stage.inStep()
    await stage.inStep()
    const { history } = await stage.entry(entryId)
    expect(history.filter(({ text }) => text.startsWith('I Outlook'))).toHaveLength(1)
  })

  test('that comes out of order changes nothing: what counts is how the event stands', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Baglæns' })
    admin().setNotifications('held')
    admin().moveEvent(stage.box(), eventId, '2026-04-15T09:00:00')
    admin().moveEvent(stage.box(), eventId, '2026-04-16T09:00:00')
    admin().releaseNotifications('backwards')
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-04-16'))
  })

  test('from somebody who does not know our state is answered like any other, and heeded by nobody', async () => {
    const before = await stage.db.selectFrom('outlook_calendar').select('dirty').executeTakeFirstOrThrow()
    expect(before.dirty).toBe(false)
    for (const clientState of ['guessed', '', undefined, 'x'.repeat(200)])
      expect((await post({ value: [{ clientState, changeType: 'updated' }] })).status).toBe(202)
    expect((await post({ value: 'x' })).status).toBe(400)
    expect((await post('')).status).toBe(400)
    const after = await stage.db.selectFrom('outlook_calendar').select('dirty').executeTakeFirstOrThrow()
    expect(after.dirty).toBe(false)
  })

  test('that is forged or played again is heeded for nothing but that the calendar is to be read', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Forfalsket' })
    admin().moveEvent(stage.box(), eventId, '2026-04-21T09:00:00')
    await stage.inStep()
    const heard = stage.tenant.traffic
      .list()
      .findLast(({ requestBody }) => JSON.stringify(requestBody ?? null).includes('resourceData'))
    const [real] = (heard?.requestBody as { value: Record<string, unknown>[] }).value
    expect(typeof real?.['clientState']).toBe('string')
    const before = await stage.db.selectFrom('wheel_entry').selectAll().orderBy('id').execute()
    // Word for word again, three at once; then with another resource, another subscription, and what is no change at all.
    const forged = { ...real, resource: 'users/x/events/y', subscriptionId: 'z', changeType: 'deleted' }
    for (const value of [[real, real, real], [forged], [{ ...forged, resourceData: { id: eventId } }]])
      expect((await post({ value })).status).toBe(202)
    await stage.inStep()
    expect(await stage.db.selectFrom('wheel_entry').selectAll().orderBy('id').execute()).toEqual(before)
    expect(await whenOf(entryId)).toEqual(at('2026-04-21'))
  })

  test('of a subscription that is gone is heeded no more', async () => {
    const state = 's'.repeat(43)
    await stage.db
      .updateTable('outlook_calendar')
      .set({ subscription_state_hash: hashState(state) })
      .execute()
    const isDirty = async () =>
      (await stage.db.selectFrom('outlook_calendar').select('dirty').executeTakeFirstOrThrow()).dirty
    admin().tellLifecycle('subscriptionRemoved')
    await admin().notificationsArrived()
    await stage.db.updateTable('outlook_calendar').set({ subscription_id: null }).execute()
    await stage.subscribe()
    await stage.inStep()
    expect(await isDirty()).toBe(false)
    expect((await post({ value: [{ clientState: state }] })).status).toBe(202)
    expect(await isDirty()).toBe(false)
  })

  test('that is too large, no JSON, or says more than Graph would, is answered with what is wrong and read by nobody', async () => {
    const raw = (body: string, headers: Record<string, string> = {}) =>
      fetch(url(), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body })
    const statuses = await Promise.all([
      raw(JSON.stringify({ value: [{ clientState: 'x'.repeat(3_000_000) }] })),
      raw(JSON.stringify({ value: Array.from({ length: 1_001 }, () => ({ clientState: 'x' })) })),
      raw('{"value":['),
      raw('<b>', { 'content-type': 'text/html' }),
      raw('{}', { 'content-encoding': 'gzip' }),
      fetch(url()),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([413, 400, 400, 415, 415, 405])
  })

  test('address says back no page: a token is plain text that no browser takes for anything else, and has an end', async () => {
    const ask = (query: string) =>
      fetch(`${url()}?${query}`, { method: 'POST', headers: { accept: 'text/html' } })
    const script = await ask(`validationToken=${encodeURIComponent('<script>alert(1)</script>')}`)
    expect(script.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
    expect(script.headers.get('content-security-policy')).toContain("default-src 'none'")
    const said = await Promise.all(
      [
        `validationToken=${'x'.repeat(2_001)}`,
        'validationToken=a&validationToken=b',
        'validationToken[a]=b',
      ].map(async (query) => (await ask(query)).text()),
    )
    for (const text of said) expect(text).toContain('invalid_input')
  })

  test('address confirms itself by saying back what it is asked, as plain text', async () => {
    const answer = await fetch(`${url()}?validationToken=%3Cb%3Ehej%20%2B%20%C3%A5`, { method: 'POST' })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    expect(await answer.text()).toBe('<b>hej + å')
  })
})

describe('Graph’s subscription', () => {
  const living = () => admin().subscriptions()

  test('is renewed days before it ends', async () => {
    const [first] = living()
    await later(5 * 24 * 60)
    await stage.subscribe()
    expect(living()).toHaveLength(1)
    expect(living()[0]?.id).toBe(first?.id)
    expect(Date.parse(living()[0]?.expiresAt ?? '') - stage.tenant.clock.now().getTime()).toBeGreaterThan(
      6 * 24 * 60 * MINUTE,
    )
  })

  test('that Graph has taken away is made anew, and what was missed is read', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Uden abonnement' })
    admin().tellLifecycle('subscriptionRemoved')
    await admin().notificationsArrived()
    admin().moveEvent(stage.box(), eventId, '2026-05-15T09:00:00')
    await stage.subscribe()
    expect(living()).toHaveLength(1)
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-05-15'))
  })

  test('of which Graph says that it missed something has the calendar read', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Overset' })
    admin().setNotifications('lost')
    admin().moveEvent(stage.box(), eventId, '2026-05-19T09:00:00')
    admin().tellLifecycle('missed')
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-05-19'))
  })
})

describe('a link into the calendar’s changes that is too old', () => {
  test('makes it be read from the beginning, and what has gone meanwhile is missed', async () => {
    const moved = await stage.sentMeeting({ title: 'Flyttet imens' })
    const gone = await stage.sentMeeting({ title: 'Væk imens' })
    await stage.inStep()
    admin().setNotifications('lost')
    admin().moveEvent(stage.box(), moved.eventId, '2026-05-20T09:00:00')
    admin().cancelEvent(stage.box(), gone.eventId)
    admin().expireDeltaLinks(stage.box())
    await later(15)
    await stage.inStep()
    expect(await whenOf(moved.entryId)).toEqual(at('2026-05-20'))
    expect(await stage.entry(gone.entryId)).toMatchObject({ state: 'cancelled' })
  })
})
