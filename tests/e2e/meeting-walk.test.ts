import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser, Locator } from 'playwright-core'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { lookAtDesk } from './look.ts'
import { makeSteps } from './step.ts'

let demo: Demo
let browser: Browser
/** Two of the secretariat, each in a window. */
let office: DeskPage
let colleague: DeskPage
beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
  colleague = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  await saveScreenshot(office.page, 'meeting-lost')
  await saveScreenshot(colleague.page, 'meeting-lost-colleague')
})
const part = (name: string) =>
  office.tab.getByRole('navigation', { name: 'Mødets dele' }).getByRole('link', { name }).click()

/** What somebody else writes comes by itself. */
const expectValue = (box: Locator, value: string) =>
  sleepUntil(async () => (await box.inputValue()) === value, 20_000)

describe('a meeting of directors', () => {
  step('is prepared from the wheel with the run sheet of 2020 as its template', async () => {
    const { tab, page } = office
    await page.getByRole('link', { name: 'Åbn fanen som sekretariatet' }).click()
    await tab.getByRole('navigation', { name: 'Hovedmenu' }).getByRole('link', { name: 'Møder' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Møder' }).waitFor()
    await lookAtDesk(office, 'meeting-list', { main: true })
    await tab.getByRole('link', { name: 'Fokusområder' }).click()
    await tab.getByRole('button', { name: 'Hent de fem fra Rammeaftale 2021-22' }).click()
    await tab.getByText('De fem fokusområder er hentet.').waitFor()
    await lookAtDesk(office, 'meeting-focus-areas', { main: true })
    await tab.getByRole('link', { name: 'Tilbage til møderne' }).click()
    await tab
      .getByRole('button', { name: /Forbered mødet/ })
      .first()
      .click()
    await saveScreenshot(page, 'meeting-prepare')
    await tab
      .getByRole('radio', { name: /[Dd]irektør/ })
      .first()
      .click()
    await tab.getByRole('button', { name: 'Lav drejebogen' }).click()
    await tab.getByText('Drejebogen er lavet.').waitFor()
    await lookAtDesk(office, 'meeting-run-sheet', { main: true })
  })

  step('gets its participants from the forum', async () => {
    const { tab } = office
    await part('Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText(/deltagere er kommet til/).waitFor()
    await lookAtDesk(office, 'meeting-participants', { main: true })
  })

  step('has groups proposed, with nobody beside a colleague, and sends them', async () => {
    const { tab, page } = office
    await part('Grupper')
    await tab.getByRole('button', { name: 'Foreslå grupper' }).first().click()
    await tab.getByText(/Grupperne er fundet/).waitFor()
    await lookAtDesk(office, 'meeting-board', { main: true })
    expect(await tab.getByRole('region', { name: /^Gruppe A/ }).count()).toBeGreaterThan(0)
    await tab
      .getByRole('button', { name: /^Send til \d+ deltagere/ })
      .first()
      .click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Send til/ })
      .click()
    await tab.getByText(/Grupperne er sendt til/).waitFor()
    await saveScreenshot(page, 'meeting-sent')
  })

  step('has notes that two write at once, and stops what looks like a person’s case', async () => {
    const { tab } = office
    await part('Noter og kort')
    const goal = (window: DeskPage) => window.tab.getByRole('textbox', { name: 'Noter til mål' }).first()
    const chooseA = (window: DeskPage) =>
      window.tab.getByLabel('Gruppe', { exact: true }).selectOption({ index: 0 })
    await chooseA(office)
    await goal(office).fill('Sig, hvem der gør hvad.')
    await tab.getByText('Alt er gemt.').waitFor()
    await colleague.be('secretariat-2', 'tab')
    await colleague.tab
      .getByRole('navigation', { name: 'Hovedmenu' })
      .getByRole('link', { name: 'Møder' })
      .click()
    await colleague.tab.getByRole('link', { name: 'Styregruppemøde' }).first().click()
    await colleague.tab
      .getByRole('navigation', { name: 'Mødets dele' })
      .getByRole('link', { name: 'Noter og kort' })
      .click()
    await chooseA(colleague)
    await expectValue(goal(colleague), 'Sig, hvem der gør hvad.')
    await goal(colleague).press('Control+End')
    await goal(colleague).pressSequentially(' Og hvornår.')
    await expectValue(goal(office), 'Sig, hvem der gør hvad. Og hvornår.')
    const results = tab.getByRole('textbox', { name: 'Noter til ønskede resultater' }).first()
    await results.fill('Borgeren 010190-1234')
    await tab.getByText('ligner et CPR-nummer').waitFor()
    await lookAtDesk(office, 'meeting-notes', { main: true })
    await results.fill('Færre skift')
    await tab.getByText('Alt er gemt.').waitFor()
  })

  step('runs by its clock', async () => {
    const { tab } = office
    await part('Kør mødet')
    await tab.getByRole('button', { name: 'Start mødet' }).click()
    await lookAtDesk(office, 'meeting-run', { main: true })
  })

  step('ends in a collation, which becomes a Word file', async () => {
    const { tab, page } = office
    await part('Opsamling')
    await tab.getByText('Sig, hvem der gør hvad. Og hvornår.').waitFor()
    await tab.getByRole('button', { name: 'Uddyb »Færre skift«' }).click()
    await tab.getByRole('textbox', { name: /Uddybning/ }).fill('af kontaktperson')
    await tab.getByRole('button', { name: 'Gem', exact: true }).click()
    await tab.getByText('(af kontaktperson)').waitFor()
    await tab.getByRole('button', { name: 'Hent opsamlingen' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('menuitem', { name: 'Word' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/\.docx$/)
    await lookAtDesk(office, 'meeting-collation', { main: true })
  })
})
