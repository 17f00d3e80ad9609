import { afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { chooseSide } from '../../../bot/usecases/calendar/choose-side.ts'
import { showWheel } from '../../../bot/usecases/wheel/show-wheel.ts'
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
    const inWheel = async (who: string) => {
      const window = { from: '2026-06-01', to: '2026-06-30' }
      const { items } = await showWheel(stage.deps, stage.forum.actor(who, 'tab'), window)
      return items.find((item) => item.entryId === entryId)?.warnings
    }
    expect(await inWheel('secretariat-1')).toEqual([
      'Årshjulet og Outlook siger ikke det samme: åbn punktet, og vælg, hvad der gælder.',
    ])
    expect(await inWheel('director-slagelse')).toEqual([])
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
