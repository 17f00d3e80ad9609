import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, Download, Locator, Page } from 'playwright-core'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { answerTo, lettersOf, openTable, printSheets, sameNote } from './at-tables.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { DIALOGUE, LEADERS, QUESTIONS, SESSION, SIGNED_UP, STEPS } from './dialogue-meeting.ts'
import { pasteList } from './directors-meeting.ts'
import { sendGroups } from './groups-board.ts'
import { lookAtDesk } from './look.ts'
import { goTo, makeRunSheet, openMeetings, planMeeting, setClock } from './plan-meeting.ts'
import { makeSteps } from './step.ts'

let demo: Demo
let browser: Browser
let office: DeskPage
/** Two telephones at the first table, and one at the second. */
let first: Page
let beside: Page
let second: Page
/** What two at the first table wrote at once, as it came to stand. */
let said = ''

beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  for (const [nth, context] of browser.contexts().entries())
    for (const page of context.pages()) await saveScreenshot(page, `dialogue-lost-${nth}`)
})
const session = (): Locator => office.tab.getByRole('region', { name: new RegExp(SESSION) }).first()

const NOTHING = 'Gruppen har ikke skrevet noget her.'
/** What stands below a question; the third table writes on paper. */
const atTables = (a: string, b: string): string[] =>
  [a, b, NOTHING].flatMap((words, nth) => [`Gruppe ${'ABC'[nth]}, ${SESSION}`, words])

/** What a Word file says, paragraph by paragraph. */
async function wordsOf(file: Download): Promise<string[]> {
  const xml = strFromU8(unzipSync(await readFile(await file.path()))['word/document.xml'] ?? new Uint8Array())
  return xml.split('</w:p>').flatMap((paragraph) => {
    const text = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, run = '']) => run).join('')
    return text === '' ? [] : [text]
  })
}

