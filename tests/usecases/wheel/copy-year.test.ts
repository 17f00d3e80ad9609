import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { cancelEntry } from '../../../bot/usecases/wheel/cancel-entry.ts'
import { copyYear } from '../../../bot/usecases/wheel/copy-year.ts'
import { editEntry } from '../../../bot/usecases/wheel/edit-entry.ts'
import { previewCopy } from '../../../bot/usecases/wheel/preview-copy.ts'
import { removeEntry } from '../../../bot/usecases/wheel/remove-entry.ts'
import { showEntry } from '../../../bot/usecases/wheel/show-entry.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { anInput, codeOf, itemsFor, monthly, once, put, REGION, weeksBefore } from './a-wheel.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')
const year = {
  regionCode: REGION,
  from: '2026-01-01',
  to: '2026-12-31',
  ahead: 1,
  forumIds: null,
  leaveOut: [] as string[],
}

beforeEach(async () => {
  await sql`delete from wheel_entry`.execute(forum.db)
})

async function preview(input = year) {
  const previewed = await previewCopy(forum.deps, secretary(), input)
  if (!previewed.ok) throw new Error(previewed.refusal.code)
  return previewed
}
async function copy(input = year) {
  const copied = await copyYear(forum.deps, secretary(), input)
  if (!copied.ok) throw new Error(copied.refusal.code)
  return copied
}
const in2027 = async () =>
  (await itemsFor(forum, 'secretary', 2027)).map(({ from, title }) => `${from} ${title}`)

