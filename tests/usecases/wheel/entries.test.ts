import { describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import type { EntryView } from '../../../bot/contract/wheel.ts'
import { cancelEntry } from '../../../bot/usecases/wheel/cancel-entry.ts'
import { cancelOccurrence } from '../../../bot/usecases/wheel/cancel-occurrence.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { moveOccurrence } from '../../../bot/usecases/wheel/move-occurrence.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { restoreEntry } from '../../../bot/usecases/wheel/restore-entry.ts'
import { restoreOccurrence } from '../../../bot/usecases/wheel/restore-occurrence.ts'
import { showEntry } from '../../../bot/usecases/wheel/show-entry.ts'
import { tickOff } from '../../../bot/usecases/wheel/tick-off.ts'
import { untick } from '../../../bot/usecases/wheel/untick.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum, type Who } from '../../support/small-forum.ts'
import { anInput, codeOf, itemsFor, monthly, once, put, weeksBefore } from './a-wheel.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')

async function view(entryId: string, who: Who = 'secretary'): Promise<EntryView> {
  const shown = await showEntry(forum.deps, forum.actor(who), entryId)
  if (!shown.ok) throw new Error(shown.refusal.code)
  return shown.view
}
const datesOf = async (entryId: string) =>
  (await itemsFor(forum, 'secretary'))
    .filter((item) => item.entryId === entryId)
    .map(({ from, state, moved }) => [from, state, ...(moved ? ['moved'] : [])].join(' '))

