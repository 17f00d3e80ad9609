/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'
import type { WheelItem } from '../../bot/contract/wheel.ts'
import { addDays } from '../../bot/domain/calendar/plain-date.ts'
import { director, FORUM, secretariat } from './fake-product/people.ts'
import { notInOutlook } from './fake-product/outlook.ts'
import { OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import {
  DASSOS_SERIES,
  forumIdOf,
  HEARING,
  item,
  mayAll,
  wheelView,
  yearOf2026,
} from './fake-product/wheel.ts'
import { startTabTest } from './open-tab.ts'

let it: Awaited<ReturnType<typeof startTabTest>>
let items: WheelItem[]
beforeAll(async () => {
  it = await startTabTest()
}, 60_000)
afterAll(() => it.stop())
beforeEach(() => {
  it.signIn(secretariat)
  it.product.asked.length = 0
  items = yearOf2026()
  const { script } = it.product
  script.wheel = () => wheelView({ items })
  script.showOutlook = () => notInOutlook()
  script.showRound = () => openRound({ id: OPEN_ROUND })
  script.moveOccurrence = ({ params, body }) => {
    const { key, to, version } = body as { key: string; to: WheelItem; version: number }
    items = items.map((each) =>
      each.entryId === params['entryId'] && each.key === key
        ? { ...each, from: to.from, to: to.to, version: version + 1 }
        : each,
    )
    return { version: version + 1, warnings: [] }
  }
})
afterEach(async () => {
  for (const context of it.browser.contexts()) await context.close()
})

const markOf = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('group', { name: /^Årshjul/ }).getByRole('button', { name })
const moves = () =>
  it.product.askedFor('moveOccurrence').map(({ params, body }) => ({ ...params, ...(body as object) }))

/** Drags a mark around the circle to another date, slowly as a hand does. */
async function drag(page: Page, tab: FrameLocator, name: RegExp, days: number) {
  const drawing = await tab.getByRole('group', { name: /^Årshjul/ }).boundingBox()
  const shape = await markOf(tab, name).locator('path').first().boundingBox()
  if (drawing === null || shape === null) throw new Error('The mark is not drawn')
  const middle = { x: drawing.x + drawing.width / 2, y: drawing.y + drawing.height / 2 }
  const from = { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }
  const radius = Math.hypot(from.x - middle.x, from.y - middle.y)
  const begun = Math.atan2(from.y - middle.y, from.x - middle.x)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) {
    const angle = begun + ((2 * Math.PI * days) / 365) * (step / 8)
    await page.mouse.move(middle.x + radius * Math.cos(angle), middle.y + radius * Math.sin(angle))
  }
}

test('the tab opens with the year as a picture, beside it what is next, and the rounds one press away', async () => {
  const { tab } = await it.open({})
  await tab.getByRole('heading', { name: 'Årshjul', level: 1 }).waitFor()
  await markOf(tab, 'DASSOS-møde, tirsdag den 9. juni 2026 kl. 13.00, planlagt').waitFor()
  const next = tab.getByRole('region', { name: 'Det næste' })
  expect(await next.getByRole('button').first().textContent()).toContain('Rundspørge 2026-3')
  it.product.script.listRounds = () => ({ items: [], next: null })
  await tab.getByRole('link', { name: 'Rundspørger' }).click()
  await tab.getByRole('heading', { name: 'Rundspørger', level: 1 }).waitFor()
})

test('a mark tells what it is under the pointer, and opens with what one may do', async () => {
  const { tab } = await it.open({})
  const mark = markOf(tab, /^DASSOS-møde, tirsdag den 9. juni/)
  await mark.locator('path').first().hover()
  await tab.getByText('tirsdag den 9. juni 2026 kl. 13.00-15.00, uge 24').waitFor()
  await mark.locator('path').first().click()
  const details = tab.getByRole('dialog', { name: 'DASSOS-møde' })
  await details.getByText('Rådhuset, Ringsted').waitFor()
  await details.getByText('Styringsaftale').waitFor()
  expect(await details.getByRole('button').allTextContents()).toEqual(
    expect.arrayContaining(['Rediger', 'Flyt', 'Aflys denne gang', 'Kryds af som holdt']),
  )
  await details.getByRole('button', { name: 'Luk' }).click()
  await details.waitFor({ state: 'detached' })
})

