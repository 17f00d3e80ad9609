import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Calendar, CalendarEvent, EventResult, NewEvent } from '../../bot/deps.ts'
import { createCalendar } from '../../bot/graph/calendar.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'

let tenant: LocalTenant
let calendar: Calendar
const folder = contractsFolder()

beforeEach(async () => {
  tenant = await startLocalTenant()
  const { config, clients } = graphAt(tenant)
  calendar = createCalendar(config, clients)
})

/** Whatever a test asked and was answered is as Microsoft describes it. */
afterEach(async () => {
  const exchanges = tenant.traffic.list()
  await tenant.stop()
  if (folder !== null) expect(trafficFaults(exchanges, folder)).toEqual([])
})

const mark = '7d1f3f3e-93a5-4a3f-9d3a-0d2a4f4b6c01'
const meeting: NewEvent = {
  mark,
  subject: 'Direktørmøde',
  when: { from: '2026-03-27', to: '2026-03-27', times: { start: '09:00', end: '12:00' } },
  location: 'Sorø Rådhus',
  online: true,
  html: '<p>Møde i direktørgruppen.</p>',
  invitees: [
    { name: 'Direktør, Slagelse', mail: 'direktoer@slagelse.dk', needed: true },
    { name: 'Direktør, Køge', mail: 'direktoer@koege.dk', needed: false },
  ],
  hold: false,
}
const window = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
const box = () => tenant.world.secretariatMailbox
const made = (result: EventResult): CalendarEvent => {
  if (!result.ok) throw new Error(`${result.reason} ${result.code}`)
  return result.event
}

