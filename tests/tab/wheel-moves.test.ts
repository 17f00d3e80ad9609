/// <reference lib="dom" />
import { expect, test } from '@jest/globals'
import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import { saveScreenshot } from '../support/browser.ts'
import { director } from './fake-product/people.ts'
import { DASSOS_SERIES, forumIdOf, HEARING, wheelView } from './fake-product/wheel.ts'
import { drag, eventually, markOf, useWheel } from './wheel-stage.ts'

const stage = useWheel()
const { it, kept } = stage

test('what comes once is moved where it is dropped, and the notice takes it back', async () => {
  const { page, tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner/).waitFor()
  const top = () => tab.locator('svg[role=group]').evaluate((wheel) => wheel.getBoundingClientRect().top)
  const before = await top()
  await drag(page, tab, /^Høring i kommuner/, 14)
  await tab.getByText(/^Flyttes til /).waitFor()
  await page.mouse.up()
  await tab.getByText(/^Høring i kommuner og handicapråd er flyttet til/).waitFor()
  // The next mark is where the pointer was going.
  expect(await top()).toBe(before)
  await saveScreenshot(page, 'tab-wheel-moved')
  const [moved] = stage.moves() as unknown as {
    entryId: string
    version: number
    to: { from: string; to: string }
  }[]
  expect(moved).toMatchObject({ entryId: HEARING, key: 'once', version: 1 })
  const days = (Date.parse(moved?.to.from ?? '') - Date.parse('2026-08-03')) / 86_400_000
  expect(days).toBeGreaterThanOrEqual(13)
  expect(days).toBeLessThanOrEqual(15)
  expect(moved?.to.to).toBe(addDays('2026-08-28', days))
  await tab.getByRole('button', { name: 'Fortryd' }).click()
  await tab.getByText('Høring i kommuner og handicapråd er tilbage på mandag den 3. august 2026.').waitFor()
  expect(stage.moves()[1]).toMatchObject({ version: 2, to: { from: '2026-08-03', to: '2026-08-28' } })
})

test('a drag that is broken off with Escape moves nothing', async () => {
  const { page, tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner/).waitFor()
  await drag(page, tab, /^Høring i kommuner/, 14)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await tab.getByText(/^Flyttes til /).waitFor({ state: 'detached' })
  expect(stage.moves()).toEqual([])
})

test('of what comes again it is asked whether this time or every time is meant', async () => {
  const how = { every: 1, end: null }
  it.product.script.showEntry = () => ({
    ...{ id: DASSOS_SERIES, version: 1, kind: 'meeting', title: 'DASSOS-møde', forumId: forumIdOf('DASSOS') },
    ...{ regionCode: '1085', location: '', state: 'planned', responsible: [], links: [], serves: [] },
    ...{ dependsOn: [], neededBy: [], cycle: null, can: { edit: true, remove: true }, history: [] },
    schedule: {
      by: 'rule',
      first: { from: '2026-02-10', to: '2026-02-10', times: { start: '13:00', end: '15:00' } },
      rule: 'FREQ=YEARLY;BYMONTH=2,6,9,11;BYDAY=2TU',
      repeat: { repeat: 'yearly_weekday', months: [2, 6, 9, 11], nth: 2, weekday: 'TU', ...how },
      notes: [],
    },
  })
  it.product.script.editEntry = () => ({ version: 2, warnings: [] })
  const { page, tab } = await it.open({})
  const mark = markOf(tab, /^DASSOS-møde, tirsdag den 9. juni/)
  await mark.focus()
  await page.keyboard.press('m')
  for (let week = 0; week < 1; week++) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await tab.getByText('DASSOS-møde: onsdag den 17. juni 2026').waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  const dialog = tab.getByRole('dialog', { name: 'Flyt DASSOS-møde' })
  await dialog.getByRole('radio', { name: 'Kun denne gang, tirsdag den 9. juni 2026' }).waitFor()
  await dialog
    .getByRole('radio', {
      name: 'Alle gange fra nu af: den 3. onsdag i februar, juni, september og november hvert år',
    })
    .check()
  await dialog.getByRole('button', { name: 'Flyt til onsdag den 17. juni 2026' }).click()
  await tab.getByText('DASSOS-møde er flyttet alle gange fra nu af.').waitFor()
  expect(stage.moves()).toEqual([])
  expect(it.product.askedFor('editEntry')[0]?.body).toMatchObject({
    version: 1,
    title: 'DASSOS-møde',
    schedule: {
      by: 'repeat',
      first: { from: '2026-02-18' },
      repeat: { repeat: 'yearly_weekday', months: [2, 6, 9, 11], nth: 3, weekday: 'WE' },
    },
  })
})