describe('a year that is copied to the next', () => {
  test('keeps the nth weekday, and tells beforehand what goes where and what gives way', async () => {
    await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    // The first Thursday of May 2027 is Ascension Day.
    await put(forum, { title: 'Dialogforum', schedule: once('2026-05-07') })
    const { copies, left } = await preview()
    expect(copies.map(({ title, from, moved }) => [title, from, moved])).toEqual([
      [
        'Dialogforum',
        '2027-05-05',
        'Ville ligge torsdag den 6. maj 2027, men den dag er helligdag: flyttet til onsdag den 5. maj 2027.',
      ],
      ['KKR', '2027-09-06', null],
    ])
    expect(left).toEqual([])
    expect(await in2027()).toEqual([])
    expect(await copy()).toEqual({ ok: true, copied: 2, moved: 1, left: 0 })
    expect(await in2027()).toEqual(['2027-05-05 Dialogforum', '2027-09-06 KKR'])
  })

  test('is copied once: the next time brings only what has come since', async () => {
    await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    await copy()
    await put(forum, { title: 'Konference', schedule: once('2026-11-05') })
    expect((await preview()).left).toMatchObject([{ title: 'KKR', text: 'Er allerede kopieret til det år.' }])
    expect(await copy()).toMatchObject({ copied: 1, left: 1 })
    expect(await in2027()).toEqual(['2027-09-06 KKR', '2027-11-04 Konference'])
  })

  test('is copied to the year after next too, with what follows its entries', async () => {
    const kkr = await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    await put(forum, { title: 'Dagsorden', kind: 'task', schedule: weeksBefore(kkr.id, 3) })
    await copy()
    expect(await copy({ ...year, ahead: 2 })).toMatchObject({ copied: 2, left: 0 })
    const titles = (await itemsFor(forum, 'secretary', 2028)).map(({ from, title }) => `${from} ${title}`)
    expect(titles).toEqual(['2028-08-14 Dagsorden', '2028-09-04 KKR'])
    // And it stands once in either.
    expect(await copy({ ...year, ahead: 2 })).toMatchObject({ copied: 0, left: 2 })
    expect(await copy()).toMatchObject({ copied: 0, left: 2 })
  })

  test('ties the copies to each other, also to those that were copied before', async () => {
    const kkr = await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    await copy()
    await put(forum, { kind: 'deadline', title: 'Sager', schedule: weeksBefore(kkr.id, 3) })
    await put(forum, { kind: 'task', title: 'Referat', schedule: once('2026-09-14'), dependsOn: [kkr.id] })
    const { copies } = await preview()
    expect(copies.map(({ title, recurring }) => [title, recurring])).toEqual([
      ['Sager', false],
      ['Referat', false],
    ])
    await copy()
    expect(await in2027()).toEqual(['2027-08-16 Sager', '2027-09-06 KKR', '2027-09-13 Referat'])
    const items = await itemsFor(forum, 'secretary', 2027)
    expect(items.find(({ title }) => title === 'Referat')?.waitsFor).toMatchObject([{ from: '2027-09-06' }])
  })

  test('leaves series that go on, and moves what would fall on a holiday of the new year', async () => {
    // The first Thursday of May 2027 is Ascension Day.
    await put(forum, {
      title: 'Kommunaldirektører',
      schedule: {
        by: 'repeat',
        first: { from: '2026-01-01', to: '2026-01-01', times: null },
        repeat: { repeat: 'monthly_weekday', nth: 1, weekday: 'TH', every: 1, end: null },
      },
    })
    const { goesOn } = await preview()
    expect(goesOn).toMatchObject([
      {
        title: 'Kommunaldirektører',
        moved: [
          'Ville ligge torsdag den 6. maj 2027, men den dag er helligdag: flyttet til onsdag den 5. maj 2027.',
        ],
      },
    ])
    expect(await copy()).toMatchObject({ copied: 0, moved: 1 })
    const dates = await in2027()
    expect(dates).toHaveLength(12)
    expect(dates).toContain('2027-05-05 Kommunaldirektører')
    expect(await copy()).toMatchObject({ moved: 0 })
  })

  test('leaves out what is cancelled, what the reader took out, and what follows it', async () => {
    const gone = await put(forum, { title: 'Aflyst', schedule: once('2026-03-10') })
    await cancelEntry(forum.deps, secretary(), { entryId: gone.id, version: 1 })
    const kkr = await put(forum, { title: 'KKR', schedule: once('2026-09-07') })
    await put(forum, { kind: 'deadline', title: 'Sager', schedule: weeksBefore(kkr.id, 3) })
    const { left } = await preview({ ...year, leaveOut: [kkr.id] })
    expect(left.map(({ title, text }) => [title, text]).toSorted()).toEqual([
      ['Aflyst', 'Er aflyst og kopieres ikke.'],
      ['Sager', 'Får sin dato af et punkt, der ikke kopieres.'],
    ])
    await copy({ ...year, leaveOut: [kkr.id] })
    expect(await in2027()).toEqual([])
  })

  test('takes chosen forums alone', async () => {
    await put(forum, { title: 'Direktørmøde', forumId: forum.forumId, schedule: once('2026-06-12') })
    await put(forum, { title: 'Konference', schedule: once('2026-11-05') })
    await copy({ ...year, forumIds: [forum.forumId] as never })
    expect(await in2027()).toEqual(['2027-06-11 Direktørmøde'])
  })

  test('is for who plans alone', async () => {
    expect(codeOf(await previewCopy(forum.deps, forum.actor('faxe'), year))).toBe('not_found')
    expect(codeOf(await copyYear(forum.deps, forum.actor('faxe'), year))).toBe('not_found')
  })
})

describe('a copy', () => {
  test('is an entry of its own: what is done to it does nothing to the other', async () => {
    const kkr = await put(forum, { title: 'KKR', schedule: monthly('2026-03-10', 2) })
    await editEntry(
      forum.deps,
      secretary(),
      { entryId: kkr.id, version: 1 },
      anInput({ title: 'KKR', schedule: once('2026-09-07') }),
    )
    await copy()
    const [item] = await itemsFor(forum, 'secretary', 2027)
    const shown = await showEntry(forum.deps, secretary(), item?.entryId ?? '')
    expect(shown).toMatchObject({
      view: { version: 1, history: [{ text: 'Kopieret fra et tidligere år.' }] },
    })
    await removeEntry(forum.deps, secretary(), { entryId: item?.entryId ?? '', version: 1 })
    expect(await in2027()).toEqual([])
    expect(await copy()).toMatchObject({ copied: 1 })
  })
})