describe('an entry', () => {
  test('is kept with all that its form says, trimmed, and shown so again', async () => {
    const before = await put(forum, { kind: 'task', title: 'Udkast' })
    const { id } = await put(forum, {
      title: '  KKR-møde ',
      forumId: forum.forumId,
      location: ' Ringsted ',
      schedule: monthly('2026-03-10', 2),
      responsible: [forum.personId.faxe, forum.personId.secretary],
      links: [{ title: ' Dagsorden ', url: 'https://example.dk/a' }],
      serves: ['steering_agreement'],
      dependsOn: [before.id],
    })
    expect(await view(id)).toMatchObject({
      version: 1,
      kind: 'meeting',
      title: 'KKR-møde',
      forumId: forum.forumId,
      location: 'Ringsted',
      schedule: {
        by: 'rule',
        rule: 'FREQ=MONTHLY;BYDAY=2TU',
        repeat: { repeat: 'monthly_weekday', nth: 2, weekday: 'TU', every: 1, end: null },
        notes: [],
      },
      responsible: [{ personId: forum.personId.faxe }, { personId: forum.personId.secretary }],
      links: [{ title: 'Dagsorden', url: 'https://example.dk/a' }],
      serves: ['steering_agreement'],
      dependsOn: [{ entryId: before.id, title: 'Udkast' }],
      can: { edit: true, remove: true },
      history: [{ text: 'Oprettet.' }],
    })
    expect((await view(before.id)).neededBy).toEqual([{ entryId: id, title: 'KKR-møde' }])
  })

  test.each([
    ['a title of blanks', { title: '   ' }, 'title_missing'],
    ['a CPR number', { title: 'Møde om 010190-1234' }, 'cpr_number'],
    ['a CPR number as its place', { location: 'Hos 010190-1234' }, 'cpr_number'],
    ['days in the wrong order', { schedule: once('2026-06-12', '2026-06-11') }, 'ends_before_start'],
    ['a first date outside its rule', { schedule: monthly('2026-03-11', 2) }, 'first_not_in_rule'],
    [
      'somebody whom nobody knows',
      { responsible: ['5d3c1c1e-0000-4000-8000-000000000000'] },
      'unknown_person',
    ],
    [
      'a dependency that is not there',
      { dependsOn: ['5d3c1c1e-0000-4000-8000-000000000000'] },
      'unknown_entry',
    ],
    ['a region that is none', { regionCode: '330' }, 'unknown_organisation'],
    ['a forum that is not there', { forumId: '5d3c1c1e-0000-4000-8000-000000000000' }, 'not_found'],
  ])('with %s is refused, and nothing is kept', async (_, parts, code) => {
    const count = () => sql<{ n: number }>`select count(*) as n from wheel_entry`.execute(forum.db)
    const before = await count()
    expect(codeOf(await createEntry(forum.deps, secretary(), anInput(parts)))).toBe(code)
    expect((await count()).rows).toEqual(before.rows)
  })

  test('on a holiday is kept, and whoever planned it is told', async () => {
    expect((await put(forum, { title: 'KKR', schedule: once('2026-05-14') })).warnings).toEqual([
      '»KKR« er sat til torsdag den 14. maj 2026, og den dag er helligdag.',
    ])
    expect((await put(forum, { schedule: once('2026-06-12') })).warnings).toEqual([])
  })

  test('that is changed keeps what was said of dates that still come, and tells of the others', async () => {
    const { id } = await put(forum, { schedule: monthly('2026-03-10', 2) })
    const of = (version: number) => ({ entryId: id, version })
    await cancelOccurrence(forum.deps, secretary(), { ...of(1), key: '2026-04-14' })
    await cancelOccurrence(forum.deps, secretary(), { ...of(2), key: '2026-05-12' })
    const repeat = { repeat: 'monthly_weekday', nth: 2, weekday: 'TU', every: 2, end: null } as const
    const first = { from: '2026-03-10', to: '2026-03-10', times: null }
    const edited = await editEntry(
      forum.deps,
      secretary(),
      of(3),
      anInput({ schedule: { by: 'repeat', first, repeat } }),
    )
    expect(edited).toEqual({
      ok: true,
      version: 4,
      warnings: [
        'Det, der var sagt om tirsdag den 14. april 2026 alene, gælder ikke mere: punktet kommer ikke den dag.',
      ],
    })
    expect((await datesOf(id)).slice(0, 3)).toEqual([
      '2026-03-10 planned',
      '2026-05-12 cancelled',
      '2026-07-14 planned',
    ])
  })

  test('that others hang on is not removed but cancelled, and then nobody waits for it', async () => {
    const first = await put(forum, { kind: 'task', title: 'Udkast' })
    const second = await put(forum, { kind: 'task', title: 'Dagsorden', dependsOn: [first.id] })
    const removed = await removeEntry(forum.deps, secretary(), { entryId: first.id, version: 1 })
    expect(removed).toMatchObject({
      refusal: { code: 'others_hang_on_it', detail: { titles: '»Dagsorden«' } },
    })
    const tick = { entryId: second.id, version: 1, key: 'once' }
    expect(codeOf(await tickOff(forum.deps, secretary(), tick))).toBe('predecessors_open')
    await cancelEntry(forum.deps, secretary(), { entryId: first.id, version: 1 })
    expect(codeOf(await tickOff(forum.deps, secretary(), tick))).toBe('ok')
    await restoreEntry(forum.deps, secretary(), { entryId: first.id, version: 2 })
    expect(await datesOf(first.id)).toEqual(['2026-06-12 planned'])
  })

  test('that nobody needs is removed, and what was done to it stays on record', async () => {
    const { id } = await put(forum)
    expect(codeOf(await removeEntry(forum.deps, secretary(), { entryId: id, version: 1 }))).toBe('ok')
    expect(await datesOf(id)).toEqual([])
    const { rows } = await sql<{ kind: string }>`
      select kind from wheel_history where entry_id = ${id} order by id`.execute(forum.db)
    expect(rows.map(({ kind }) => kind)).toEqual(['created', 'removed'])
  })

  test('never waits for itself, however long the way around', async () => {
    const a = await put(forum, { title: 'A' })
    const b = await put(forum, { title: 'B', dependsOn: [a.id] })
    const c = await put(forum, { title: 'C', dependsOn: [b.id] })
    const edited = await editEntry(
      forum.deps,
      secretary(),
      { entryId: a.id, version: 1 },
      anInput({ title: 'A', dependsOn: [c.id] }),
    )
    expect(edited).toMatchObject({
      refusal: { code: 'ring_of_dependencies', detail: { titles: expect.stringMatching(/»A«.*→.*»B«|»C«/) } },
    })
    const following = await editEntry(
      forum.deps,
      secretary(),
      { entryId: a.id, version: 1 },
      anInput({ schedule: weeksBefore(a.id, 1) }),
    )
    expect(codeOf(following)).toBe('ring_of_following')
  })
})

