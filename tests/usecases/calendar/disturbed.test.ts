import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { chooseSide } from '../../../bot/usecases/calendar/choose-side.ts'
import { holdTimes, releaseHolds } from '../../../bot/usecases/calendar/ask-for-events.ts'
import { keepInStep } from '../../../bot/usecases/calendar/keep-in-step.ts'
import { sendInvitation } from '../../../bot/usecases/calendar/send-invitation.ts'
import { tryAgain } from '../../../bot/usecases/calendar/try-again.ts'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
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
const choose = async (entryId: string, field: 'title' | 'when' | 'cancelled', side: 'wheel' | 'outlook') => {
  const { version } = await stage.view(entryId)
  return chooseSide(stage.deps, stage.secretary(), { entryId, key: 'once', field, side, version })
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

describe('a meeting that both sides change', () => {
  test('in different things takes both, although Outlook was first', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'To ting' })
    admin().setNotifications('lost')
    admin().renameEvent(stage.box(), eventId, 'To andre ting')
    await stage.move(entryId, at('2026-06-10'))
    // The etag no longer fits (412): Outlook is heard before the wheel speaks.
    await stage.inStep()
    expect(await stage.entry(entryId)).toMatchObject({ title: 'To andre ting' })
    expect(stage.inOutlook().find(({ id }) => id === eventId)).toMatchObject({
      subject: 'To andre ting',
      start: '2026-06-10T09:00:00',
    })
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step' })
  })

  const conflicting = async (title: string) => {
    const { entryId, eventId } = await stage.sentMeeting({ title })
    admin().setNotifications('lost')
    admin().moveEvent(stage.box(), eventId, '2026-06-11T09:00:00')
    await stage.move(entryId, at('2026-06-12'))
    await stage.inStep()
    return { entryId, eventId }
  }

  test('in one thing is shown, and neither is touched until somebody chooses', async () => {
    const { entryId, eventId } = await conflicting('Begge')
    const view = await stage.view(entryId)
    expect(view).toMatchObject({ state: 'open', can: { choose: true } })
    expect(view.conflicts).toEqual([
      {
        field: 'when',
        text: 'Tiden er ændret både i årshjulet og i Outlook. Vælg, hvad der gælder.',
        wheel: 'fredag den 12. juni 2026 kl. 09.00–12.00',
        outlook: 'torsdag den 11. juni 2026 kl. 09.00–12.00',
        chooseWheel: 'Brug årshjulets i Outlook',
        chooseOutlook: 'Brug Outlooks i årshjulet',
      },
    ])
    await later(20)
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-06-12'))
    expect(stage.inOutlook().find(({ id }) => id === eventId)).toMatchObject({ start: '2026-06-11T09:00:00' })
    expect(await stage.view(entryId)).toMatchObject({ state: 'open' })
  })

  test('is as the wheel has it when that is chosen', async () => {
    const { entryId, eventId } = await conflicting('Hjulet vinder')
    expect(await choose(entryId, 'when', 'wheel')).toMatchObject({ ok: true })
    await stage.inStep()
    expect(stage.inOutlook().find(({ id }) => id === eventId)).toMatchObject({ start: '2026-06-12T09:00:00' })
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', conflicts: [] })
    expect(await choose(entryId, 'when', 'wheel')).toMatchObject({
      ok: false,
      refusal: { code: 'conflict_gone' },
    })
  })

  test('is as Outlook has it when that is chosen', async () => {
    const { entryId } = await conflicting('Outlook vinder')
    expect(await choose(entryId, 'when', 'outlook')).toMatchObject({ ok: true })
    await stage.inStep()
    expect(await whenOf(entryId)).toEqual(at('2026-06-11'))
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', conflicts: [] })
  })

  test('and one cancels: cancelled in both, or sent anew, as somebody chooses', async () => {
    for (const side of ['outlook', 'wheel'] as const) {
      const { entryId, eventId } = await stage.sentMeeting({ title: `Aflyst dér ${side}` })
      admin().setNotifications('lost')
      admin().cancelEvent(stage.box(), eventId)
      await stage.move(entryId, at('2026-06-17'))
      await stage.inStep()
      expect(await stage.view(entryId)).toMatchObject({ state: 'open', conflicts: [{ field: 'cancelled' }] })
      expect(await choose(entryId, 'cancelled', side)).toMatchObject({ ok: true })
      await stage.inStep()
      expect((await stage.entry(entryId)).state).toBe(side === 'outlook' ? 'cancelled' : 'planned')
      expect(await stage.view(entryId)).toMatchObject({ state: 'over', can: { send: side === 'wheel' } })
    }
  })

  test('and the wheel cancels: cancelled in both, or held as Outlook says', async () => {
    for (const side of ['wheel', 'outlook'] as const) {
      const { entryId, eventId } = await stage.sentMeeting({ title: `Aflyst her ${side}` })
      admin().setNotifications('lost')
      admin().moveEvent(stage.box(), eventId, '2026-06-18T09:00:00')
      const { version } = await stage.entry(entryId)
      await cancelOccurrence(stage.deps, stage.secretary(), { entryId, version, key: 'once' })
      await later(15)
      await stage.inStep()
      expect(await stage.view(entryId)).toMatchObject({ state: 'open' })
      expect(await choose(entryId, 'cancelled', side)).toMatchObject({ ok: true })
      await stage.inStep()
      const { state } = await stage.entry(entryId)
      expect(state).toBe(side === 'wheel' ? 'cancelled' : 'planned')
      if (side === 'outlook') expect(await whenOf(entryId)).toEqual(at('2026-06-18'))
    }
  })

  test('of a series and renamed in Outlook is not guessed to mean all its dates', async () => {
    const entryId = await stage.newEntry({
      title: 'Rækken',
      schedule: { by: 'rule', first: at('2026-08-04'), rule: 'FREQ=MONTHLY;BYDAY=1TU;COUNT=3' },
    })
    await stage.send(entryId, stage.invitation(['director-soroe'], { key: '2026-08-04' }))
    await stage.inStep()
    admin().renameEvent(stage.box(), stage.eventIdOf('Rækken'), 'Kun denne ene')
    await stage.inStep()
    expect(await stage.entry(entryId)).toMatchObject({ title: 'Rækken' })
    const { conflicts } = await stage.view(entryId, '2026-08-04')
    expect(conflicts).toMatchObject([
      {
        field: 'title',
        wheel: 'Rækken',
        outlook: 'Kun denne ene',
        chooseOutlook: 'Brug Outlooks for alle punktets datoer',
      },
    ])
  })
})

describe('what the wheel does not take', () => {
  test('is shown, and Outlook can be set back', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Med nummer' })
    admin().renameEvent(stage.box(), eventId, 'Møde om 010190-1234')
    await stage.inStep()
    expect(await stage.entry(entryId)).toMatchObject({ title: 'Med nummer' })
    expect((await stage.view(entryId)).conflicts).toMatchObject([{ field: 'title', chooseOutlook: null }])
    expect(await choose(entryId, 'title', 'wheel')).toMatchObject({ ok: true })
    await stage.inStep()
    expect(stage.inOutlook().find(({ id }) => id === eventId)).toMatchObject({ subject: 'Med nummer' })
  })
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
