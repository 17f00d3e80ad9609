import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect } from '@jest/globals'
import { unzipSync } from 'fflate'
import type { Browser } from 'playwright-core'
import { cardsIn, makeCardCheck } from '../contracts/card-contract.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { trafficFaults } from '../contracts/traffic-faults.ts'
import { readPdf, squeezed } from '../journal/read-pdf.ts'
import { launchBrowser, saveScreenshot } from '../support/browser.ts'
import { answerOnCard, chooseAct, openPersonalPage, openRound, waitForState } from './acts.ts'
import { startDemo, type Demo } from './demo.ts'
import { openDesk, type DeskPage } from './desk-page.ts'
import { pressTabUntil } from './keyboard.ts'
import { look, lookAtDesk, takePicture } from './look.ts'
import { makeSteps } from './step.ts'
import { birkely, kildevang, writeProposal } from './proposals.ts'

/** An answer is seen without reloading: within two seconds, but for a machine that does more. */
const LIVE_MS = 30_000
/** The product looks for returned mails and passed deadlines every few seconds. */
const SOON_MS = 30_000

let demo: Demo
let browser: Browser
/** The secretariat's window, where the round stays open, and another in which everybody else is signed in. */
let office: DeskPage
let others: DeskPage
beforeAll(async () => {
  // One after the other: what has begun is known when the other fails, and is stopped.
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
  await saveScreenshot(office.page, 'walk-lost-office')
  await saveScreenshot(others.page, 'walk-lost-others')
})

