import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import {
  contradictRunSheet,
  FACILITATORS,
  mendRunSheet,
  openMeeting,
  pasteList,
  setAttendance,
  tellParticipants,
} from './directors-meeting.ts'
import {
  groupsOf,
  groupsWithColleagues,
  leadersOf,
  movedBetween,
  proposed,
  sendGroups,
  sessionOf,
} from './groups-board.ts'
import { lookAtDesk, takePicture, takeTabPicture } from './look.ts'
import { goTo, makeRunSheet, openMeetings, planMeeting, setClock } from './plan-meeting.ts'
import { makeSteps } from './step.ts'

const MEETING = {
  title: 'Virtuelt direktørmøde',
  forum: 'Direktørgruppen, Region Sjælland',
  date: '2026-05-29',
  from: '13:00',
  to: '14:30',
  template: /Virtuelt direktørmøde om/,
}

let demo: Demo
let browser: Browser
/** Two of the secretariat, and one who facilitates a group, each in a window. */
let office: DeskPage
let slagelse: DeskPage
let colleague: DeskPage
/** Somebody in the group that Slagelse’s deputy leads. */
let neighbour: DeskPage
let withSlagelse: string[] = []
beforeAll(async () => {
  browser = await launchBrowser()
  demo = await startDemo()
  office = await openDesk(browser, demo)
  slagelse = await openDesk(browser, demo)
  colleague = await openDesk(browser, demo)
  neighbour = await openDesk(browser, demo)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await demo?.stop()
})

const step = makeSteps(async () => {
  await saveScreenshot(office.page, 'meeting-lost')
  await saveScreenshot(slagelse.page, 'meeting-lost-slagelse')
  await saveScreenshot(colleague.page, 'meeting-lost-colleague')
  await saveScreenshot(neighbour.page, 'meeting-lost-neighbour')
})

