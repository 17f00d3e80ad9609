import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { groupsView } from '../../bot/contract/groups.ts'
import { participantsView } from '../../bot/contract/participants.ts'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import {
  answerTo,
  cardOn,
  lettersOf,
  newCard,
  openTable,
  printSheets,
  sameNote,
  writeCards,
} from './at-tables.ts'
import { startDemo, type Demo } from './demo.ts'
import { narrow, openDesk, type DeskPage } from './desk-page.ts'
import { saveRunSheet } from './directors-meeting.ts'
import { sendGroups } from './groups-board.ts'
import { lookAtDesk } from './look.ts'
import { goTo, openMeetings } from './plan-meeting.ts'
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

const answer = (on: Pick<Page, 'getByRole'>) => answerTo(on, 0)

describe('a workshop at tables', () => {
  step('has its groups put at tables, and a sheet made for each', async () => {
    const { tab } = office
    await office.be('secretariat-1', 'tab')
    await openMeetings(office)
    await tab
      .getByRole('button', { name: /Forbered mødet/ })
      .first()
      .click()
    await tab.getByRole('radio', { name: /papkort/ }).click()
    await tab.getByRole('button', { name: 'Lav drejebogen' }).click()
    await tab.getByText('Drejebogen er lavet.').waitFor()
    await tab.getByRole('button', { name: new RegExp(`^Rediger ${SESSION}`) }).click()
    await tab.getByRole('radio', { name: 'Papkort', exact: true }).and(tab.locator(':checked')).waitFor()
    await lookAtDesk(office, 'table-run-sheet', { main: true })
    await tab.getByRole('radio', { name: 'Noter og papkort' }).check()
    await saveRunSheet(office)
    await goTo(office, 'Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText(/deltagere er kommet til/).waitFor()
    await goTo(office, 'Grupper')
    // The wheel names no place, but cards alone are for tables.
    const cardsAlone = tab.getByRole('region', { name: /de tre vigtigste/ }).first()
    expect(await cardsAlone.getByLabel('Hvor').inputValue()).toBe('tables')
    await session().getByLabel('Hvor').selectOption('tables')
    await session()
      .getByRole('button', { name: /Foreslå/ })
      .click()
    await tab.getByText(/Grupperne er fundet/).waitFor()
    await session().getByText('Send grupperne ud først.').waitFor()
    await sendGroups(office, session())
    const addresses = await printSheets(office, session())
    await session().getByText('1 ark gælder').first().waitFor()
    await lookAtDesk(office, 'table-sheets', { main: true })
    group = await groupOfDirector()
    table = await openTable(browser, addresses[group.index] ?? '', group.label)
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
      await goTo(director, 'Noter og kort')
      await director.tab.getByLabel('Session').selectOption({ label: SESSION })
      await director.tab.getByLabel('Noter eller kort').selectOption('cards')
      await goTo(office, 'Noter og kort')
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
      const texts = ['Bordet skriver dette. ', 'Sekretariatet skriver dette. '] as const
      const note = await sameNote(answer(table), answer(office.tab), texts.join('').length)
      expect(lettersOf(note)).toBe(lettersOf(...texts))
      for (const on of [table, director.tab])
        for (const theme of ['Overgangen til voksen', 'Flere boliger', 'Pårørende høres', 'Én indgang'])
          await cardOn(on, theme).waitFor()
    },
  )

  step('stacks, votes and counts hands, each seen by the other', async () => {
    for (const theme of ['Flere boliger', 'Boliger til flere']) {
      await director.tab.getByRole('button', { name: `Stem på temaet: ${theme}` }).click()
      await director.tab.getByRole('button', { name: `Tag din stemme tilbage: ${theme}` }).waitFor()
    }
    await table.getByLabel('Bordets stemmer på Flere boliger').selectOption('3')
    await table.getByLabel(/Læg Boliger til flere sammen med/).selectOption({ label: 'Flere boliger' })
    await director.tab.getByText('5 stemmer (3 talt ved bordet)').waitFor()
    // A stack is named by the older of its cards, and the two were written at the same moment.
    await director.tab.getByRole('button', { name: /^Tag dine 2 stemmer tilbage: / }).waitFor()
    expect(await table.getByRole('button', { name: /^Stem på/ }).count()).toBe(0)
    await office.tab.getByLabel('Noter eller kort').selectOption('cards')
    const votesEach = office.tab.getByLabel('Stemmer til hver deltager i sessionen')
    await votesEach.selectOption('1 stemme')
    await director.tab
      .getByText('Der er nu 1 stemme til hver, og du har givet 2. Tag stemmer tilbage, til det passer.')
      .waitFor()
    await lookAtDesk(director, 'table-votes', { main: true })
    await votesEach.selectOption('Der stemmes ikke')
    await sleepUntil(
      async () => (await director.tab.getByRole('button', { name: /^Stem på/ }).count()) === 0,
      15_000,
    )
    await votesEach.selectOption('Så mange de vil, én til hvert tema')
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
    await goTo(office, 'Kør mødet')
    await office.tab.getByRole('button', { name: 'Start mødet' }).click()
    // It is not its day yet, which is said before it begins.
    await office.tab.getByRole('dialog').getByRole('button', { name: 'Start mødet i dag' }).click()
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
    await goTo(office, 'Opsamling')
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
    await tab.getByText('5 stemmer').first().waitFor()
    await tab
      .getByText(/dette\. /)
      .first()
      .waitFor()
  })

  step(
    'has its pages closed by the secretariat, and the table is told so with its text left on the page',
    async () => {
      await goTo(office, 'Grupper')
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
})
