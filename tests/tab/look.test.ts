/// <reference lib="dom" />
import { beforeAll, expect, test } from '@jest/globals'
import type { Me } from '../../bot/contract/forum.ts'
import { forum, partners } from './fake-product/forum.ts'
import { director, FORUM, idOf, organisationNamed, secretariat } from './fake-product/people.ts'
import { can, DRAFT_ROUND, draftRound, listItem, OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import { POLL, pollView, seriesPlanned, windowsOf } from './fake-product/polls.ts'
import { startPlan } from './fake-product/start-plan.ts'
import { timeChecked, timesFound, timesSetup } from './fake-product/times.ts'
import { faultsInEveryLook } from './every-look.ts'
import type { OpenTab } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  script.listRounds = () => ({ items: [listItem(draftRound()), listItem(openRound(), true)], next: 'more' })
  script.showRound = ({ params }) => (params['roundId'] === DRAFT_ROUND ? draftRound() : withOwnSeat())
  script.startPlan = () => startPlan()
  script.showForum = () => forum()
  script.listPartnerTenants = () => partners
  script.timesSetup = () => timesSetup()
  script.listPolls = () => ({ items: [pollView(), pollView({ state: 'cancelled' })] })
  script.showPoll = () => pollView()
  script.seriesWindows = ({ query }) => ({
    ...windowsOf(Number(query['year'])),
    standing: [{ entryId: idOf(801), key: 'once', title: 'Direktørmøde om takster', date: '2027-01-20' }],
  })
  script.planSeries = ({ body }) => seriesPlanned(body)
  script.findTimes = ({ body }) => timesFound(body)
  script.checkTime = ({ body }) => timeChecked(body)
})

/** The same round for everybody who looks: with the director's own seat, and what the secretariat may do. */
function withOwnSeat() {
  const round = openRound({ can: can('answer', 'remind', 'extend', 'record_answer', 'withdraw', 'links') })
  const own = organisationNamed('Stevns').id
  const seats = round.seats.map((seat) => ({ ...seat, mine: seat.organisation.id === own }))
  return { ...round, seats }
}

type Look = { page: string; as: Me; hash: string; then?: (open: OpenTab) => Promise<void> }

const looks: Look[] = [
  { page: 'list', as: director, hash: '#/rounds' },
  { page: 'round', as: director, hash: `#/rounds/${OPEN_ROUND}`, then: click('Vis kortet') },
  { page: 'round-extend', as: secretariat, hash: `#/rounds/${OPEN_ROUND}`, then: openExtend },
  { page: 'proposal', as: secretariat, hash: `#/rounds/${DRAFT_ROUND}/edit` },
  {
    page: 'proposal-faults',
    as: secretariat,
    hash: '#/proposals/new',
    then: click('Fortsæt til afsendelse'),
  },
  { page: 'start', as: secretariat, hash: `#/rounds/${DRAFT_ROUND}/start` },
  { page: 'seats', as: secretariat, hash: `#/forums/${FORUM.id}` },
  { page: 'people', as: secretariat, hash: `#/forums/${FORUM.id}/people` },
  { page: 'rules', as: secretariat, hash: `#/forums/${FORUM.id}/rules` },
  { page: 'partners', as: secretariat, hash: `#/forums/${FORUM.id}/partners` },
  { page: 'scheduling', as: secretariat, hash: `#/scheduling?forum=${FORUM.id}`, then: findTimes },
  { page: 'series', as: secretariat, hash: `#/scheduling/series?forum=${FORUM.id}`, then: planYear },
  { page: 'polls', as: secretariat, hash: `#/scheduling/polls?forum=${FORUM.id}` },
  { page: 'new-poll', as: secretariat, hash: `#/scheduling/polls/new?forum=${FORUM.id}`, then: askNobody },
  { page: 'poll', as: secretariat, hash: `#/scheduling/polls/${POLL}`, then: openBooking },
  { page: 'new-forum', as: secretariat, hash: '#/forums/new', then: chooseRegion },
]

test.each(looks)(
  '$page is readable in every theme, wide and narrow, and has no accessibility fault',
  async ({ page: name, as, hash, then }) => {
    it.signIn(as)
    const open = await it.open({ hash })
    const { page, tab } = open
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await then?.(open)
    expect(await faultsInEveryLook(page, name)).toEqual([])
    await page.context().close()
  },
  60_000,
)

function click(name: string) {
  return async ({ tab }: OpenTab) => {
    await tab.getByRole('button', { name }).click()
    await tab.locator('body').page().waitForTimeout(600)
  }
}

async function openExtend({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Flere handlinger' }).click()
  await tab.getByRole('menuitem', { name: 'Forlæng fristen' }).click()
  await tab.getByRole('button', { name: 'Forlæng til mandag den 16. marts kl. 12.00' }).waitFor()
  await page.waitForTimeout(400)
}

async function chooseRegion({ tab }: OpenTab) {
  await tab.getByLabel('Region (skal udfyldes)').selectOption('Region Sjælland')
}

async function findTimes({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
  await tab.getByRole('region', { name: 'Bedste tider' }).getByRole('button').first().click()
  await tab.getByRole('button', { name: /^Book / }).waitFor()
  await page.waitForTimeout(400)
}

async function planYear({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Find tider til 5 møder' }).click()
  await tab.getByRole('button', { name: /^Book 5 møder/ }).waitFor()
  await page.waitForTimeout(400)
}

async function askNobody({ tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Spørg 18 personer' }).click()
  await tab.getByText('Vælg mindst to tider.').waitFor()
}

async function openBooking({ page, tab }: OpenTab) {
  await tab.getByRole('button', { name: 'Book tirsdag den 24. marts 2026 kl. 10.00' }).click()
  await tab.getByRole('dialog').waitFor()
  await page.waitForTimeout(400)
}
