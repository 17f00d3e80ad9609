import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { roundView } from '../../bot/contract/round.ts'
import { routes } from '../../bot/contract/routes.ts'
import { launchBrowser } from '../support/browser.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import {
  draftRound,
  openStage,
  SECRETARY,
  showRound,
  startRound,
  type Instance,
  type Stage,
} from '../support/product-stage.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { answerOnCard, openRound } from './acts.ts'
import { openDesk } from './desk-page.ts'

/** The page asks every second and a half; the rest is for a machine that does more. */
const LIVE_MS = 30_000
const FACILITY = 'Botilbuddet Kildevang'

let database: TestDatabase
let stage: Stage
let browser: Browser
/** Teams speaks to the one, and the tab is opened from the other. */
let ofTeams: Instance
let ofTab: Instance
let roundId: string
beforeAll(async () => {
  database = await freshDatabase()
  browser = await launchBrowser()
  stage = await openStage()
  ofTeams = await stage.startInstance(database.url)
  ofTab = await stage.startInstance(database.url)
  await stage.prepare(ofTeams)
  const secretary = stage.api(ofTeams, SECRETARY)
  roundId = await draftRound(secretary, FACILITY)
  await startRound(secretary, roundId)
  await sleepUntil(async () => allSent(await showRound(secretary, roundId)), 30_000)
  stage.tenant.admin.setProduct(ofTab.url)
  stage.tenant.admin.setBotEndpoint(`${ofTeams.url}/api/messages`)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await stage?.stop()
  await database?.drop()
})

const allSent = ({ seats }: { seats: { holders: { deliveries: { state: string }[] }[] }[] }) =>
  seats.every(({ holders }) =>
    holders.every(({ deliveries }) =>
      deliveries.every(({ state }) => state !== 'queued' && state !== 'retry'),
    ),
  )

test('an answer that one instance took is seen on the page that the other serves, without reloading', async () => {
  const desk = { desk: stage.tenant.urls.desk }
  const [office, director] = [await openDesk(browser, desk), await openDesk(browser, desk)]
  await openRound(office, SECRETARY, FACILITY)
  await office.tab.getByText('1 af 18 har svaret ·').waitFor()
  await answerOnCard(director, 'director-slagelse', '2026-1', null)
  await office.tab.getByText('2 af 18 har svaret ·').waitFor({ timeout: LIVE_MS })
}, 60_000)

test('an answer given in the tab of the one is on the card that the other draws', async () => {
  const greve = stage.api(ofTab, 'director-greve')
  const seat = (await greve.ask(routes.showRound, roundView, { roundId })).seats.find(({ mine }) => mine)
  await greve.tell(routes.answer, { seatId: seat?.seatId, kind: 'no_remarks', text: '' }, { roundId })
  const { messages } = stage.tenant.admin.chat('director-slagelse')
  const message = messages.findLast(({ card }) => JSON.stringify(card).includes(FACILITY))
  const shown = await stage.tenant.admin.refresh('director-slagelse', message?.id ?? '')
  expect(JSON.stringify(shown?.card)).toContain('3 af 18 har svaret')
})

test('what the one leaves behind when it is killed, the other does', async () => {
  const secretary = stage.api(ofTab, SECRETARY)
  const second = await draftRound(secretary, 'Bofællesskabet Birkely')
  await startRound(stage.api(ofTeams, SECRETARY), second)
  await ofTeams.kill()
  // What the killed instance held in its hands falls due again when its lease ends.
  await stage.tenant.clock.moveTo(new Date(stage.tenant.clock.now().getTime() + 120_000))
  await sleepUntil(async () => allSent(await showRound(secretary, second)), 30_000)
}, 60_000)
