/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { FrameLocator } from 'playwright-core'
import type { OutlookView } from '../../bot/contract/outlook.ts'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { changeableInOutlook, inOutlook, notInOutlook, openInOutlook } from './fake-product/outlook.ts'
import { secretariat } from './fake-product/people.ts'
import { item, wheelView } from './fake-product/wheel.ts'
import { narrow, wide } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
let view: OutlookView
const meeting = item({ title: 'Direktørmøde', from: '2026-06-12', times: { start: '09:00', end: '12:00' } })

beforeAll(() => {
  it.signIn(secretariat)
})
beforeEach(() => {
  view = notInOutlook()
  const { script } = it.product
  script.wheel = () => wheelView({ items: [meeting] })
  script.showOutlook = () => view
  script.sendInvitation = ({ body }) => {
    view = inOutlook({ state: 'sending' })
    return { invited: (body as { invitees: unknown[] }).invitees.length }
  }
  script.changeInvitees = () => ({ changed: 2 })
  script.chooseSide = () => {
    view = inOutlook()
    return {}
  }
})

const details = (tab: FrameLocator) => tab.getByRole('dialog', { name: 'Direktørmøde', exact: true })
const openDetails = async (theme: 'default' | 'dark' | 'contrast' = 'default', size = wide) => {
  const open = await it.open({ hash: '#/?view=table', theme }, size)
  open.page.setDefaultTimeout(12_000)
  await open.tab.getByRole('button', { name: 'Direktørmøde' }).first().click()
  await details(open.tab).getByRole('heading', { name: 'Outlook' }).waitFor()
  return open
}

/** What slides and fades in has come to its end. */
const atRest = (tab: FrameLocator) =>
  tab.locator('body').evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
  })

test('a secretary sends a meeting to those who usually come, and sees it on its way', async () => {
  const { tab } = await openDetails()
  await details(tab).getByRole('button', { name: 'Indkald i Outlook …' }).click()
  const form = details(tab).getByRole('form', { name: 'Indkald til Direktørmøde' })
  await form.getByRole('button', { name: 'Send indkaldelse til 17 personer' }).waitFor()
  await form.getByText('Direktør 18, Kommune 18, direktør: ingen mailadresse.').waitFor()
  await form.getByRole('checkbox', { name: 'Direktør 3, Kommune 3, direktør' }).uncheck()
  await form.getByRole('checkbox', { name: 'Medarbejder, sekretariatet' }).first().check()
  await form.getByRole('checkbox', { name: 'Lav et Teams-møde med link' }).check()
  await form.getByLabel('Tekst til indkaldelsen').fill('Dagsorden følger.')
  await form.getByRole('button', { name: 'Send indkaldelse til 17 personer' }).click()
  await details(tab).getByText('Indkaldelsen er på vej til 17 personer.').waitFor()
  await details(tab).getByText('På vej til Outlook …').waitFor()
  const [sent] = it.product.askedFor('sendInvitation')
  expect(sent?.params).toEqual({ entryId: meeting.entryId })
  expect(sent?.body).toMatchObject({ key: 'once', online: true, message: 'Dagsorden følger.' })
  const { invitees } = sent?.body as { invitees: { needed: boolean }[] }
  expect(invitees.filter(({ needed }) => !needed)).toHaveLength(1)
  view = inOutlook()
  await details(tab).getByText('Står i Outlook ligesom her.').waitFor()
  await details(tab).getByText('2 kommer, 1 måske, 1 kommer ikke, 2 har ikke svaret').waitFor()
  await details(tab).getByText('Hvem har svaret hvad').click()
  await details(tab).getByText('Direktør, Lolland Kommune: kommer ikke').waitFor()
  expect(
    await details(tab)
      .getByRole('link', { name: /^Deltag i Teams/ })
      .getAttribute('href'),
  ).toBe(view.joinUrl)
})

test('what both sides changed stands side by side, and one press chooses', async () => {
  view = openInOutlook()
  const { tab } = await openDetails()
  const box = details(tab).getByRole('group', { name: /^Tiden er ændret både/ })
  await box.getByText('torsdag den 11. juni 2026 kl. 09.00–12.00').waitFor()
  await box.getByRole('button', { name: 'Brug Outlooks i årshjulet' }).click()
  await details(tab).getByText('Det er noteret, og begge steder rettes til.').waitFor()
  await box.waitFor({ state: 'detached' })
  expect(it.product.askedFor('chooseSide').map(({ body }) => body)).toEqual([
    { key: 'once', field: 'when', side: 'outlook', version: 4 },
  ])
})