describe('the directors’ meeting of 2020, held again', () => {
  step('is put into the wheel, and its run sheet begins as the one of 2020', async () => {
    const { tab, page } = office
    await page.getByRole('link', { name: 'Åbn fanen som sekretariatet' }).click()
    await planMeeting(office, MEETING)
    await openMeetings(office)
    await lookAtDesk(office, 'meeting-list', { main: true })
    await tab.getByRole('link', { name: 'Fokusområder' }).click()
    await tab.getByRole('button', { name: 'Hent de fem fra Rammeaftale 2021-22' }).click()
    await tab.getByText('De fem fokusområder er hentet.').waitFor()
    await lookAtDesk(office, 'meeting-focus-areas', { main: true })
    await tab.getByRole('link', { name: 'Tilbage til møderne' }).click()
    await makeRunSheet(office, MEETING)
  })

  step('has exactly the two contradictions that it had, until it is mended', async () => {
    const { tab } = office
    await contradictRunSheet(office)
    await tab.getByText('2 ting stemmer ikke').waitFor()
    await tab.getByText('Opgaverne kræver 21 minutter (3 × 7), men der er kun 20 minutter.').first().waitFor()
    await tab
      .getByText('Opgavearket siger tilbage i plenum kl. 14.15, men plenum er kl. 14.10.')
      .first()
      .waitFor()
    await lookAtDesk(office, 'meeting-run-sheet', { main: true })
    await mendRunSheet(office)
    expect(await tab.getByText('ting stemmer ikke').count()).toBe(0)
  })

  step('has the 21 people of its lists, a misspelt municipality among them', async () => {
    const { tab, page } = office
    await goTo(office, 'Deltagere')
    await tab.getByRole('button', { name: 'Hent fra forummet' }).click()
    await tab.getByText('26 deltagere er kommet til').waitFor()
    await pasteList(office, 'Gruppe B:\n•  Mette Krogh,\n   ringstd komune (tovholder)')
    await tab.getByText('Organisationen er et gæt. Se efter, om den er rigtig.').waitFor()
    await tab.getByText('Gruppe B: (Ligner en overskrift.)').waitFor()
    await saveScreenshot(page, 'meeting-pasted')
    await tab.getByRole('button', { name: 'Tilføj 1 deltager' }).click()
    await tab.getByText('1 deltager er kommet til').waitFor()
    await tellParticipants(office)
    await lookAtDesk(office, 'meeting-participants', { main: true })
  })

  step('has three groups of seven, where two of one municipality never sit together', async () => {
    await goTo(office, 'Grupper')
    const groups = await proposed(office, 1, 'Foreslå grupper', [7, 7, 7])
    expect(groupsWithColleagues(groups)).toEqual([])
    expect((await leadersOf(office, 1)).toSorted()).toEqual(FACILITATORS.toSorted())
    // One of the 21 stands on the pasted list alone, and nothing reaches her.
    await sessionOf(office, 1).getByRole('button', { name: 'Send til 20 deltagere' }).waitFor()
    withSlagelse =
      groups
        .map((group) => group.map(({ name }) => name))
        .find((names) => names.includes('Stedfortræder, Slagelse Kommune')) ?? []
    await lookAtDesk(office, 'meeting-board', { main: true })
    await takeTabPicture(office, 'groups', sessionOf(office, 1), { width: 1280, height: 980 })
  })

  step('moves as few as can be when somebody leaves and two come to the second session', async () => {
    const { tab } = office
    const first = await proposed(office, 2, 'Foreslå grupper', [7, 7, 7])
    expect(movedBetween(await groupsOf(office, 1), first)).toEqual([])
    await goTo(office, 'Deltagere')
    await setAttendance(office, 'Direktør, Vordingborg Kommune', 'Gået')
    await goTo(office, 'Grupper')
    const second = await proposed(office, 2, 'Foreslå igen', [6, 7, 7])
    expect(movedBetween(first, second)).toEqual([])
    await goTo(office, 'Deltagere')
    await pasteList(office, 'Ulla Bech, Kalundborg Kommune\nKnud Friis, KKR Sjælland')
    await tab.getByRole('button', { name: 'Tilføj 2 deltagere' }).click()
    await tab.getByText('2 deltagere er kommet til').waitFor()
    await goTo(office, 'Grupper')
    const third = await proposed(office, 2, 'Foreslå igen', [7, 7, 8])
    expect(movedBetween(second, third)).toEqual([])
    expect(groupsWithColleagues(third)).toEqual([])
    await saveScreenshot(office.page, 'meeting-second')
  })

  step('has its programme sent to all of them', async () => {
    const { tab, page } = office
    await goTo(office, 'Drejebog')
    await tab.getByRole('button', { name: 'Send programmet' }).click()
    const send = tab.getByRole('button', { name: /^Send programmet til \d+ deltagere$/ })
    await send.waitFor()
    await lookAtDesk(office, 'meeting-programme')
    await send.click()
    await tab.getByText(/^Programmet er sendt til \d+ deltagere\./).waitFor()
    await saveScreenshot(page, 'meeting-programme-sent')
    await goTo(office, 'Grupper')
  })

  step('sends each their group, with the times of the run sheet, by card and by mail', async () => {
    for (const nth of [1, 2] as const) await sendGroups(office, sessionOf(office, nth))
    await slagelse.be('deputy-slagelse', 'chat')
    const card = slagelse.page.locator('.messages > li.bot .card', { hasText: 'Gruppesession 1' }).last()
    await card.getByText('Tilbage i plenum kl. 13.40').waitFor()
    await card.getByText(/Deltag i gruppe [ABC]/).waitFor()
    await takePicture(slagelse, 'group-card', card, 1000)
    await colleague.be('director-faxe', 'mail')
    await colleague.page.locator('button.mail').first().waitFor()
    await saveScreenshot(colleague.page, 'meeting-mail')
  })

  step('runs by one clock, and minutes that are added stand on everybody’s cards', async () => {
    const { tab } = office
    await setClock(office, MEETING.date, '13:00')
    await goTo(office, 'Kør mødet')
    await tab.getByRole('button', { name: 'Start mødet' }).click()
    await setClock(office, MEETING.date, '13:20')
    for (const title of ['Formål og spilleregler', 'Rammeaftalen i omrids', 'Gruppesession 1'])
      await tab.getByRole('button', { name: new RegExp(`^Gå til »${title}`) }).click()
    await tab.getByText(/har fået besked om at gå i gruppe/).waitFor()
    await slagelse.be('deputy-slagelse', 'chat')
    const cards = slagelse.page.locator('.messages > li.bot .card')
    await cards.last().getByText('I skal være tilbage i plenum kl. 13.40.').waitFor()
    await tab.getByRole('button', { name: '5 minutter mere' }).click()
    // The card from before the meeting, the one that called to the group, and the next session’s.
    await sleepUntil(async () => {
      const texts = (await cards.allTextContents()).join()
      return (
        texts.split('plenum kl. 13.45').length === 3 && !texts.includes('13.40') && texts.includes('13.55')
      )
    }, 20_000)
    await lookAtDesk(office, 'meeting-run', { main: true })
    await saveScreenshot(slagelse.page, 'meeting-join')
  })

  step('has notes that four write at the same time, one of them without a network for a while', async () => {
    const people = await demo.people()
    const beside = people.find(
      ({ name, reach, role }) => withSlagelse.includes(name) && reach !== 'mail-only' && role === 'director',
    )
    await openMeeting(slagelse, 'deputy-slagelse', 'Noter')
    await openMeeting(neighbour, beside?.key ?? '', 'Noter')
    await openMeeting(colleague, 'secretariat-2', 'Noter')
    await goTo(office, 'Noter og kort')
    // The secretariat writes for the two groups that nobody else here is in.
    const choice = ({ tab }: DeskPage) => tab.getByLabel('Gruppe', { exact: true })
    const own = (await choice(slagelse).locator('option:checked').textContent()) ?? ''
    const others = ['Gruppe A', 'Gruppe B', 'Gruppe C'].flatMap((label, index) =>
      own.startsWith(label) ? [] : [{ index }],
    )
    await choice(office).selectOption(others[0] ?? null)
    await choice(colleague).selectOption(others[1] ?? null)
    const goal = ({ tab }: DeskPage) => tab.getByRole('textbox', { name: 'Noter til mål' }).first()

    await goal(slagelse).fill('Fælles spilleregler for køb af pladser.')
    await sleepUntil(async () => (await goal(neighbour).inputValue()).includes('køb af pladser'), 20_000)
    await slagelse.page.context().setOffline(true)
    await Promise.all([
      goal(office).pressSequentially('Sig, hvem der gør hvad.'),
      goal(colleague).pressSequentially('Et samlet overblik over ledige pladser.'),
      goal(neighbour)
        .press('Control+Home')
        .then(() => goal(neighbour).pressSequentially('Vi ønsker: ')),
      goal(slagelse)
        .press('Control+End')
        .then(() => goal(slagelse).pressSequentially(' Og for salg.')),
    ])
    await slagelse.tab.getByText('Ingen forbindelse.').waitFor()
    await saveScreenshot(slagelse.page, 'meeting-offline')
    await slagelse.page.context().setOffline(false)
    const both = 'Vi ønsker: Fælles spilleregler for køb af pladser. Og for salg.'
    await sleepUntil(async () => (await goal(neighbour).inputValue()) === both, 45_000)
    await sleepUntil(async () => (await goal(slagelse).inputValue()) === both, 20_000)
  })

  step('has letters that are put together by a writing aid, one sending at a time', async () => {
    const results = office.tab.getByRole('textbox', { name: 'Noter til ønskede resultater' }).first()
    await results.focus()
    const keyboard = await office.page.context().newCDPSession(office.page)
    for (const text of ['s', 'sm', 'små'])
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    await keyboard.send('Input.insertText', { text: 'små skridt' })
    expect(await results.inputValue()).toBe('små skridt')
    await office.tab.getByText('Alt er gemt.').waitFor()
  })

  step('lets nobody write what looks like a person’s case', async () => {
    const content = office.tab.getByRole('textbox', { name: 'Noter til indhold' }).first()
    await content.fill('Borgeren 010190-1234')
    await office.tab.getByText('ligner et CPR-nummer').waitFor()
    await lookAtDesk(office, 'meeting-notes', { main: true })
    await content.fill('Hold det enkelt')
    await office.tab.getByText('Alt er gemt.').waitFor()
  })

  step('ends in a collation that has what every group wrote, as a Word file', async () => {
    const { tab, page } = office
    await goTo(office, 'Opsamling')
    const written = [
      'Sig, hvem der gør hvad.',
      'Et samlet overblik over ledige pladser.',
      'Vi ønsker: Fælles spilleregler for køb af pladser. Og for salg.',
      'små skridt',
    ]
    for (const text of written) await tab.getByText(text).first().waitFor()
    await tab.getByRole('button', { name: 'Uddyb »små skridt«' }).click()
    await tab.getByRole('textbox', { name: /Uddybning/ }).fill('i et år ad gangen')
    await tab.getByRole('button', { name: 'Gem', exact: true }).click()
    await tab.getByText('(i et år ad gangen)').waitFor()
    await tab.getByRole('button', { name: 'Hent opsamlingen' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      tab.getByRole('menuitem', { name: 'Word' }).click(),
    ])
    const document = unzipSync(await readFile(await file.path()))['word/document.xml']
    const xml = strFromU8(document ?? new Uint8Array())
    for (const text of [...written, '(i et år ad gangen)']) expect(xml).toContain(text)
    await lookAtDesk(office, 'meeting-collation', { main: true })
  })
})
