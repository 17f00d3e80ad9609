import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
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
    const url = `${stage.deps.config.publicUrl}/api/graph-notifications`
    const post = (body: unknown) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const before = await stage.db.selectFrom('outlook_calendar').select('dirty').executeTakeFirstOrThrow()
    expect(before.dirty).toBe(false)
    for (const clientState of ['guessed', '', undefined, 'x'.repeat(200)])
      expect((await post({ value: [{ clientState, changeType: 'updated' }] })).status).toBe(202)
    expect((await post({ value: 'x' })).status).toBe(400)
    expect((await post('')).status).toBe(400)
    const after = await stage.db.selectFrom('outlook_calendar').select('dirty').executeTakeFirstOrThrow()
    expect(after.dirty).toBe(false)
  })

  test('address confirms itself by saying back what it is asked, as plain text', async () => {
    const url = `${stage.deps.config.publicUrl}/api/graph-notifications?validationToken=%3Cb%3Ehej%20%2B%20%C3%A5`
    const answer = await fetch(url, { method: 'POST' })
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