test('the whole picture is gone through, opened and changed by keyboard alone', async () => {
  const { page, tab } = await it.open({})
  const focusedName = () => tab.locator(':focus').first().getAttribute('aria-label', { timeout: 20_000 })
  await markOf(tab, /^Netværksmøde, torsdag den 12. marts/).waitFor()
  await tab.getByRole('button', { name: 'Flere valg' }).focus()
  await page.keyboard.press('Tab')
  // The keyboard enters at the first thing that is still to come.
  expect(await focusedName()).toContain('Netværksmøde, torsdag den 12. marts 2026 kl. 09.00')
  await page.keyboard.press('ArrowRight')
  expect(await focusedName()).toContain('fredag den 20. marts 2026')
  await page.keyboard.press('Home')
  expect(await focusedName()).toContain('20. januar 2026')
  await page.keyboard.press('End')
  expect(await focusedName()).toContain('december 2026')
  await page.keyboard.press('PageUp')
  expect(await focusedName()).toContain('november 2026')

  await markOf(tab, /^Dialogforum, tirsdag den 14. april/).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await tab.getByText('Dialogforum er flyttet til mandag den 20. april 2026.').waitFor()
  expect(stage.moves()).toMatchObject([{ key: 'once', to: { from: '2026-04-20', to: '2026-04-20' } }])
  // The focus stays with what was moved.
  expect(await focusedName()).toContain('Dialogforum, mandag den 20. april 2026')
  await page.keyboard.press('Enter')
  await tab.getByRole('dialog', { name: 'Dialogforum' }).waitFor()
  await page.keyboard.press('Escape')
  await tab.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(eventually(async () => (await focusedName())?.startsWith('Dialogforum'))).resolves.toBe(true)
})

test('a refusal is said in the product’s words, and the mark is back where it was', async () => {
  const message = 'Der er allerede et møde den dag.'
  it.product.script.moveOccurrence = () => ({
    status: 409,
    problem: { code: 'occurrence_there_already', message },
  })
  const { page, tab } = await it.open({})
  await markOf(tab, /^Dialogforum, tirsdag den 14. april/).focus()
  await page.keyboard.press('m')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await tab.getByText(message).waitFor()
  await markOf(tab, /^Dialogforum, tirsdag den 14. april/).waitFor()
})

test('a director sees the wheel and plans nothing', async () => {
  it.signIn(director)
  const nothing = { edit: false, move: false, cancel: false, restore: false, tickOff: false, untick: false }
  kept.items = kept.items.map((each) => ({ ...each, can: nothing }))
  it.product.script.wheel = () => wheelView({ items: kept.items, mayEdit: false })
  const { page, tab } = await it.open({})
  const mark = markOf(tab, /^DASSOS-møde, tirsdag den 9. juni/)
  await mark.waitFor()
  expect(await tab.getByRole('button', { name: 'Nyt punkt' }).count()).toBe(0)
  await drag(page, tab, /^Høring i kommuner/, 14)
  await page.mouse.up()
  // A press that went astray opens; it moves nothing.
  await tab.getByRole('dialog', { name: /^Høring/ }).waitFor()
  expect(stage.moves()).toEqual([])
})
