import { expect, test } from '@jest/globals'
import { FORUM } from './fake-product/people.ts'
import { item, mayAll } from './fake-product/wheel.ts'
import { narrow } from './open-tab.ts'
import { markOf, useWheel } from './wheel-stage.ts'

const stage = useWheel()
const { it, kept } = stage

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
  await tab.getByText('tirsdag den 9. juni 2026 kl. 13.00–15.00, uge 24').waitFor()
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

test('on a narrow screen a mark that the keyboard is at is told of in full, whatever long words its forum’s name has', async () => {
  const { page, tab } = await it.open({}, narrow)
  const mark = markOf(tab, /^Netværksmøde, torsdag den 12\. marts/)
  await mark.waitFor()
  await mark.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const hint = tab.locator('[data-hint]')
  await hint.getByText(/^Specialundervisningsnetværket/).waitFor()
  const { words, box } = await hint.evaluate((shown) => ({
    words: shown.scrollWidth,
    box: shown.clientWidth,
  }))
  expect(words).toBeLessThanOrEqual(box)
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
  kept.items = [
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

test('an empty wheel says what comes first', async () => {
  kept.items = []
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