describe('a meeting put into the calendar', () => {
  test('stands there as it was written, with a link to Teams, our id and its invitees', async () => {
    const event = made(await calendar.createEvent(meeting))
    expect(event).toMatchObject({
      mark,
      subject: 'Direktørmøde',
      when: meeting.when,
      location: 'Sorø Rådhus',
      cancelled: false,
      invitees: [
        { mail: 'direktoer@slagelse.dk', answer: 'none', answeredAt: null },
        { mail: 'direktoer@koege.dk', answer: 'none' },
      ],
    })
    expect(event.joinUrl).toMatch(/^https:\/\/teams\.microsoft\.com\//)
    expect(await calendar.readEvent(event.id)).toEqual(event)
    expect(tenant.admin.calendar(box())[0]).toMatchObject({ categories: ['Rammehjul'] })
    expect(tenant.admin.calendar('direktoer@slagelse.dk')).toMatchObject([
      { subject: 'Direktørmøde', start: '2026-03-27T09:00:00', response: 'notResponded' },
    ])
  })

  test('of whole days has no hours, and keeps its last day', async () => {
    const when = { from: '2026-10-24', to: '2026-10-25', times: null }
    const event = made(await calendar.createEvent({ ...meeting, when, online: false }))
    expect(event).toMatchObject({ when, joinUrl: null })
    expect(tenant.admin.calendar(box())[0]).toMatchObject({ isAllDay: true, end: '2026-10-26T00:00:00' })
  })

  test.each(['2026-03-29', '2026-10-25'])('keeps its hours on %s, when the clocks change', async (day) => {
    const when = { from: day, to: day, times: { start: '01:30', end: '10:00' } }
    expect(made(await calendar.createEvent({ ...meeting, when }))).toMatchObject({ when })
  })

  test('twice is one: the answer to the first was lost on its way', async () => {
    tenant.admin.addFault({ service: 'graph', kind: 'lost-answer', operation: 'calendar' })
    expect(await calendar.createEvent(meeting)).toMatchObject({ ok: false, reason: 'unavailable' })
    const event = made(await calendar.createEvent(meeting))
    expect(tenant.admin.calendar(box())).toHaveLength(1)
    expect(await calendar.findEvent(mark)).toEqual(event)
    expect(await calendar.findEvent('7d1f3f3e-93a5-4a3f-9d3a-0d2a4f4b6c02')).toBeNull()
  })

  test('that only holds a time is tentative and invites nobody', async () => {
    const event = made(await calendar.createEvent({ ...meeting, hold: true, invitees: [], online: false }))
    expect(tenant.admin.calendar(box())).toMatchObject([{ showAs: 'tentative', attendees: [] }])
    expect(await calendar.deleteEvent(event.id)).toEqual({ ok: true })
    expect(await calendar.deleteEvent(event.id)).toEqual({ ok: true })
    expect(tenant.admin.calendar(box())).toEqual([])
  })
})

describe('a meeting in the calendar', () => {
  test('is changed where nobody else changed it, and only in what is said', async () => {
    const event = made(await calendar.createEvent(meeting))
    tenant.admin.answerEvent(
      'direktoer@koege.dk',
      tenant.admin.calendar('direktoer@koege.dk')[0]!.id,
      'accepted',
    )
    expect(await calendar.updateEvent(event.id, event.etag, { subject: 'For sent' })).toMatchObject({
      ok: false,
      reason: 'changed',
    })
    const now = (await calendar.readEvent(event.id))!
    expect(now.invitees[1]).toMatchObject({ answer: 'accepted', answeredAt: expect.any(Date) as unknown })
    const changed = made(await calendar.updateEvent(event.id, now.etag, { subject: 'Direktørgruppens møde' }))
    expect(changed).toMatchObject({ subject: 'Direktørgruppens møde', when: meeting.when })
    expect(changed.invitees[1]).toMatchObject({ answer: 'accepted' })
    expect(changed.etag).not.toBe(now.etag)
  })

  test('is cancelled for all who were invited, and is then gone', async () => {
    const event = made(await calendar.createEvent(meeting))
    expect(await calendar.cancelEvent(event.id, 'Mødet er aflyst.')).toEqual({ ok: true })
    expect(tenant.admin.calendar('direktoer@slagelse.dk')).toMatchObject([
      { isCancelled: true, subject: 'Aflyst: Direktørmøde' },
    ])
    expect(await calendar.readEvent(event.id)).toBeNull()
    expect(await calendar.cancelEvent(event.id, 'Igen')).toEqual({ ok: true })
    expect(await calendar.updateEvent(event.id, event.etag, { subject: 'x' })).toMatchObject({
      reason: 'gone',
    })
  })

  test('may be tried again when Graph is busy, not before it says', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '429', operation: 'calendar', retryAfterSeconds: 7 })
    expect(await calendar.createEvent(meeting)).toMatchObject({ reason: 'unavailable', afterMs: 7000 })
    expect(made(await calendar.createEvent(meeting)).mark).toBe(mark)
  })
})

describe('the calendar’s changes', () => {
  test('are our events alone, from a beginning and then since', async () => {
    tenant.admin.addAppointment(box(), {
      subject: 'Frokost med en kollega',
      start: '2026-03-27T12:00:00',
      end: '2026-03-27T13:00:00',
    })
    const event = made(await calendar.createEvent(meeting))
    const first = (await calendar.changedEvents(null, window))!
    expect(first).toMatchObject({ events: [event], removed: [] })
    expect((await calendar.changedEvents(first.link, window))!).toMatchObject({ events: [], removed: [] })

    tenant.admin.moveEvent(box(), event.id, '2026-03-26T13:00:00')
    const second = (await calendar.changedEvents(first.link, window))!
    expect(second.events).toMatchObject([
      {
        id: event.id,
        when: { from: '2026-03-26', to: '2026-03-26', times: { start: '13:00', end: '16:00' } },
      },
    ])
    tenant.admin.cancelEvent(box(), event.id)
    expect(await calendar.changedEvents(second.link, window)).toMatchObject({
      events: [],
      removed: [event.id],
    })
  })

  test('come page by page', async () => {
    for (let n = 0; n < 250; n++)
      tenant.admin.addAppointment(box(), {
        subject: 'Andet',
        start: '2026-05-05T12:00:00',
        end: '2026-05-05T13:00:00',
      })
    await calendar.createEvent(meeting)
    expect((await calendar.changedEvents(null, window))!.events).toHaveLength(1)
    expect(tenant.traffic.list().filter(({ template }) => template.endsWith('delta()'))).toHaveLength(2)
  })

  test('must be read from the beginning when Graph has forgotten how far they were read', async () => {
    const { link } = (await calendar.changedEvents(null, window))!
    tenant.admin.expireDeltaLinks(box())
    expect(await calendar.changedEvents(link, window)).toBeNull()
  })
})

