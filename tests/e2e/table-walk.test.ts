import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser, Download, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { groupsView } from '../../bot/contract/groups.ts'
import { participantsView } from '../../bot/contract/participants.ts'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { startDemo, type Demo } from './demo.ts'
import { narrow, openDesk, type DeskPage } from './desk-page.ts'
import { sendGroups } from './groups-board.ts'
import { lookAtDesk } from './look.ts'
import { makeRunSheet, openMeetings, planMeeting } from './plan-meeting.ts'
import { makeSteps } from './step.ts'

let demo: Demo
let browser: Browser
let office: DeskPage
/** A director who sits in one of the groups. */
let director: DeskPage
/** The telephone that lies on that group's table. */
let table: Page
let group: { label: string; index: number }

const SESSION = 'Ved bordene: temaer på kort'
const DIALOGUE = {
  title: 'Dialogmøde',
  forum: 'Dialogforum',
  date: '2026-04-07',
  from: '16:00',
  to: '19:00',
  template: /Dialogmøde med borgere/,
}
const DIRECTOR = { key: 'director-koege', name: 'Direktør, Køge Kommune' }

beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
  director = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  await saveScreenshot(office.page, 'table-lost')
  await saveScreenshot(director.page, 'table-lost-director')
  await saveScreenshot(table, 'table-lost-table')
})
const partOf = (desk: DeskPage, name: string) =>
  desk.tab.getByRole('navigation', { name: 'Mødets dele' }).getByRole('link', { name }).click()
const session = () => office.tab.getByRole('region', { name: new RegExp(SESSION) }).first()

async function asked(path: string): Promise<unknown> {
  const authorization = `Bearer ${await demo.tabToken('secretariat-1')}`
  return (await fetch(`${demo.product}${path}`, { headers: { authorization } })).json()
}

/** In which group of the session the director sits, and which page of the sheets is that group's. */
async function groupOfDirector(): Promise<{ label: string; index: number }> {
  const [, meetingId = ''] = /meetings\/([\w-]{36})/.exec((await office.tabFrame()).url()) ?? []
  const people = participantsView.parse(await asked(`/api/meetings/${meetingId}/participants`))
  const id = people.items.find(({ name }) => name === DIRECTOR.name)?.id
  const groups = groupsView.parse(await asked(`/api/meetings/${meetingId}/groups`))
  const own = groups.sessions.find(({ title }) => title === SESSION)?.groups ?? []
  const index = own.findIndex(({ seats }) => seats.some(({ participantId }) => participantId === id))
  return { label: own[index]?.label ?? '', index }
}

/** The addresses that stand on the sheets, in their order. */
async function addressesOn(download: Download): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await readFile(await download.path())))
  return text.map((page) => /https?:\S+\/bord\/[\w-]{43}/.exec(page.replaceAll(/\s/g, ''))?.[0] ?? '')
}

const newCard = (on: Pick<Page, 'getByLabel'>) => on.getByLabel('Skriv et tema på et nyt kort')
async function writeCards(on: Pick<Page, 'getByLabel' | 'getByRole'>, themes: string[]): Promise<void> {
  for (const theme of themes) {
    await newCard(on).fill(theme)
    await on.getByRole('button', { name: 'Læg kortet på bordet' }).click()
    await sleepUntil(async () => (await newCard(on).inputValue()) === '', 15_000)
  }
}
const cardOn = (on: Pick<Page, 'locator'>, theme: string) => on.locator('li p', { hasText: theme }).first()
const answer = (on: Pick<Page, 'getByRole'>) => on.getByRole('textbox', { name: 'Gruppens svar' }).first()