test('a live round in the wheel leads to its page', async () => {
  const { tab } = await it.open({})
  await markOf(tab, /^Rundspørge 2026-3/)
    .locator('path')
    .first()
    .click()
  await tab.getByRole('button', { name: 'Åbn rundspørgen' }).click()
  await tab.getByRole('heading', { name: 'Botilbuddet Solgården', level: 1 }).waitFor()
})

test('what comes once is moved where it is dropped, and the notice takes it back', async () => {
  const { page, tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner/).waitFor()
  await drag(page, tab, /^Høring i kommuner/, 14)
  await tab.getByText(/^Flyttes til /).waitFor()
  await page.mouse.up()
  await tab.getByText(/^Høring i kommuner og handicapråd er flyttet til/).waitFor()
  const [moved] = moves() as unknown as {
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
  expect(moves()[1]).toMatchObject({ version: 2, to: { from: '2026-08-03', to: '2026-08-28' } })
})

test('a drag that is broken off with Escape moves nothing', async () => {
  const { page, tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner/).waitFor()
  await drag(page, tab, /^Høring i kommuner/, 14)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await tab.getByText(/^Flyttes til /).waitFor({ state: 'detached' })
  expect(moves()).toEqual([])
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
    .getByRole('radio', { name: 'Alle gange: den 3. onsdag i februar, juni, september og november hvert år' })
    .check()
  await dialog.getByRole('button', { name: 'Flyt til onsdag den 17. juni 2026' }).click()
  await tab.getByText('DASSOS-møde er flyttet alle gange.').waitFor()
  expect(moves()).toEqual([])
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
  expect(moves()).toMatchObject([{ key: 'once', to: { from: '2026-04-20', to: '2026-04-20' } }])
  // The focus stays with what was moved.
  expect(await focusedName()).toContain('Dialogforum, mandag den 20. april 2026')
  await page.keyboard.press('Enter')
  await tab.getByRole('dialog', { name: 'Dialogforum' }).waitFor()
  await page.keyboard.press('Escape')
  await tab.getByRole('dialog').waitFor({ state: 'detached' })
  await expect(eventually(async () => (await focusedName())?.startsWith('Dialogforum'))).resolves.toBe(true)
})

test('view, period and filters stand in the address, so that a link shows the same', async () => {
  const { page, tab } = await it.open({})
  await tab.getByRole('button', { name: 'Flere valg' }).click()
  await tab.getByRole('button', { name: 'Forum: Alle fora' }).click()
  await tab.getByRole('menuitemcheckbox', { name: 'KKR Sjælland' }).click()
  await page.keyboard.press('Escape')
  await tab.getByLabel('Fra', { exact: true }).selectOption('august')
  await tab.getByLabel('Ringe').selectOption('En slags i hver ring')
  const marks = tab.getByRole('group', { name: /^Årshjul 2026-27/ }).getByRole('button')
  await marks.first().waitFor()
  expect(await marks.count()).toBe(1)
  const hash = new URL(page.frame({ url: /\/tab\// })?.url() ?? '').hash
  expect(it.product.askedFor('wheel').at(-1)?.query).toEqual({ from: '2026-08-01', to: '2027-07-31' })
  const again = await it.open({ hash })
  const same = again.tab.getByRole('group', { name: /^Årshjul 2026-27/ }).getByRole('button')
  await same.first().waitFor()
  expect(await same.count()).toBe(1)
  await again.tab.getByRole('button', { name: 'Tabel' }).click()
  await again.tab.getByRole('table').getByText('KKR-møde').waitFor()
})

test('my wheel is what concerns me, and a quarter is drawn large', async () => {
  const { tab } = await it.open({ hash: '#/?person=me&quarter=2026-04' })
  const marks = tab.getByRole('group', { name: /^Årshjul april-juni 2026/ }).getByRole('button')
  await marks.first().waitFor()
  expect(await marks.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))).toEqual([
    'DASSOS-møde, tirsdag den 9. juni 2026 kl. 13.00, planlagt',
  ])
  await tab.getByRole('button', { name: 'Hele året' }).click()
  await tab.getByRole('group', { name: /^Årshjul 2026,/ }).waitFor()
})

test('the table is sorted by its columns and opens the same details', async () => {
  const { tab } = await it.open({ hash: '#/?view=table' })
  const rows = tab.getByRole('table').getByRole('row')
  await tab.getByRole('button', { name: 'Titel' }).click()
  expect(await rows.nth(1).textContent()).toContain('Alle kommunalbestyrelser')
  await tab.getByRole('button', { name: 'Titel' }).click()
  expect(await rows.nth(1).textContent()).toContain('Udsend dagsorden')
  await tab.getByRole('button', { name: 'KKR-møde' }).click()
  await tab.getByRole('dialog', { name: 'KKR-møde' }).waitFor()
})

test('what should have happened stands first in the list of what is next', async () => {
  items = [
    item({ title: 'Send referat', from: '2026-02-20', kind: 'task', can: mayAll }),
    item({ title: 'KKR-møde', from: '2026-03-20' }),
  ]
  it.product.script.tickOff = () => ({ version: 2, warnings: [] })
  const { tab } = await it.open({ hash: '#/?view=next' })
  const overdue = tab.getByRole('region', { name: 'Skulle være sket' })
  await overdue.getByRole('button', { name: /^Send referat/ }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Kryds af som udført' }).click()
  await tab.getByText('Send referat er krydset af.').waitFor()
})

test('one time is cancelled with a question before and a way back after', async () => {
  it.product.script.cancelOccurrence = () => ({
    version: 2,
    warnings: ['»Udsend dagsorden« er også aflyst.'],
  })
  it.product.script.restoreOccurrence = () => ({ version: 3, warnings: [] })
  const { tab } = await it.open({})
  await markOf(tab, /^DASSOS-møde, tirsdag den 9. juni/)
    .locator('path')
    .first()
    .click()
  await tab.getByRole('button', { name: 'Aflys denne gang' }).click()
  await tab.getByText('Det gælder kun tirsdag den 9. juni 2026.').waitFor()
  await tab.getByRole('button', { name: 'Aflys punktet' }).click()
  await tab.getByText('»Udsend dagsorden« er også aflyst.').waitFor()
  await tab.getByRole('button', { name: 'Fortryd' }).click()
  await tab.getByText('DASSOS-møde er planlagt igen.').waitFor()
  expect(it.product.askedFor('restoreOccurrence')[0]?.body).toEqual({ key: '2026-06-09', version: 2 })
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
  items = items.map((each) => ({ ...each, can: nothing }))
  it.product.script.wheel = () => wheelView({ items, mayEdit: false })
  const { page, tab } = await it.open({})
  const mark = markOf(tab, /^DASSOS-møde, tirsdag den 9. juni/)
  await mark.waitFor()
  expect(await tab.getByRole('button', { name: 'Nyt punkt' }).count()).toBe(0)
  await drag(page, tab, /^Høring i kommuner/, 14)
  await page.mouse.up()
  // A press that went astray opens; it moves nothing.
  await tab.getByRole('dialog', { name: /^Høring/ }).waitFor()
  expect(moves()).toEqual([])
})

test('an empty wheel says what comes first', async () => {
  items = []
  const { tab } = await it.open({})
  await tab.getByRole('heading', { name: 'Årshjulet er tomt' }).waitFor()
  await tab.getByRole('button', { name: 'Planlæg rammeaftalen' }).waitFor()
})

test('the wheel is fetched as a file that shows what the page shows', async () => {
  it.product.script.wheelFile = () => ({ bytes: 'pdf', type: 'application/pdf', name: 'hjul.pdf' })
  const { page, tab } = await it.open({ hash: `#/?forum=${FORUM.id}&rings=kind&person=me&years=2` })
  await tab.getByRole('button', { name: 'Hent' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    tab.getByRole('menuitem', { name: 'PDF (hjul og liste)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('Årshjul 2026-27.pdf')
  expect(it.product.askedFor('wheelFile')[0]?.query).toMatchObject({
    ...{ format: 'pdf', from: '2026-01-01', months: '24', rings: 'kind', forum: FORUM.id, mine: 'true' },
  })
})

/** True as soon as the question is; false when it has not become so in some seconds. */
async function eventually(question: () => Promise<unknown>): Promise<boolean> {
  const end = Date.now() + 20_000
  while (Date.now() < end) {
    if ((await question()) === true) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