test('a secretary says anew who is called, and reads who will be told before it is sent', async () => {
  view = changeableInOutlook()
  const { page, tab } = await openDetails('dark', narrow)
  await details(tab).getByRole('button', { name: 'Ret, hvem der er indkaldt …' }).click()
  const form = details(tab).getByRole('form', { name: 'Indkaldte til Direktørmøde' })
  await form.getByText('Intet er ændret endnu.').waitFor()
  await form.getByLabel('Direktør, Greve Kommune').selectOption('Ikke indkaldt')
  await form.getByLabel('Direktør, Sorø Kommune').selectOption('Valgfri')
  await form.getByText('Outlook indkalder: Direktør, Sorø Kommune.').waitFor()
  await form.getByText('Outlook skriver, at mødet er aflyst for dem, til: Direktør, Greve Kommune.').waitFor()
  expect(await form.getByLabel('Direktør, Lolland Kommune').isDisabled()).toBe(true)
  await atRest(tab)
  expect(await findAccessibilityFaults(page)).toEqual([])
  expect(await tab.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false)
  await form.getByRole('button', { name: 'Send ændringen til 2 personer' }).scrollIntoViewIfNeeded()
  await saveScreenshot(page, 'tab-outlook-invitees-dark-320')
  await form.getByRole('button', { name: 'Send ændringen til 2 personer' }).click()
  await details(tab).getByText('Ændringen er på vej til 2 personer.').waitFor()
  const { people } = view
  expect(it.product.askedFor('changeInvitees').map(({ body }) => body)).toEqual([
    {
      key: 'once',
      version: 4,
      invitees: [
        { personId: people[1]?.personId, needed: true },
        { personId: people[2]?.personId, needed: false },
      ],
    },
  ])
})

test('what Outlook refuses is told where it was asked, and nothing that was written is lost', async () => {
  it.product.script.sendInvitation = () => ({
    status: 409,
    problem: {
      code: 'in_outlook_already',
      message: 'Mødet er allerede i Outlook, så der er ikke sendt noget.',
    },
  })
  const { tab } = await openDetails()
  await details(tab).getByRole('button', { name: 'Indkald i Outlook …' }).click()
  const form = details(tab).getByRole('form', { name: 'Indkald til Direktørmøde' })
  await form.getByLabel('Tekst til indkaldelsen').fill('Skrevet med omhu')
  await form.getByRole('button', { name: /^Send indkaldelse/ }).click()
  await form.getByRole('alert').getByText('Mødet er allerede i Outlook').waitFor()
  expect(await form.getByLabel('Tekst til indkaldelsen').inputValue()).toBe('Skrevet med omhu')
})

test.each([
  { theme: 'default', size: wide, name: 'light' },
  { theme: 'dark', size: narrow, name: 'dark-320' },
  { theme: 'contrast', size: wide, name: 'contrast' },
] as const)('it can be read and used by everybody in $name', async ({ theme, size, name }) => {
  view = openInOutlook()
  const { page, tab } = await openDetails(theme, size)
  await details(tab).getByText('Hvem har svaret hvad').click()
  await atRest(tab)
  expect(await findAccessibilityFaults(page)).toEqual([])
  await saveScreenshot(page, `tab-outlook-${name}`)
  it.product.script.chooseSide = () => {
    view = notInOutlook()
    return {}
  }
  await details(tab).getByRole('button', { name: 'Brug Outlooks i årshjulet' }).click()
  await details(tab).getByRole('button', { name: 'Indkald i Outlook …' }).click()
  await details(tab).getByRole('form', { name: 'Indkald til Direktørmøde' }).waitFor()
  await atRest(tab)
  expect(await findAccessibilityFaults(page)).toEqual([])
  expect(await tab.locator('html').evaluate((html) => html.scrollWidth > html.clientWidth)).toBe(false)
  await saveScreenshot(page, `tab-outlook-invite-${name}`)
})