describe('a workshop at tables', () => {
  step('has its groups put at tables, and a sheet made for each', async () => {
    const { tab, page } = office
    await office.be('secretariat-1', 'tab')
    await openMeetings(office)
    await tab
      .getByRole('button', { name: /Forbered mødet/ })
      .first()
      .click()
    await tab.getByRole('radio', { name: /papkort/ }).click()
    await tab.getByRole('button', { name: 'Lav drejebogen' }).click()
    await tab.getByText('Drejebogen er lavet.').waitFor()
    await partOf(office, 'Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText(/deltagere er kommet til/).waitFor()
    await partOf(office, 'Grupper')
    await session().getByLabel('Hvor').selectOption('tables')
    await session()
      .getByRole('button', { name: /Foreslå/ })
      .click()
    await tab.getByText(/Grupperne er fundet/).waitFor()
    await session().getByText('Send grupperne ud først.').waitFor()
    await sendGroups(office, session())
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      session()
        .getByRole('button', { name: /^Hent ark til/ })
        .click(),
    ])
    await tab.getByText('Arkene er hentet.').waitFor()
    await session().getByText('1 ark gælder').first().waitFor()
    await lookAtDesk(office, 'table-sheets', { main: true })
    group = await groupOfDirector()
    const addresses = await addressesOn(download)
    const telephone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'da-DK' })
    table = await telephone.newPage()
    table.setDefaultTimeout(15_000)
    await table.goto(addresses[group.index] ?? '')
    await table.getByRole('heading', { level: 1, name: `Gruppe ${group.label}` }).waitFor()
    await table.getByText(DIRECTOR.name).waitFor()
    await table
      .getByText(/Tilbage i plenum kl\. 14\.05/)
      .first()
      .waitFor()
  })

  step(
    'is written by the table, a director and the secretariat at the same time, and nothing is lost',
    async () => {
      await director.be(DIRECTOR.key, 'tab')
      await openMeetings(director)
      await director.tab.getByRole('link', { name: 'Styregruppemøde' }).first().click()
      await partOf(director, 'Noter og kort')
      await director.tab.getByLabel('Session').selectOption({ label: SESSION })
      await director.tab.getByLabel('Noter eller kort').selectOption('cards')
      await partOf(office, 'Noter og kort')
      await office.tab.getByLabel('Session').selectOption({ label: SESSION })
      await office.tab.getByLabel('Gruppe', { exact: true }).selectOption({ index: group.index })
      await answer(office.tab).waitFor()
      await Promise.all([
        writeCards(director.tab, ['Overgangen til voksen', 'Flere boliger', 'Pårørende høres']),
        (async () => {
          await answer(table).pressSequentially('Bordet skriver dette. ', { delay: 20 })
          await writeCards(table, ['Boliger til flere', 'Én indgang'])
        })(),
        answer(office.tab).pressSequentially('Sekretariatet skriver dette. ', { delay: 20 }),
      ])
      await sleepUntil(async () => {
        const texts = [await answer(table).inputValue(), await answer(office.tab).inputValue()]
        return texts[0] === texts[1] && (texts[0] ?? '').length >= 50
      }, 20_000)
      const note = await answer(table).inputValue()
      expect([...note].toSorted().join('')).toBe(
        [...'Bordet skriver dette. Sekretariatet skriver dette. '].toSorted().join(''),
      )
      for (const on of [table, director.tab])
        for (const theme of ['Overgangen til voksen', 'Flere boliger', 'Pårørende høres', 'Én indgang'])
          await cardOn(on, theme).waitFor()
    },
  )

  step('stacks, votes and counts hands, each seen by the other', async () => {
    await director.tab.getByRole('button', { name: 'Stem på temaet: Flere boliger' }).click()
    await table.getByLabel('Bordets stemmer på Flere boliger').selectOption('3')
    await table.getByLabel(/Læg Boliger til flere sammen med/).selectOption({ label: 'Flere boliger' })
    await director.tab.getByText('4 stemmer (3 talt ved bordet)').waitFor()
    expect(await table.getByRole('button', { name: /^Stem på/ }).count()).toBe(0)
    await office.tab.getByLabel('Noter eller kort').selectOption('cards')
    await office.tab.getByLabel('Stemmer til hver deltager i sessionen').selectOption('Der stemmes ikke')
    await sleepUntil(
      async () => (await director.tab.getByRole('button', { name: /^Stem på/ }).count()) === 0,
      15_000,
    )
    await office.tab
      .getByLabel('Stemmer til hver deltager i sessionen')
      .selectOption('Så mange de vil, én til hvert tema')
    await director.tab.getByText('Du kan give én stemme til hvert tema.').waitFor()
    await lookAtDesk(office, 'table-cards', { main: true })
    await newCard(table).fill('Borgeren 010190-1234')
    await table.getByText(/ligner et CPR-nummer/).waitFor()
    await newCard(table).fill('')
  })

  step('gets a card from Teams too, which comes onto the table', async () => {
    await director.be(DIRECTOR.key, 'chat')
    const card = director.page.locator('.messages > li.bot .card', { hasText: SESSION }).last()
    const theme = card.getByRole('textbox', { name: /Skriv et tema/ })
    await theme.fill('Borgeren 010190-1234')
    await card.getByRole('button', { name: 'Læg på bordet' }).click()
    await card.getByText('Kortet er ikke lagt på bordet.').waitFor()
    await theme.fill('Fælles sprog')
    await card.getByRole('button', { name: 'Læg på bordet' }).click()
    await card.getByText('Dit kort ligger på bordet').waitFor()
    await cardOn(table, 'Fælles sprog').waitFor()
    await lookAtDesk(director, 'table-theme-card')
  })

  step('runs by one clock, which the table sees', async () => {
    await partOf(office, 'Kør mødet')
    await office.tab.getByRole('button', { name: 'Start mødet' }).click()
    await table.getByText('Velkomst og rammen for dagen').waitFor()
    expect(await findAccessibilityFaults(table)).toEqual([])
    await saveScreenshot(table, 'table-page-telephone')
    for (const colorScheme of ['dark', 'light'] as const) {
      await table.emulateMedia({ colorScheme })
      await table.reload()
      await table.getByRole('timer').waitFor()
      await cardOn(table, 'Én indgang').waitFor()
      await saveScreenshot(table, `table-page-${colorScheme}`)
      expect(await findAccessibilityFaults(table)).toEqual([])
    }
    await table.emulateMedia({ forcedColors: 'active' })
    await saveScreenshot(table, 'table-page-contrast')
    await table.emulateMedia({ forcedColors: 'none' })
    await table.setViewportSize(narrow)
    await saveScreenshot(table, 'table-page-narrow')
    const wider = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await table.evaluate(wider)).toBe(0)
  })

  step('ends in a collation that holds every card and note', async () => {
    await partOf(office, 'Opsamling')
    const { tab } = office
    for (const theme of [
      'Overgangen til voksen',
      'Flere boliger',
      'Pårørende høres',
      'Boliger til flere',
      'Én indgang',
      'Fælles sprog',
    ])
      await tab.getByText(theme).first().waitFor()
    await tab.getByText('4 stemmer').first().waitFor()
    await tab
      .getByText(/dette\. /)
      .first()
      .waitFor()
  })

  step(
    'has its pages closed by the secretariat, and the table is told so with its text left on the page',
    async () => {
      await partOf(office, 'Grupper')
      await session().getByRole('button', { name: 'Luk alle bordenes sider' }).click()
      await office.tab.getByRole('dialog').getByRole('button', { name: 'Luk alle bordenes sider' }).click()
      await table
        .getByText(/Bordets side er lukket/)
        .first()
        .waitFor()
      await answer(table).pressSequentially('For sent')
      await table.getByText('Det seneste er ikke gemt.', { exact: false }).first().waitFor()
      await saveScreenshot(table, 'table-page-closed')
      await table.reload()
      await table.getByText('Bordets side er lukket', { exact: false }).waitFor()
      expect(await findAccessibilityFaults(table)).toEqual([])
    },
  )

  step(
    'of 2022 runs from 16 to 19 with four questions, and nothing in its programme contradicts itself',
    async () => {
      const { tab } = office
      await office.be('secretariat-1', 'tab')
      await planMeeting(office, DIALOGUE)
      await openMeetings(office)
      await makeRunSheet(office, DIALOGUE)
      await tab.getByText('Slutter, som der er booket').waitFor()
      const starts = await tab
        .getByLabel(/^Start for /)
        .evaluateAll((fields) =>
          fields.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
        )
      expect(starts).toEqual(['16.00', '16.15', '17.00', '17.15', '18.00', '18.45', '19.00'])
      expect(await tab.getByText(/ting? stemmer ikke/).count()).toBe(0)
      await tab.getByText('Hvad kan vi prøve af med det samme?').first().waitFor()
    },
  )
})