describe('a round that nobody has remarks to', () => {
  step('is written by the secretariat on behalf of an operator', async () => {
    await office.page.getByRole('link', { name: 'Åbn fanen som sekretariatet' }).click()
    await office.tab.locator('[data-mark]').first().waitFor()
    await office.tab.getByRole('link', { name: 'Rundspørger', exact: true }).click()
    await office.tab.getByRole('heading', { name: 'Der er ingen rundspørger endnu' }).waitFor()
    await lookAtDesk(office, 'list-empty', { main: true })
    await office.tab.getByRole('button', { name: 'Nyt forslag' }).click()
    await office.tab.getByRole('button', { name: 'Fortsæt til afsendelse' }).click()
    await office.tab.getByText(/Der er \d+ felter, du skal se på/).waitFor()
    await lookAtDesk(office, 'proposal-faults')
    await writeProposal(office.tab, kildevang)
    const contacted = office.tab.getByRole('group', { name: /har været i kontakt med/ })
    expect(await contacted.getByRole('checkbox', { checked: true }).count()).toBe(kildevang.contacted.length)
    await lookAtDesk(office, 'proposal', { main: true })
    await office.tab.getByRole('button', { name: 'Fortsæt til afsendelse' }).click()
  })

  step(
    'is seen as the directors will see it, with who gets it and by which door, before it is sent',
    async () => {
      await office.tab.getByRole('heading', { level: 1, name: 'Se efter, og send' }).waitFor()
      const card = office.tab.getByRole('region', { name: 'Sådan ser kortet ud' })
      await card.getByText('Botilbuddet Kildevang').first().waitFor()
      const whoGetsIt = await office.tab.getByRole('region', { name: 'Hvem får det' }).innerText()
      expect(whoGetsIt).toContain('17 medlemmer bliver spurgt')
      for (const door of [
        'Får et kort i Teams.',
        'Er gæst: får både kort og mail',
        'Får en mail med et personligt link.',
      ])
        expect(whoGetsIt).toContain(door)
      await lookAtDesk(office, 'before-sending', { main: true })
      await office.tab.getByRole('button', { name: 'Send til 17 medlemmer' }).click()
      await office.tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor()
      await office.tab.getByText('1 er ikke nået').waitFor({ timeout: SOON_MS })
      await lookAtDesk(office, 'round-open', { main: true })
    },
  )

  step(
    'is answered on cards in Teams, and every answer is seen on the open page without reloading',
    async () => {
      await others.be('director-slagelse', 'chat')
      await takePicture(others, 'card', others.cardOf('2026-1'), 1110)
      await lookAtDesk(others, 'card-open', { main: true })
      for (const [person, answered] of [
        ['director-slagelse', 2],
        ['director-greve', 3],
        ['director-vordingborg', 4],
      ] as const) {
        await answerOnCard(others, person, '2026-1', null)
        await office.tab.getByText(`${answered} af 18 har svaret ·`).waitFor({ timeout: LIVE_MS })
      }
      await lookAtDesk(others, 'card-answered')
    },
  )

  step('is answered on the personal page that a mail leads to, which opening alone does not do', async () => {
    const personal = await openPersonalPage(others, 'director-faxe')
    await lookAtDesk(others, 'mail')
    await look(personal, 'personal-page')
    await office.tab.getByText('4 af 18 har svaret ·').waitFor()
    await personal.getByRole('radio', { name: 'Ingen bemærkninger' }).check()
    await personal.getByRole('button', { name: 'Send svaret' }).click()
    await personal.getByText('Tak. Jeres svar er modtaget.').waitFor()
    await office.tab.getByText('5 af 18 har svaret ·').waitFor({ timeout: LIVE_MS })
    await look(personal, 'personal-page-answered')
    await personal.close()
  })

  step('is not approved at the deadline while a member is not reached, and says why', async () => {
    await office.moveClock('Til efter fristen')
    await waitForState(office, 'Ikke afgjort', SOON_MS)
    await office.tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor({ state: 'detached' })
    const standing = office.tab.getByRole('region', { name: 'Hvor rundspørgen er nu' })
    // Until the mailbox has been read up to the deadline, any mail may still come back.
    await standing.getByText(/fordi Lolland Kommune ikke har svaret/).waitFor({ timeout: SOON_MS })
    expect(await standing.innerText()).toContain('Lolland Kommune: Ikke nået: mailen til Direktør kom retur')
    await takePicture(office, 'round', office.page.locator('#top'), 860)
    await lookAtDesk(office, 'round-unresolved', { main: true })
  })

  step('is approved when the address is mended, and the deadline extended and over', async () => {
    await others.be('director-lolland', 'conditions')
    await others.page.getByRole('button', { name: 'Ret adressen, så mail kommer frem' }).click()
    await others.page.getByText('Mail til direktoer@lolland.dk kommer frem.').waitFor()
    await chooseAct(office, 'Forlæng fristen')
    const dialog = office.tab.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: /^Grund/ })
      .fill('Mailen til Lolland kom retur. Adressen er rettet.')
    await lookAtDesk(office, 'extend')
    await dialog.getByRole('button', { name: /^Forlæng til mandag den 16\. marts/ }).click()
    await waitForState(office, 'Åben', SOON_MS)
    await office.tab.getByText(/1 er ikke nået/).waitFor({ state: 'hidden', timeout: SOON_MS })
    await others.be('director-lolland', 'mail')
    await others.page
      .getByRole('button', { name: /Rundspørge 2026-1/ })
      .first()
      .waitFor()
    await office.moveClock('Til efter fristen')
    await waitForState(office, 'Godkendt', SOON_MS)
    await office.tab.getByText(/\d+ har ikke svaret – tæller som godkendt/).waitFor()
    const course = office.tab.getByRole('region', { name: 'Forløb' })
    await course.getByText(/^Godkendt \(tavshed er samtykke\)/).waitFor({ timeout: SOON_MS })
    await course.getByText(/^Fristen blev forlænget/).waitFor()
    await lookAtDesk(office, 'round-approved', { main: true })
    await others.be('director-slagelse', 'chat')
    await others
      .cardOf('2026-1')
      .getByText(/godkendt/i)
      .first()
      .waitFor({ timeout: SOON_MS })
    await lookAtDesk(others, 'card-approved')
  })

  step('leaves a journal file that tells it all', async () => {
    const [download] = await Promise.all([
      office.page.waitForEvent('download'),
      office.tab.getByRole('button', { name: 'Hent journalfil' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('Rundspørge 2026-1.zip')
    const files = unzipSync(await readFile(await download.path()))
    const pdf = Object.entries(files).find(([name]) => name.endsWith('.pdf'))?.[1]
    const { text } = await readPdf(pdf ?? new Uint8Array())
    const toTell = [
      'Botilbuddet Kildevang',
      'Mailen til Direktør, Lolland Kommune (Lolland Kommune) kom retur.',
      'Adressen er rettet',
      'Godkendt (tavshed er samtykke)',
    ]
    expect(toTell.filter((told) => !text.includes(squeezed(told)))).toEqual([])
  })
})

describe('a round that a remark stops', () => {
  step(
    'begins with a proposal that an operator sends to the secretariat, who completes it and sends it out',
    async () => {
      await others.be('case-worker-slagelse', 'tab')
      await others.tab.getByRole('link', { name: 'Rundspørger', exact: true }).click()
      await others.tab.getByRole('button', { name: 'Nyt forslag' }).click()
      await writeProposal(others.tab, birkely)
      await others.tab.getByRole('button', { name: 'Send til sekretariatet' }).click()
      await others.tab.getByRole('dialog').getByRole('button', { name: 'Send til sekretariatet' }).click()
      await others.tab.getByText('Forslaget er sendt til sekretariatet.').waitFor()
      await lookAtDesk(others, 'operator-submitted')
      await openRound(office, 'secretariat-1', birkely.facility)
      await lookAtDesk(office, 'round-submitted')
      await chooseAct(office, 'Gør klar til at sende')
      await office.tab.getByRole('button', { name: 'Send til 17 medlemmer' }).click()
      await office.tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor()
    },
  )

  step('is stopped at once by a remark on a card, which operator and secretariat are told of', async () => {
    await answerOnCard(
      others,
      'director-soroe',
      '2026-2',
      'Vi har tre borgere på Birkely og mangler en plan for dem.',
    )
    await waitForState(office, 'Har bemærkninger', LIVE_MS)
    await office.tab.getByText('Vi har tre borgere på Birkely').first().waitFor()
    await lookAtDesk(others, 'card-remark')
    await others.be('director-slagelse', 'chat')
    await others.cardOf('2026-2').getByText('Vi har tre borgere på Birkely').waitFor()
    await lookAtDesk(others, 'remark-told')
    await lookAtDesk(office, 'round-remarks', { main: true })
  })

  step('may be answered in the tab by the keyboard alone', async () => {
    await openRound(others, 'director-naestved', birkely.facility)
    const frame = await others.tabFrame()
    await others.page.locator('iframe.tab').focus()
    await pressTabUntil(others.page, frame, /^Ingen bemærkninger/)
    await others.page.keyboard.press('ArrowDown')
    await pressTabUntil(others.page, frame, /^Bemærkninger/)
    await others.page.keyboard.type('Hvornår er ombygningen færdig?')
    await pressTabUntil(others.page, frame, /^Send bemærkningerne/)
    await lookAtDesk(others, 'answer-in-tab', { main: true })
    await frame.locator('button:focus').waitFor()
    await others.page.keyboard.press('Enter')
    await others.tab.getByText('I har svaret: Bemærkninger.').waitFor()
    await office.tab
      .getByText(/2 med bemærkninger/)
      .first()
      .waitFor({ timeout: LIVE_MS })
  })

  step('is handed to the municipalities that are to find a solution, and revised', async () => {
    await office.moveClock('Til efter fristen')
    await office.tab.getByText(/^Fristen var mandag/).waitFor({ timeout: SOON_MS })
    await chooseAct(office, 'Giv bemærkningerne videre')
    const handOver = office.tab.getByRole('dialog')
    await handOver.getByRole('textbox', { name: /^Besked/ }).fill('Find en plan for de tre borgere sammen.')
    await lookAtDesk(office, 'hand-over')
    await handOver.getByRole('button', { name: 'Giv videre til 3 kommuner' }).click()
    await waitForState(office, 'Løsning søges', SOON_MS)
    await lookAtDesk(office, 'round-in-solution')
    await chooseAct(office, 'Begynd revision 2')
    await office.tab.getByRole('dialog').getByRole('button', { name: 'Begynd revision 2' }).click()
    await office.tab.getByRole('heading', { level: 1, name: 'Ret forslaget' }).waitFor()
    await office.tab
      .getByRole('textbox', { name: /^Konsekvens/ })
      .fill('De tre borgere fra Sorø bliver boende under ombygningen.')
    await office.tab.getByRole('textbox', { name: /^Pladser efter/ }).fill('15')
    await office.tab.getByRole('button', { name: 'Fortsæt til afsendelse' }).click()
    await lookAtDesk(office, 'revision-before-sending')
    await office.tab.getByRole('button', { name: 'Send til 17 medlemmer' }).click()
    await office.tab.getByText('Rundspørgen er på vej til 17 medlemmer.').waitFor()
  })

  step('shows as revision 2 what changed, takes an answer got by telephone, and is approved', async () => {
    await others.be('director-soroe', 'chat')
    await others
      .cardOf('2026-2')
      .getByText(/Ændret siden revision 1/)
      .waitFor({ timeout: SOON_MS })
    await lookAtDesk(others, 'card-revision')
    await answerOnCard(others, 'director-soroe', '2026-2', null)
    await office.moveClock('+1 time')
    await chooseAct(office, 'Skriv et svar ind')
    const record = office.tab.getByRole('dialog')
    await record.getByRole('combobox', { name: /^Medlem/ }).selectOption({ label: 'Faxe Kommune' })
    await record.getByRole('combobox', { name: /^Hvem gav svaret/ }).selectOption({ index: 1 })
    await record.getByLabel('Dato').fill('2026-03-23')
    await record.getByLabel('Klokkeslæt').fill('12:30')
    await record.getByRole('textbox', { name: /^Hvordan kom svaret/ }).fill('telefon')
    await record.getByRole('radio', { name: 'Ingen bemærkninger' }).check()
    await lookAtDesk(office, 'record-answer')
    await record.getByRole('button', { name: 'Gem svaret fra Faxe Kommune' }).click()
    await office.tab.getByText('Svaret fra Faxe Kommune er skrevet ind.').waitFor()
    await office.moveClock('Til efter fristen')
    await waitForState(office, 'Godkendt', SOON_MS)
    await lookAtDesk(office, 'revision-approved', { main: true })
    await office.tab.getByRole('link', { name: 'Rundspørger', exact: true }).click()
    await office.tab.getByText('Botilbuddet Kildevang').waitFor()
    await lookAtDesk(office, 'list', { main: true })
  })
})

describe('what passed between the product and Microsoft 365 meanwhile', () => {
  step('is as the official descriptions have it, and so is every card', async () => {
    const traffic = await demo.traffic()
    const cards = cardsIn(traffic)
    expect(cards.length).toBeGreaterThan(100)
    const folder = contractsFolder()
    if (folder === null) return
    expect(trafficFaults(traffic, folder)).toEqual([])
    const check = makeCardCheck(folder)
    expect(cards.flatMap(check)).toEqual([])
  })
})