describe('the dialogue meeting of 2022, held again', () => {
  step(
    'runs from 16 to 19 with four questions, and nothing in its programme contradicts itself',
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
      for (const question of QUESTIONS) await tab.getByText(question).first().waitFor()
      await lookAtDesk(office, 'dialogue-run-sheet', { main: true })
    },
  )

  step('has those who signed up, none of them known to the forum, besides its members', async () => {
    const { tab } = office
    await goTo(office, 'Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText(/deltagere er kommet til/).waitFor()
    await pasteList(office, SIGNED_UP)
    await tab.getByRole('button', { name: 'Tilføj 15 deltagere' }).click()
    await tab.getByText('15 deltagere er kommet til').waitFor()
    await lookAtDesk(office, 'dialogue-participants')
  })

  step('has three tables, each led by one of the working group, and a sheet made for each', async () => {
    await goTo(office, 'Grupper')
    expect(await session().getByLabel('Hvor').inputValue()).toBe('tables')
    await session().getByRole('button', { name: 'Foreslå grupper' }).click()
    await office.tab.getByText(/Grupperne er fundet/).waitFor()
    for (const name of LEADERS) await session().getByText(`Tovholder: ${name}`).waitFor()
    for (const [nth, label] of ['A', 'B', 'C'].entries()) {
      await session()
        .getByRole('button', { name: new RegExp(`^Gruppe ${label}, `) })
        .click()
      await office.tab.getByLabel('Bord eller lokale').fill(`Bord ${nth + 1}`)
      await office.tab.getByRole('button', { name: 'Gem gruppen' }).click()
      await session()
        .getByText(`Bord ${nth + 1}`, { exact: true })
        .waitFor()
    }
    await sendGroups(office, session())
    await lookAtDesk(office, 'dialogue-groups', { main: true })
    const addresses = await printSheets(office, session())
    expect(addresses).toHaveLength(3)
    first = await openTable(browser, addresses[0] ?? '', 'A')
    beside = await openTable(browser, addresses[0] ?? '', 'A')
    second = await openTable(browser, addresses[1] ?? '', 'B')
    const guest = await openTable(browser, addresses[2] ?? '', 'C', 'en-GB')
    await guest.getByText('The group works from 17:15. Back in plenary at 18:00.').waitFor()
    expect(await findAccessibilityFaults(guest)).toEqual([])
    await saveScreenshot(guest, 'dialogue-table-english')
    await guest.close()
    await goTo(office, 'Drejebog')
    await office.tab.getByText('Slutter, som der er booket').waitFor()
    expect(await office.tab.getByText(/ting? stemmer ikke/).count()).toBe(0)
  })

  step('runs by one clock, where a minute more comes to every table', async () => {
    const { tab } = office
    await setClock(office, DIALOGUE.date, '16:00')
    await goTo(office, 'Kør mødet')
    await tab.getByRole('button', { name: 'Start mødet' }).click()
    await setClock(office, DIALOGUE.date, '17:15')
    for (const title of ['Oplæg', 'Kaffe', SESSION])
      await tab.getByRole('button', { name: new RegExp(`^Gå til »${title}`) }).click()
    for (const table of [first, second])
      await table
        .getByText(/Tilbage i plenum kl\. 18\.00/)
        .first()
        .waitFor()
    await tab.getByRole('button', { name: '1 minut mere' }).click()
    for (const table of [first, second])
      await table
        .getByText(/Tilbage i plenum kl\. 18\.01/)
        .first()
        .waitFor()
    // The clock itself has followed: 46 minutes from 17.15.
    await tab
      .getByRole('timer')
      .getByText(/^4[56]:\d\d$/)
      .waitFor()
    await lookAtDesk(office, 'dialogue-run', { main: true })
  })

  step('has notes to each question that several write at once, at one table and at two', async () => {
    for (const table of [first, beside, second])
      for (const nth of QUESTIONS.keys()) await answerTo(table, nth).waitFor()
    const [one, other] = ['Aftenskolen tager godt imod. ', 'Naboerne hjælper hinanden. '] as const
    await Promise.all([
      answerTo(first, 0).pressSequentially(one, { delay: 20 }),
      answerTo(beside, 0).pressSequentially(other, { delay: 20 }),
      answerTo(second, 0).pressSequentially('Vi har en fast kontaktperson.', { delay: 20 }),
      first.getByText('Gruppe A skriver her.').waitFor(),
    ])
    said = await sameNote(answerTo(first, 0), answerTo(beside, 0), one.length + other.length)
    expect(lettersOf(said)).toBe(lettersOf(one, other))
    await Promise.all([
      answerTo(first, 1).pressSequentially('Skiftet fra barn til voksen.'),
      answerTo(beside, 2).pressSequentially('Én indgang til kommunen.'),
      answerTo(second, 3).pressSequentially('En prøveuge i botilbuddet.'),
    ])
    await answerTo(second, 1).pressSequentially('Borgeren 010190-1234')
    await second.getByText(/ligner et CPR-nummer/).waitFor()
    expect(await answerTo(second, 1).inputValue()).toBe('Borgeren ')
    await answerTo(second, 1).fill('For mange skift af sagsbehandler.')
    for (const table of [first, beside, second]) {
      await table.getByText('Alt er gemt.').waitFor()
      expect(await findAccessibilityFaults(table)).toEqual([])
    }
    await saveScreenshot(first, 'dialogue-table')
    await goTo(office, 'Noter og kort')
    await answerTo(office.tab, 1).waitFor()
    await sameNote(answerTo(office.tab, 1), answerTo(first, 1), 1)
    await lookAtDesk(office, 'dialogue-notes', { main: true })
  })

  step('ends in a collation by question, with what the plenary added and what happens next', async () => {
    const { tab } = office
    await setClock(office, DIALOGUE.date, '18:46')
    await goTo(office, 'Kør mødet')
    for (const title of ['Grupperne fremlægger', 'Det videre forløb', 'Tak for i dag'])
      await tab.getByRole('button', { name: new RegExp(`^Gå til »${title}`) }).click()
    await tab.getByRole('button', { name: 'Afslut mødet' }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Afslut mødet' }).click()
    await tab.getByText('Mødet er slut.').first().waitFor()
    await goTo(office, 'Opsamling')
    for (const question of QUESTIONS) await tab.getByRole('heading', { name: question }).waitFor()
    await tab.getByRole('button', { name: `Tilføj fra plenum: ${QUESTIONS[3]}` }).click()
    await tab.getByLabel('Hvad blev der sagt?').fill('Begge idéer kan begynde efter sommeren.')
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await tab.getByText('Begge idéer kan begynde efter sommeren.').waitFor()
    for (const [kind, what] of STEPS) {
      await tab.getByRole('button', { name: 'Tilføj næste skridt' }).click()
      await tab.getByLabel(/^Hvad skal ske\?/).fill(what)
      await tab.getByLabel('Slags').selectOption({ label: kind })
      await tab.getByLabel(/^Ansvarlig/).fill('Arbejdsgruppen')
      await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await tab.getByRole('dialog').waitFor({ state: 'detached' })
      await tab.getByText(what, { exact: true }).waitFor()
    }
    await lookAtDesk(office, 'dialogue-collation', { main: true })
  })

  step('is finished and kept as a Word file, question by question and table by table', async () => {
    const { tab, page } = office
    await tab.getByRole('button', { name: 'Flere', exact: true }).click()
    await tab.getByRole('menuitem', { name: 'Gør opsamlingen endelig' }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gør opsamlingen endelig' }).click()
    await tab.getByText(/^Opsamlingen er endelig/).waitFor()
    await tab.getByRole('button', { name: 'Hent opsamlingen' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('menuitem', { name: 'Word' }).click(),
    ])
    const words = await wordsOf(file)
    const [one, two, three, four] = QUESTIONS
    expect(words.slice(words.indexOf(one), -1)).toEqual([
      ...[one, ...atTables(said.trim(), 'Vi har en fast kontaktperson.')],
      ...[two, ...atTables('Skiftet fra barn til voksen.', 'For mange skift af sagsbehandler.')],
      ...[three, ...atTables('Én indgang til kommunen.', NOTHING)],
      ...[four, ...atTables(NOTHING, 'En prøveuge i botilbuddet.')],
      ...['Fra plenum', 'Begge idéer kan begynde efter sommeren.'],
      ...['Næste skridt', 'Hvad', 'Slags', 'Ansvarlig', 'Frist'],
      ...STEPS.flatMap(([kind, what]) => [what, kind, 'Arbejdsgruppen']),
    ])
  })
})
