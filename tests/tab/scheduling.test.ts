/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { director, FORUM, idOf, secretariat } from './fake-product/people.ts'
import { timeChecked, timesFound, timesSetup } from './fake-product/times.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  script.timesSetup = () => timesSetup()
  script.findTimes = ({ body }) => timesFound(body)
  script.checkTime = ({ body }) => timeChecked(body)
  script.bookMeeting = () => ({ entryId: idOf(700) })
})
beforeEach(() => {
  it.signIn(secretariat)
})

const PAGE = `#/scheduling?forum=${FORUM.id}`

test('a meeting is booked from the ranked times: who is called stands there before it is done', async () => {
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByLabel('Deltagelse: Lolland').selectOption('Kan undværes')
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  const times = tab.getByRole('region', { name: 'Bedste tider' }).getByRole('listitem')
  await times.first().waitFor()
  expect(await times.count()).toBeGreaterThan(3)
  expect(it.product.askedFor('findTimes')[0]?.body).toMatchObject({
    from: '2026-03-09',
    to: '2026-04-03',
    minutes: 120,
    place: 'online',
    optional: [expect.any(String)],
  })
  await times.first().getByRole('button').click()
  const next = tab.getByRole('region', { name: 'Næste skridt' })
  const button = next.getByRole('button', { name: /^Book .* 2026 kl\. \d\d\.\d\d for 18 personer$/ })
  await button.click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByText('Kan undværes: Lolland').waitFor()
  await dialog.getByLabel('Tekst i indkaldelsen (kan udelades)').fill('Dagsorden følger.')
  await dialog.getByRole('button', { name: /^Book .* for 18 personer$/ }).click()
  await tab.getByText(/^Mødet er booket .*Outlook indkalder nu\./).waitFor()
  expect(it.product.askedFor('bookMeeting')[0]?.body).toMatchObject({
    title: 'Møde i Direktørgruppen i Region Sjælland',
    message: 'Dagsorden følger.',
    despite: [],
  })
  const link = tab.getByRole('link', { name: 'Åbn mødet i årshjulet' })
  expect(await link.getAttribute('href')).toContain(idOf(700))
})

test('a time is chosen in the picture by keyboard alone, and booked although somebody is busy only when that is said', async () => {
  const { page, tab } = await it.open({ hash: PAGE })
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  const map = tab.getByRole('region', { name: 'Hvem kan hvornår' })
  await map.waitFor()
  const blocked = map.getByRole('button', { name: /er optaget$/ })
  expect(await blocked.count()).toBeGreaterThan(0)
  await map.getByRole('region').focus()
  await page.keyboard.press('Tab')
  const names = await map
    .getByRole('button', { name: / kan/ })
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''))
  const first = names.findIndex((name) => name.includes('er optaget'))
  for (let step = 0; step < first; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const next = tab.getByRole('region', { name: 'Næste skridt' })
  await next.getByText(/er optaget/).waitFor()
  await next.getByRole('button', { name: /^Book/ }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByRole('button', { name: /^Book/ }).click()
  await dialog.getByText('Sæt kryds, hvis I vil mødes, selv om nogen, der skal med, er optaget.').waitFor()
  expect(it.product.askedFor('bookMeeting')).toEqual([])
  await dialog.getByRole('checkbox', { name: /^Book, selv om .* er optaget$/ }).check()
  await dialog.getByRole('button', { name: /^Book/ }).click()
  await tab.getByText(/^Mødet er booket/).waitFor()
  const body = it.product.askedFor('bookMeeting')[0]?.body as { despite: string[] }
  expect(body.despite.length).toBeGreaterThan(0)
})

test('the weeks of the period are shown one at a time, and those who cannot be read are named with the reason', async () => {
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  await tab.getByText('Uge 11, 2026').waitFor()
  await tab.getByRole('button', { name: 'Ugen efter' }).click()
  await tab.getByText('Uge 12, 2026').waitFor()
  await tab.getByText(/Kalenderen kan ikke læses for 2:/).waitFor()
  await tab.getByText('Hvorfor kendes de ikke?').click()
  await tab
    .getByText(/har ikke givet samtykke/)
    .first()
    .waitFor()
})

test('no time: it is said why, and what would help', async () => {
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByLabel('Tidligst').fill('2026-03-14')
  await tab.getByLabel('Senest').fill('2026-03-15')
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  await tab.getByText('Der er ingen arbejdsdage tilbage i perioden.').waitFor()
})

test('a period that runs backwards or over half a year is told before anybody’s calendar is asked', async () => {
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByLabel('Senest').fill('2026-03-01')
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  await tab.getByText('Vælg to datoer, der findes, den tidligste først.').waitFor()
  await tab.getByLabel('Senest').fill('2026-10-01')
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  await tab.getByText(/^Vælg højst 13 uger ad gangen/).waitFor()
  expect(it.product.askedFor('findTimes')).toEqual([])
})

test('who is unknown is said once, and the times say only how they differ; what is ticked is said below', async () => {
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByRole('button', { name: 'Ingen er med' }).click()
  await tab.getByLabel('Deltagelse: Faxe').selectOption('Skal med')
  await tab.getByLabel('Deltagelse: Kalundborg').selectOption('Skal med')
  await tab.getByRole('button', { name: 'Find tider for 2 personer' }).click()
  await tab.getByText(/^Kalenderen kan ikke læses for Kalundborg/).waitFor()
  const best = tab.getByRole('region', { name: 'Bedste tider' })
  await best.getByText(/^De 10 bedste af \d+ tider, .* er optaget, så vidt kalenderne kendes\.$/).waitFor()
  expect(await best.getByText(/ukendt/).count()).toBe(0)
  const next = tab.getByRole('region', { name: 'Næste skridt' })
  await next.getByText('Vælg en af tiderne ovenfor.').waitFor()
  await best.getByRole('checkbox').nth(0).check()
  await next.getByText(/^Sæt kryds ved en tid mere/).waitFor()
  await best.getByRole('checkbox').nth(1).check()
  await next.getByText(/^2 tider er med i afstemningen\./).waitFor()
  expect(await next.getByText('Vælg en af tiderne ovenfor.').count()).toBe(0)
})

test('a director is not shown others’ calendars', async () => {
  it.signIn(director)
  const { tab } = await it.open({ hash: PAGE })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  expect(it.product.askedFor('timesSetup')).toEqual([])
  expect(await tab.getByText('Find en tid').count()).toBe(0)
})
