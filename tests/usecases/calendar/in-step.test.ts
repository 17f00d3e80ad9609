import { describe, expect, test } from '@jest/globals'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { at, useOutlook } from './outlook-stage.ts'

const stage = useOutlook()

describe('a meeting of the wheel', () => {
  test('is sent to those who are chosen, and shows how each has answered', async () => {
    const entryId = await stage.newEntry({ title: 'Sendes' })
    const before = await stage.view(entryId)
    expect(before).toMatchObject({ state: 'none', can: { send: true } })
    expect(before.people.filter(({ usual }) => usual).length).toBeGreaterThan(15)
    await stage.send(
      entryId,
      stage.invitation(['director-slagelse', 'director-koege'], {
        online: true,
        message: 'Dagsorden følger.\n\nMed <venlig> hilsen',
      }),
    )
    expect(await stage.view(entryId)).toMatchObject({ state: 'sending', can: { send: false } })
    await stage.inStep()
    expect(await stage.view(entryId)).toMatchObject({
      state: 'in_step',
      joinUrl: expect.stringMatching(/^https:\/\/teams/) as unknown,
      invitees: [{ answer: 'none' }, { answer: 'none' }],
    })
    expect(stage.inOutlook().find(({ subject }) => subject === 'Sendes')).toMatchObject({
      start: '2026-03-27T09:00:00',
      end: '2026-03-27T12:00:00',
      location: 'Sorø Rådhus',
      categories: ['Rammehjul'],
    })

    const own = stage.tenant.admin
      .calendar('direktoer@slagelse.dk')
      .find(({ subject }) => subject === 'Sendes')
    stage.tenant.admin.answerEvent('direktoer@slagelse.dk', own!.id, 'declined')
    await stage.subscribe()
    await stage.inStep()
    const { invitees } = await stage.view(entryId)
    expect(invitees.map(({ name, answer }) => `${name}: ${answer}`).sort()).toEqual([
      'Direktør, Køge Kommune: none',
      'Direktør, Slagelse Kommune: declined',
    ])
    // Names and addresses live in one place, from which they can be erased.
    const rows = await stage.db.selectFrom('outlook_event').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/@slagelse|Slagelse Kommune/)
  })

  test('that is moved, renamed and given another room goes the same way in Outlook', async () => {
    const { entryId } = await stage.sentMeeting({ title: 'Flyttes her' })
    await stage.move(entryId, at('2026-04-10', '13:00', '15:30'))
    const { version, schedule, ...entry } = await stage.entry(entryId)
    await editEntry(
      stage.deps,
      stage.secretary(),
      { entryId, version },
      {
        ...entry,
        kind: 'meeting',
        title: 'Omdøbt her',
        location: 'Ringsted Rådhus',
        schedule: schedule,
        responsible: [],
        dependsOn: [],
      },
    )
    expect(await stage.view(entryId)).toMatchObject({ state: 'behind' })
    await stage.inStep()
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step', conflicts: [] })
    expect(stage.inOutlook().find(({ subject }) => subject === 'Omdøbt her')).toMatchObject({
      start: '2026-04-10T13:00:00',
      end: '2026-04-10T15:30:00',
      location: 'Ringsted Rådhus',
    })
    // Its own change, which Outlook tells of, is news to nobody.
    await stage.inStep()
    expect((await stage.entry(entryId)).history[0]?.text).toMatch(/^Ændret/)
  })

  test('that is cancelled or removed here is cancelled for all who were invited', async () => {
    const cancelled = await stage.sentMeeting({ title: 'Aflyses her' })
    const { version } = await stage.entry(cancelled.entryId)
    await cancelOccurrence(stage.deps, stage.secretary(), {
      entryId: cancelled.entryId,
      version,
      key: 'once',
    })
    const removed = await stage.sentMeeting({ title: 'Slettes her' })
    const last = await stage.entry(removed.entryId)
    await removeEntry(stage.deps, stage.secretary(), { entryId: removed.entryId, version: last.version })
    await stage.inStep()
    expect(stage.inOutlook().map(({ subject }) => subject)).not.toContain('Aflyses her')
    expect(stage.inOutlook().map(({ subject }) => subject)).not.toContain('Slettes her')
    const invited = stage.tenant.admin.calendar('direktoer@koege.dk').filter(({ isCancelled }) => isCancelled)
    expect(invited.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Aflyst: Aflyses her', 'Aflyst: Slettes her']),
    )
    expect(await stage.view(cancelled.entryId)).toMatchObject({ state: 'over', can: { send: false } })
  })
})