describe('who is free', () => {
  const tenantOf = (key: string) => tenant.admin.person(key).account!.tenantId
  const objectOf = (key: string) => tenant.admin.person(key).account!.objectId
  const question = (key: string, mails = [tenant.admin.person(key).mail]) => ({
    tenantId: tenantOf(key),
    asObjectId: objectOf(key),
    mails,
  })
  const twelveWeeks = { from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-05-25T00:00:00Z') }

  test('is asked of each tenant with its own consent, in windows of 42 days', async () => {
    tenant.admin.addAppointment('direktoer@slagelse.dk', {
      subject: 'Hemmeligt',
      start: '2026-05-04T09:00:00',
      end: '2026-05-04T11:00:00',
      showAs: 'tentative',
    })
    const found = await calendar.readSchedules(
      [question('director-slagelse'), question('director-soroe'), question('director-greve')],
      twelveWeeks,
    )
    expect(found).toEqual([
      {
        mail: 'direktoer@slagelse.dk',
        known: true,
        busy: [
          {
            start: new Date('2026-05-04T07:00:00Z'),
            end: new Date('2026-05-04T09:00:00Z'),
            status: 'tentative',
          },
        ],
        workingHours: { days: [1, 2, 3, 4, 5], start: '08:00', end: '16:00' },
      },
      expect.objectContaining({ mail: 'direktoer@soroe.dk', known: true, busy: [] }),
      { mail: 'direktoer@greve.dk', known: false, reason: 'no_consent' },
    ])
  })

  test('is unknown, and not free, of whoever cannot be read', async () => {
    tenant.admin.closeCalendar('direktoer@slagelse.dk', true)
    const found = await calendar.readSchedules(
      [
        question('director-slagelse'),
        question('director-roskilde'),
        question('director-soroe', ['direktoer@lejre.dk']),
        { tenantId: tenantOf('director-koege'), asObjectId: null, mails: ['direktoer@koege.dk'] },
      ],
      twelveWeeks,
    )
    expect(found).toEqual([
      { mail: 'direktoer@slagelse.dk', known: false, reason: 'not_readable' },
      { mail: 'direktoer@roskilde.dk', known: false, reason: 'no_consent' },
      { mail: 'direktoer@lejre.dk', known: false, reason: 'not_readable' },
      { mail: 'direktoer@koege.dk', known: false, reason: 'not_readable' },
    ])
  })

  test('is asked of twenty at a time, and never of more than four questions at once', async () => {
    const mails = Array.from({ length: 98 }, (_, n) => `nobody${n}@soroe.dk`)
    const found = await calendar.readSchedules([question('director-soroe', mails)], twelveWeeks)
    expect(found.map(({ mail }) => mail)).toEqual(mails)
    const sizes = tenant.traffic
      .list()
      .filter(({ template }) => template === '/$batch')
      .map(({ requestBody }) => (requestBody as { requests: unknown[] }).requests.length)
    expect(sizes).toEqual([4, 4, 2])
  })

  test('is unknown while Graph does not answer', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '403', operation: 'schedule', times: 2 })
    expect(await calendar.readSchedules([question('director-soroe')], twelveWeeks)).toMatchObject([
      { known: false },
    ])
  })

  test('is asked again of whoever was throttled', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '429', operation: 'schedule', retryAfterSeconds: 1 })
    expect(await calendar.readSchedules([question('director-soroe')], twelveWeeks)).toMatchObject([
      { known: true },
    ])
  })
})
