import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { holdTimes, releaseHolds } from '../../../bot/usecases/calendar/ask-for-events.ts'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { sendInvitation } from '../../../bot/usecases/calendar/send-invitation.ts'
import { tryAgain } from '../../../bot/usecases/calendar/try-again.ts'
import { at, useOutlook } from './outlook-stage.ts'

const stage = useOutlook()
const MINUTE = 60_000
const admin = () => stage.tenant.admin
const later = (minutes: number) =>
  stage.tenant.clock.moveTo(new Date(stage.tenant.clock.now().getTime() + minutes * MINUTE))

beforeAll(async () => {
  await stage.sentMeeting({ title: 'Det første' })
  await stage.subscribe()
})
afterEach(() => {
  admin().setNotifications('prompt')
  admin().clearFaults()
})

describe('Outlook', () => {
  test('that says it is busy is asked again when it says, and the meeting is there once', async () => {
    const entryId = await stage.newEntry({ title: 'Travlt' })
    await stage.send(entryId, stage.invitation(['director-soroe']))
    admin().addFault({
      service: 'graph',
      kind: '429',
      operation: 'calendar',
      times: 2,
      retryAfterSeconds: 20,
    })
    await keepInStep(stage.deps)
    admin().clearFaults()
    expect(await stage.view(entryId)).toMatchObject({
      state: 'sending',
      trouble: 'Outlook svarer ikke lige nu. Der prøves igen af sig selv.',
    })
    await keepInStep(stage.deps)
    expect(await stage.view(entryId)).toMatchObject({ state: 'sending' })
    await later(1)
    await stage.inStep()
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', trouble: null })
  })

  test('whose answer is lost has the meeting once', async () => {
    const entryId = await stage.newEntry({ title: 'Uhørt' })
    await stage.send(entryId, stage.invitation(['director-soroe']))
    const unheard = { ok: false, reason: 'unavailable', afterMs: null, code: '-1' } as const
    const { calendar } = stage.deps
    const createEvent: typeof calendar.createEvent = async (event) => {
      await calendar.createEvent(event)
      return unheard
    }
    await keepInStep({ ...stage.deps, calendar: { ...calendar, createEvent } })
    await later(1)
    await stage.inStep()
    expect(stage.inOutlook().filter(({ subject }) => subject === 'Uhørt')).toHaveLength(1)
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step' })
  })

  test('to which two instances bring the same meetings has each of them once', async () => {
    const titles = Array.from({ length: 6 }, (_, n) => `Samtidig ${n}`)
    for (const title of titles) {
      const entryId = await stage.newEntry({ title })
      await stage.send(entryId, stage.invitation(['director-soroe']))
    }
    await Promise.all([keepInStep(stage.deps), keepInStep(stage.deps), keepInStep(stage.deps)])
    const there = stage.inOutlook().filter(({ subject }) => subject.startsWith('Samtidig'))
    expect(there.map(({ subject }) => subject).sort()).toEqual(titles)
  })

  test('that the product dies before has written down has the meeting once', async () => {
    const entryId = await stage.newEntry({ title: 'Dræbt' })
    await stage.send(entryId, stage.invitation(['director-soroe']))
    const dying = {
      ...stage.deps,
      calendar: {
        ...stage.deps.calendar,
        createEvent: async (event: Parameters<typeof stage.deps.calendar.createEvent>[0]) => {
          await stage.deps.calendar.createEvent(event)
          return new Promise<never>(() => undefined)
        },
      },
    }
    void keepInStep(dying)
    while (!stage.inOutlook().some(({ subject }) => subject === 'Dræbt'))
      await new Promise((resolve) => setTimeout(resolve, 20))
    await keepInStep(stage.deps)
    expect(await stage.view(entryId)).toMatchObject({ state: 'sending' })
    await later(3)
    await stage.inStep()
    expect(stage.inOutlook().filter(({ subject }) => subject === 'Dræbt')).toHaveLength(1)
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step' })
  })

  test('that refuses is not asked for ever; somebody presses when it is mended', async () => {
    const { entryId } = await stage.sentMeeting({ title: 'Nægtet' })
    await stage.move(entryId, at('2026-06-24'))
    admin().addFault({ service: 'graph', kind: '403', operation: 'calendar', times: 1_000 })
    for (let n = 0; n < 61; n++) {
      await later(16)
      await keepInStep(stage.deps)
    }
    expect(await stage.view(entryId)).toMatchObject({ state: 'stuck', can: { tryAgain: true } })
    admin().clearFaults()
    await tryAgain(stage.deps, stage.secretary(), { entryId, key: 'once' })
    await later(15)
    await stage.inStep()
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', trouble: null })
    expect(stage.inOutlook().find(({ subject }) => subject === 'Nægtet')).toMatchObject({
      start: '2026-06-24T09:00:00',
    })
  })
})

describe('times that are held', () => {
  test('stand as tentative until they are let go', async () => {
    const ownerId = stage.deps.newId()
    const by = { personId: stage.secretary().personId, now: stage.deps.clock() }
    const times = ['2026-09-01', '2026-09-02'].map((day) => ({ title: 'Hold', when: at(day), location: '' }))
    await stage.db.transaction().execute((trx) => holdTimes(trx, stage.deps, { ownerId, times }, by))
    await stage.inStep()
    const held = () => stage.inOutlook().filter(({ subject }) => subject === 'Hold')
    expect(held().map(({ start, showAs }) => ({ start, showAs }))).toEqual([
      { start: '2026-09-01T09:00:00', showAs: 'tentative' },
      { start: '2026-09-02T09:00:00', showAs: 'tentative' },
    ])
    await stage.db.transaction().execute((trx) => releaseHolds(trx, stage.deps, ownerId, stage.deps.clock()))
    await stage.inStep()
    expect(held()).toEqual([])
  })
})

describe('an invitation', () => {
  const send = async (entryId: string, keys: string[], actor = stage.secretary(), message = '') => {
    const invitation = stage.invitation(keys, { message })
    const sent = await sendInvitation(stage.deps, actor, { entryId, ...invitation })
    return sent.ok ? 'ok' : sent.refusal.code
  }

  test('is refused with its reason, and nothing goes out', async () => {
    const task = await stage.newEntry({ kind: 'task', title: 'Opgave' })
    const past = await stage.newEntry({ title: 'Før', schedule: { by: 'date', when: at('2026-02-02') } })
    const meeting = await stage.newEntry({
      title: 'Kun én gang',
      schedule: { by: 'date', when: at('2026-10-27') },
    })
    expect(await send(task, [])).toBe('not_a_meeting')
    expect(await send(past, [])).toBe('meeting_over')
    expect(await send(meeting, ['case-worker-naestved'])).toBe('unknown_person')
    expect(await send(meeting, [], stage.forum.actor('director-slagelse', 'tab'))).toBe('not_found')
    expect(await send(meeting, [], stage.secretary(), 'Om borger 010190-1234')).toBe('cpr_number')
    expect(await send(meeting, ['director-lolland'])).toBe('ok')
    expect(await send(meeting, ['director-lolland'])).toBe('in_outlook_already')
  })
})