describe('a meeting in Outlook', () => {
  test('that is moved there moves in the wheel, and the history says where it was done', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Flyttes dér' })
    await stage.subscribe()
    stage.tenant.admin.moveEvent(stage.box(), eventId, '2026-04-14T10:00:00')
    await stage.inStep()
    const { schedule, history } = await stage.entry(entryId)
    expect(schedule).toEqual({ by: 'date', when: at('2026-04-14', '10:00', '13:00') })
    expect(history[0]).toMatchObject({
      byName: null,
      text: 'I Outlook: Flyttet fra fredag den 27. marts 2026 kl. 09.00–12.00 til tirsdag den 14. april 2026 kl. 10.00–13.00.',
    })
    expect(await stage.view(entryId)).toMatchObject({ state: 'in_step' })
  })

  test('that is renamed and given another room there is so in the wheel', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Omdøbes dér' })
    stage.tenant.admin.renameEvent(stage.box(), eventId, 'Temamøde')
    stage.tenant.admin.placeEvent(stage.box(), eventId, 'Køge')
    await stage.inStep()
    expect(await stage.entry(entryId)).toMatchObject({ title: 'Temamøde', location: 'Køge' })
  })

  test('that is cancelled there is cancelled in the wheel', async () => {
    const { entryId, eventId } = await stage.sentMeeting({ title: 'Aflyses dér' })
    stage.tenant.admin.cancelEvent(stage.box(), eventId)
    await stage.inStep()
    expect(await stage.entry(entryId)).toMatchObject({ state: 'cancelled' })
    expect(await stage.view(entryId)).toMatchObject({ state: 'over' })
  })

  test('of a series moves alone', async () => {
    const entryId = await stage.newEntry({
      title: 'Hver måned',
      schedule: { by: 'rule', first: at('2026-05-05'), rule: 'FREQ=MONTHLY;BYDAY=1TU;COUNT=3' },
    })
    await stage.send(entryId, stage.invitation(['director-soroe'], { key: '2026-06-02' }))
    await stage.inStep()
    stage.tenant.admin.moveEvent(stage.box(), stage.eventIdOf('Hver måned'), '2026-06-04T09:00:00')
    await stage.inStep()
    const { schedule } = await stage.entry(entryId)
    expect(schedule).toMatchObject({
      by: 'rule',
      notes: [{ key: '2026-06-02', when: at('2026-06-04'), state: 'planned' }],
    })
  })

  test('whose date a new rule takes away is cancelled, and whoever changes the rule is told which', async () => {
    const series = { by: 'rule', first: at('2026-09-01'), rule: 'FREQ=MONTHLY;BYDAY=1TU;COUNT=3' } as const
    const entryId = await stage.newEntry({ title: 'Ny rytme', schedule: series })
    await stage.send(entryId, stage.invitation(['director-soroe'], { key: '2026-10-06' }))
    await stage.inStep()
    const { version, ...entry } = await stage.entry(entryId)
    const changed = await editEntry(
      stage.deps,
      stage.secretary(),
      { entryId, version },
      {
        ...entry,
        kind: 'meeting',
        schedule: { ...series, rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU;COUNT=3' },
        responsible: [],
        dependsOn: [],
      },
    )
    expect(changed).toMatchObject({
      ok: true,
      warnings: expect.arrayContaining([
        '»Ny rytme« kommer ikke mere tirsdag den 6. oktober 2026: mødet bliver aflyst i Outlook.',
      ]) as unknown,
    })
    await stage.inStep()
    expect(stage.inOutlook().map(({ subject }) => subject)).not.toContain('Ny rytme')
  })

  test('that somebody else put there is left alone, and so is the wheel', async () => {
    await stage.sentMeeting({ title: 'Vores' })
    stage.tenant.admin.addAppointment(stage.box(), {
      subject: 'Privat',
      start: '2026-03-27T12:00:00',
      end: '2026-03-27T13:00:00',
    })
    await stage.inStep()
    const rows = await stage.db.selectFrom('outlook_event').select('event_id').execute()
    expect(rows.map(({ event_id }) => event_id)).not.toContain(stage.eventIdOf('Privat'))
  })
})