describe('one occurrence', () => {
  test('is moved, cancelled and taken back alone, and its history tells it', async () => {
    const { id } = await put(forum, { schedule: monthly('2026-03-10', 2) })
    const of = (version: number, key: string) => ({ entryId: id, version, key })
    const to = { from: '2026-04-16', to: '2026-04-16', times: { start: '13:00', end: '15:00' } }
    await moveOccurrence(forum.deps, secretary(), { ...of(1, '2026-04-14'), to })
    await cancelOccurrence(forum.deps, secretary(), of(2, '2026-05-12'))
    expect((await datesOf(id)).slice(0, 4)).toEqual([
      '2026-03-10 planned',
      '2026-04-16 planned moved',
      '2026-05-12 cancelled',
      '2026-06-09 planned',
    ])
    await restoreOccurrence(forum.deps, secretary(), of(3, '2026-05-12'))
    await restoreOccurrence(forum.deps, secretary(), of(4, '2026-04-14'))
    expect((await datesOf(id)).slice(1, 3)).toEqual(['2026-04-14 planned', '2026-05-12 planned'])
    expect((await view(id)).history.map(({ text }) => text)).toEqual([
      'Sat i planen igen, som gentagelsen siger: tirsdag den 14. april 2026.',
      'Sat i planen igen, som gentagelsen siger: tirsdag den 12. maj 2026.',
      'Aflyst tirsdag den 12. maj 2026.',
      'Flyttet fra tirsdag den 14. april 2026 kl. 09.00–11.00 til torsdag den 16. april 2026 kl. 13.00–15.00.',
      'Oprettet.',
    ])
  })

  test('takes what follows it along', async () => {
    const kkr = await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    const papers = await put(forum, { kind: 'deadline', title: 'Sager', schedule: weeksBefore(kkr.id, 3) })
    expect(await datesOf(papers.id)).toEqual(['2026-08-17 planned'])
    const to = { from: '2026-09-14', to: '2026-09-14', times: null }
    await moveOccurrence(forum.deps, secretary(), { entryId: kkr.id, version: 1, key: 'once', to })
    expect(await datesOf(papers.id)).toEqual(['2026-08-24 planned'])
    await cancelOccurrence(forum.deps, secretary(), { entryId: kkr.id, version: 2, key: 'once' })
    expect(await datesOf(papers.id)).toEqual(['2026-08-24 cancelled'])
  })

  test('is not moved onto another of its entry, nor farther than a year', async () => {
    const { id } = await put(forum, { schedule: monthly('2026-03-10', 2) })
    const move = (from: string) =>
      moveOccurrence(forum.deps, secretary(), {
        entryId: id,
        version: 1,
        key: '2026-04-14',
        to: { from, to: from, times: null },
      })
    expect(codeOf(await move('2026-05-12'))).toBe('occurrence_there_already')
    expect(codeOf(await move('2027-06-01'))).toBe('moved_too_far')
  })

  test('is ticked off as held when its day has come, and unticked while nothing rests on it', async () => {
    const meeting = await put(forum, { title: 'KKR', schedule: once('2026-03-02') })
    const minutes = await put(forum, {
      kind: 'task',
      title: 'Referat',
      schedule: once('2026-03-09'),
      dependsOn: [meeting.id],
    })
    const coming = await put(forum)
    const tick = (entryId: string, version = 1) =>
      tickOff(forum.deps, secretary(), { entryId, version, key: 'once' })
    expect(codeOf(await tick(coming.id))).toBe('not_held_yet')
    expect(codeOf(await tick(meeting.id))).toBe('ok')
    expect(codeOf(await tick(minutes.id))).toBe('ok')
    const undo = { entryId: meeting.id, version: 2, key: 'once' }
    expect(await untick(forum.deps, secretary(), undo)).toMatchObject({
      refusal: { code: 'successors_ticked', detail: { titles: '»Referat«' } },
    })
    await untick(forum.deps, secretary(), { entryId: minutes.id, version: 2, key: 'once' })
    expect(codeOf(await untick(forum.deps, secretary(), undo))).toBe('ok')
  })
})

describe('an older picture of an entry', () => {
  test('changes nothing: whoever saw it is told that somebody else came first', async () => {
    const { id } = await put(forum, { title: 'KKR' })
    forum.time.now = at('2026-03-03 10.00')
    const edit = (who: Who, version: number, title: string) =>
      editEntry(forum.deps, forum.actor(who), { entryId: id, version }, anInput({ title }))
    expect(codeOf(await edit('secretary', 1, 'KKR Sjælland'))).toBe('ok')
    expect(codeOf(await edit('other secretary', 1, 'KKR i Ringsted'))).toBe('wheel_changed_meanwhile')
    const { title, version, history } = await view(id)
    expect([title, version]).toEqual(['KKR Sjælland', 2])
    expect(history.map(({ text }) => text)).toEqual(['Ændret: titel.', 'Oprettet.'])
    expect(codeOf(await edit('other secretary', 2, 'KKR i Ringsted'))).toBe('ok')
  })
})
