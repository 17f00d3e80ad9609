import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { makeSteps } from './step.ts'

/** Outlook and the wheel follow each other within seconds, but for a machine that does more. */
const SOON_MS = 45_000
const TITLE = 'Møde om takster'

let demo: Demo
let browser: Browser
/** The secretary's window, where the tab stays open, and another at everybody's Outlook. */
let office: DeskPage
let outlook: DeskPage
beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
  outlook = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  await saveScreenshot(office.page, 'calendar-lost-office')
  await saveScreenshot(outlook.page, 'calendar-lost-outlook')
})

describe('a meeting that is planned by everybody’s calendars', () => {
  step('is booked at the best of the times that all their calendars leave', async () => {
    await office.be('secretariat-1', 'tab')
    const { tab } = office
    await tab.getByRole('link', { name: 'Find en tid', exact: true }).click()
    const forum = tab.getByLabel('Forum', { exact: true })
    const group = await forum
      .locator('option', { hasText: /^Direktør/ })
      .first()
      .getAttribute('value')
    await forum.selectOption(group)
    await tab.getByLabel('Mødets navn').fill(TITLE)
    await tab.getByRole('button', { name: /^Find tider for 1\d personer/ }).click()
    const times = tab.getByRole('region', { name: 'Bedste tider' }).getByRole('listitem')
    await times.first().waitFor()
    await times.first().getByRole('button').click()
    const next = tab.getByRole('region', { name: 'Næste skridt' })
    await next.getByRole('button', { name: /^Book / }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Book / }).click()
    await tab.getByText(/^Mødet er booket/).waitFor()
  })

  step('stands in the Outlook of those who are called, and is answered there', async () => {
    await outlook.be('director-slagelse', 'calendar')
    await outlook.page.getByRole('heading', { name: TITLE }).waitFor({ timeout: SOON_MS })
    await outlook.page.getByRole('button', { name: `Acceptér: ${TITLE}` }).click()
    await outlook.page.getByText(/Accepteret/).waitFor()
  })

  step('tells in the wheel who is coming', async () => {
    const { tab } = office
    await tab.getByRole('link', { name: 'Årshjul', exact: true }).click()
    await tab.getByText('Tabel', { exact: true }).click()
    await tab.getByRole('table').getByRole('button', { name: TITLE }).first().click()
    const details = tab.getByRole('dialog', { name: TITLE })
    await details.getByText('Står i Outlook ligesom her.').waitFor({ timeout: SOON_MS })
    await details.getByText(/^1 kommer, /).waitFor({ timeout: SOON_MS })
    await saveScreenshot(office.page, 'calendar-in-wheel')
  })

  step('is moved in the secretariat’s Outlook, and moves in the wheel by itself', async () => {
    await outlook.be('secretariat-1', 'calendar')
    await outlook.page.getByLabel(`Ny start: ${TITLE}`).fill('2026-06-16T10:00')
    await outlook.page.getByRole('button', { name: `Flyt: ${TITLE}` }).click()
    await outlook.page.getByText(/tirsdag den 16\. juni 2026 kl\. 10\.00/).waitFor()
    const details = office.tab.getByRole('dialog', { name: TITLE })
    await details.getByText(/tirsdag den 16\. juni 2026 kl\. 10\.00/).waitFor({ timeout: SOON_MS })
  })

  step('is cancelled in the wheel, and everybody is told by Outlook', async () => {
    const { tab } = office
    await tab.getByRole('dialog', { name: TITLE }).getByRole('button', { name: 'Aflys', exact: true }).click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Aflys/ })
      .click()
    await outlook.be('director-slagelse', 'calendar')
    await outlook.page.getByRole('heading', { name: `Aflyst: ${TITLE}` }).waitFor({ timeout: SOON_MS })
  })

  step('passed between the product and Graph as Microsoft describes it', async () => {
    const exchanges = (await demo.traffic()).filter(({ service }) => service !== 'entra')
    const asked = exchanges.map(({ method, template }) => `${method} ${template}`)
    for (const one of [
      'POST /$batch',
      'POST /users/{user-id}/events',
      'POST /subscriptions',
      'POST /notificationUrl',
      'GET /users/{user-id}/calendarView/delta()',
      'POST /users/{user-id}/events/{event-id}/cancel',
    ])
      expect(asked).toContain(one)
    const folder = contractsFolder()
    if (folder !== null) expect(trafficFaults(exchanges, folder)).toEqual([])
  })
})
