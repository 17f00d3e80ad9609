import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { makeSteps } from './step.ts'

let demo: Demo
let browser: Browser
let office: DeskPage
beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(() => saveScreenshot(office.page, 'meeting-lost'))
const part = (name: string) =>
  office.tab.getByRole('navigation', { name: 'Mødets dele' }).getByRole('link', { name }).click()

describe('a meeting of directors', () => {
  step('is prepared from the wheel with the run sheet of 2020 as its template', async () => {
    const { tab, page } = office
    await page.getByRole('link', { name: 'Åbn fanen som sekretariatet' }).click()
    await tab.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Møder' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
    await saveScreenshot(page, 'meeting-list')
    await tab.getByRole('button', { name: /Forbered mødet/ }).first().click()
    await saveScreenshot(page, 'meeting-prepare')
    await tab.getByRole('radio', { name: /[Dd]irektør/ }).first().click()
    await tab.getByRole('button', { name: 'Lav drejebogen' }).click()
    await tab.getByText('Drejebogen er lavet.').waitFor()
    await saveScreenshot(page, 'meeting-run-sheet')
  })

  step('gets its participants from the forum', async () => {
    const { tab, page } = office
    await part('Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText(/deltagere er kommet til/).waitFor()
    await saveScreenshot(page, 'meeting-participants')
  })

  step('has groups proposed, with nobody beside a colleague, and sends them', async () => {
    const { tab, page } = office
    await part('Grupper')
    await tab.getByRole('button', { name: 'Foreslå grupper' }).first().click()
    await tab.getByText(/Grupperne er fundet/).waitFor()
    await saveScreenshot(page, 'meeting-board')
    expect(await tab.getByRole('region', { name: /^Gruppe A/ }).count()).toBeGreaterThan(0)
    await tab.getByRole('button', { name: /^Send til \d+ deltagere/ }).first().click()
    await tab.getByRole('dialog').getByRole('button', { name: /^Send til/ }).click()
    await tab.getByText(/Grupperne er sendt til/).waitFor()
    await saveScreenshot(page, 'meeting-sent')
  })

  step('runs, and ends in a collation', async () => {
    const { tab, page } = office
    await part('Kør mødet')
    await saveScreenshot(page, 'meeting-run')
    await part('Noter og kort')
    await saveScreenshot(page, 'meeting-notes')
    await part('Opsamling')
    await tab.getByRole('button', { name: 'Send til bemærkninger' }).waitFor()
    await saveScreenshot(page, 'meeting-collation')
  })
})
