import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser, Locator } from 'playwright-core'
import { cardsIn, makeCardCheck } from '../contracts/card-contract.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { pressTabUntil } from './keyboard.ts'
import { lookAtDesk, takeTabPicture } from './look.ts'
import { makeSteps } from './step.ts'

/** Outlook and the wheel follow each other within seconds, but for a machine that does more. */
const SOON_MS = 45_000
/** An open wheel hears of a change; that it also asks by itself each half minute is no help. */
const HEARD_MS = 25_000
const TITLE = 'Møde om takster'

let demo: Demo
let browser: Browser
/** The secretary's window, where the tab stays open, and another in which everybody else is signed in. */
let office: DeskPage
let others: DeskPage
beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
  others = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  await saveScreenshot(office.page, 'year-lost-office')
  await saveScreenshot(others.page, 'year-lost-others')
})

const goTo = (place: 'Årshjul' | 'Find en tid' | 'Fora') =>
  office.tab
    .getByRole('navigation', { name: 'Hovedmenu' })
    .getByRole('link', { name: place, exact: true })
    .click()

async function plan(what: 'Planlæg rammeaftalen' | 'Kopiér et år'): Promise<void> {
  await goTo('Årshjul')
  await office.tab.getByRole('button', { name: 'Planlæg', exact: true }).click()
  await office.tab.getByRole('menuitem', { name: what }).click()
  await office.tab.getByRole('heading', { level: 1, name: what }).waitFor()
}

const hasChosen = async (label: 'Region' | 'Forum', chosen: string) =>
  expect(await office.tab.getByLabel(label, { exact: true }).locator('option:checked').innerText()).toBe(
    chosen,
  )

/** The wheel of the period, with a mark for everything in it. */
const wheelOf = (period: string): Locator => office.tab.getByRole('group', { name: `Årshjul ${period}` })

describe('a year of the forums', () => {
  step(
    'begins with a region’s forums, held against their rules, and another’s made from what the documents say',
    async () => {
      await office.page.getByRole('link', { name: 'Åbn fanen som sekretariatet' }).click()
      await goTo('Fora')
      await office.tab.getByRole('link', { name: 'Styregruppen', exact: true }).click()
      const sitting = office.tab.getByRole('region', { name: 'Sammensætning' })
      await sitting.getByText('Der mangler 1 socialdirektør fra kommunerne').waitFor()
      await sitting.getByText('Ingen socialdirektører kommer fra Lolland-Falster.').waitFor()
      const meetings = office.tab.getByRole('region', { name: 'Møder i 2026' })
      await meetings.getByText('3 i efteråret: 2 planlagt').waitFor()
      await goTo('Fora')
      await office.tab.getByRole('link', { name: 'Opret fora i Region Midtjylland' }).click()
      await office.tab.getByRole('textbox', { name: 'Navn: Direktørgruppe' }).waitFor()
      expect(await office.tab.getByRole('textbox', { name: 'Navn: Direktørgruppe' }).inputValue()).toBe(
        'DASSOS',
      )
      await office.tab.getByText('Se reglerne').first().click()
      await office.tab.getByRole('button', { name: 'Opret 11 fora' }).click()
      await office.tab.getByText('11 fora er oprettet.').waitFor()
      const midtjylland = office.tab.getByRole('region', { name: 'Region Midtjylland' })
      await midtjylland.getByRole('link', { name: 'DASSOS' }).waitFor()
      expect(await midtjylland.getByRole('listitem').count()).toBe(11)
    },
  )

  step(
    'has the next agreement planned backwards, told what a moved meeting breaks before anything is kept',
    async () => {
      await plan('Planlæg rammeaftalen')
      const { tab } = office
      // Two regions have forums by now; the form is on that of the secretariat.
      await hasChosen('Region', 'Region Sjælland')
      const steps = tab.getByRole('region', { name: 'Trin: Rammeaftale 2029-30' })
      await steps.getByText('Alle trin passer.').waitFor()
      // The other region's chain and forums are gone with it.
      await steps.getByText('Direktørgruppen, Region Sjælland').first().waitFor()
      expect(await steps.innerText()).not.toMatch(/Midtjylland|DASSOS/)
      await steps.getByLabel('Fra: KKR godkender forslaget', { exact: true }).fill('2028-10-20')
      await steps.getByText(/ ting passer ikke\./).waitFor()
      await lookAtDesk(office, 'cycle-fits-not', { main: true })
      await steps.getByRole('button', { name: 'Beregn igen: KKR godkender forslaget' }).click()
      await steps.getByText('Alle trin passer.').waitFor()
      await tab.getByRole('button', { name: 'Læg 11 trin i årshjulet' }).click()
      await tab.getByText('11 trin er lagt i årshjulet.').waitFor()
    },
  )

  step(
    'is copied to the next, where each thing keeps its weekday and what stands differently is told',
    async () => {
      await plan('Kopiér et år')
      const { tab } = office
      await hasChosen('Region', 'Region Sjælland')
      await tab
        .getByRole('row', { name: /Styregruppemøde/ })
        .getByRole('checkbox')
        .uncheck()
      await tab.getByRole('button', { name: /^Kopiér 13 punkter til 2027/ }).click()
      await tab.getByText('13 punkter er kopieret.').waitFor()
      await wheelOf('2027')
        .getByRole('button', { name: /^KKR-møde, mandag den 8\. februar 2027/ })
        .waitFor()
      expect(await wheelOf('2027').evaluate(lettersThatFallOff)).toEqual([])
      await lookAtDesk(office, 'wheel-next-year', { main: true })
    },
  )

  step('has a forum’s meetings found by everybody’s calendars, and booked together', async () => {
    await goTo('Find en tid')
    const { tab } = office
    await hasChosen('Forum', 'Direktørgruppen, Region Sjælland')
    await tab.getByRole('link', { name: 'Mødeplan for et år' }).click()
    await tab.getByLabel('Forum', { exact: true }).selectOption('Styregruppen')
    await tab.getByText(/^Forummets regel: 3 møder i foråret og 3 i efteråret/).waitFor()
    await tab.getByRole('button', { name: 'Find tider til 6 møder' }).click()
    const book = tab.getByRole('button', { name: /^Book 6 møder for \d+ personer/ })
    await book.waitFor()
    await lookAtDesk(office, 'series')
    await book.click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Book 6 møder/ })
      .click()
    await tab.getByText(/^6 møder er booket/).waitFor()
  })
})

describe('a meeting that is planned by everybody’s calendars', () => {
  step('is booked at the best of the times that all their calendars leave', async () => {
    await goTo('Find en tid')
    const { tab } = office
    await tab.getByLabel('Forum', { exact: true }).selectOption('Direktørgruppen, Region Sjælland')
    await tab.getByLabel('Mødets navn').fill(TITLE)
    await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
    const times = tab.getByRole('region', { name: 'Bedste tider' })
    await times.getByRole('listitem').first().waitFor()
    await lookAtDesk(office, 'heat-map', { main: true })
    await takeTabPicture(office, 'heat-map', tab.getByRole('region', { name: 'Hvem kan hvornår' }), {
      width: 1500,
      height: 1060,
    })
    await times.getByRole('listitem').first().getByRole('button').click()
    const next = tab.getByRole('region', { name: 'Næste skridt' })
    await next.getByRole('button', { name: /^Book .* for 18 personer/ }).click()
    await tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Book / })
      .click()
    await tab.getByText(/^Mødet er booket/).waitFor()
  })

  step('stands in the Outlook of those who are called, and is answered there', async () => {
    await others.be('director-slagelse', 'calendar')
    await others.page.getByRole('heading', { name: TITLE }).waitFor({ timeout: SOON_MS })
    await others.page.getByRole('button', { name: `Acceptér: ${TITLE}` }).click()
    await others.page.getByText(/Accepteret/).waitFor()
    await lookAtDesk(others, 'outlook')
  })

  step('is found in the wheel by keyboard alone, and tells who is coming', async () => {
    await goTo('Årshjul')
    await wheelOf('2026').getByRole('button', { name: TITLE }).waitFor()
    await takeTabPicture(office, 'wheel', office.tab.locator('main'), { width: 1280, height: 1660 })
    const frame = await office.tabFrame()
    await office.tab.getByRole('button', { name: 'Flere valg' }).focus()
    await pressTabUntil(office.page, frame, /2026.*(planlagt|i gang)/)
    await office.page.keyboard.press('Home')
    const nameHere = () => frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    for (let mark = 0; mark < 100 && !(await nameHere()).startsWith(TITLE); mark++)
      await office.page.keyboard.press('ArrowRight')
    expect(await nameHere()).toMatch(TITLE)
    await office.page.keyboard.press('Enter')
    const details = office.tab.getByRole('dialog', { name: TITLE })
    await details.getByText('Står i Outlook ligesom her.').waitFor({ timeout: SOON_MS })
    await details.getByText(/^1 kommer, /).waitFor({ timeout: SOON_MS })
    await lookAtDesk(office, 'wheel-meeting', { main: true })
  })

  step('is moved in the secretariat’s Outlook, and moves in the wheel by itself', async () => {
    await others.be('secretariat-1', 'calendar')
    await others.page.getByLabel(`Ny start: ${TITLE}`).fill('2026-06-16T10:00')
    await others.page.getByRole('button', { name: `Flyt: ${TITLE}` }).click()
    await others.page.getByText(/tirsdag den 16\. juni 2026 kl\. 10\.00/).waitFor()
    const details = office.tab.getByRole('dialog', { name: TITLE })
    await details.getByText(/tirsdag den 16\. juni 2026 kl\. 10\.00/).waitFor({ timeout: HEARD_MS })
    await office.page.keyboard.press('Escape')
    await details.waitFor({ state: 'detached' })
    await wheelOf('2026')
      .getByRole('button', { name: `${TITLE}, tirsdag den 16. juni 2026 kl. 10.00` })
      .waitFor({ timeout: HEARD_MS })
  })

  step('is told by the bot, with a picture of the wheel', async () => {
    await others.be('director-slagelse', 'chat')
    for (const [command, heading] of [
      ['næste møde', 'Det næste møde'],
      ['årshjul', 'Det næste i årshjulet'],
    ] as const) {
      await others.page.getByRole('textbox', { name: 'Skriv til botten' }).fill(command)
      await others.page.getByRole('button', { name: 'Send', exact: true }).click()
      await others.page.locator('.messages > li.bot .card', { hasText: heading }).last().waitFor()
    }
    const card = others.page.locator('.messages > li.bot .card').last()
    await card.getByText(TITLE).waitFor()
    const width = card
      .locator('img')
      .first()
      .evaluate(async (image: HTMLImageElement) => {
        await image.decode()
        return image.naturalWidth
      })
    expect(await width).toBeGreaterThan(300)
    await lookAtDesk(others, 'wheel-card')
  })

  step('is cancelled in the wheel, and everybody is told by Outlook', async () => {
    await wheelOf('2026').getByRole('button', { name: TITLE }).press('Enter')
    await office.tab
      .getByRole('dialog', { name: TITLE })
      .getByRole('button', { name: 'Aflys', exact: true })
      .press('Enter')
    await office.tab
      .getByRole('dialog')
      .getByRole('button', { name: /^Aflys/ })
      .click()
    await others.be('director-slagelse', 'calendar')
    await others.page.getByRole('heading', { name: `Aflyst: ${TITLE}` }).waitFor({ timeout: SOON_MS })
  })
})

describe('what passed between the product and Microsoft 365 in the year', () => {
  step('is as Microsoft describes it, and so is every card', async () => {
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
    if (folder === null) return
    expect(trafficFaults(exchanges, folder)).toEqual([])
    expect(cardsIn(exchanges).flatMap(makeCardCheck(folder))).toEqual([])
  })
})

/** Runs in the page: titles that are longer than the arc along which they stand, and so lose letters. */
function lettersThatFallOff(wheel: Element): string[] {
  return [...wheel.querySelectorAll('[role="button"] text')].flatMap((text) => {
    const arc = text.querySelector('textPath')?.getAttribute('href') ?? null
    const path = arc === null ? null : wheel.ownerDocument.querySelector<SVGPathElement>(arc)
    if (path === null || !(text instanceof SVGTextElement)) return []
    return text.getComputedTextLength() > path.getTotalLength() ? [text.textContent] : []
  })
}
