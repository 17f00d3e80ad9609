/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import { usualSession } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { faultsInEveryLook } from './every-look.ts'
import { blockIdOf, groupIdOf, personIdOf, personName, scriptBoard } from './fake-product/board.ts'
import { MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { useTab } from './use-tab.ts'

const hash = `#/meetings/${MEETING}/groups`

const it = useTab()
beforeEach(() => {
  it.signIn(secretariat)
})

const bodiesOf = (route: Parameters<typeof it.product.askedFor>[0]) =>
  it.product.askedFor(route).map(({ body }) => body)

test('sending a session says which others have the same groups and are sent with it', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3, sessions: 2 })
  const second = board.sessions[1]
  if (second === undefined) throw new Error('There is no second session')
  second.block = { ...second.block, session: { ...usualSession, sameGroupsAs: blockIdOf(0) } }
  second.session = { ...second.session, groups: [], seats: [], version: 0 }
  const { tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Send til 12 deltagere' }).first().click()
  await tab
    .getByRole('dialog')
    .getByText(/»Gruppedrøftelse 2« har de samme grupper og bliver sendt med/)
    .waitFor()
}, 60_000)

test('a session that no longer has the groups that it is to have says so, and is brought in step by one press', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3, sessions: 2 })
  const [first, second] = board.sessions
  if (first === undefined || second === undefined) throw new Error('There are no two sessions')
  second.block = { ...second.block, session: { ...usualSession, sameGroupsAs: blockIdOf(0) } }
  // Pinned in each, the first three lead; the fourth has been moved from A to B.
  first.session.seats = first.session.seats.map((seat, nth) =>
    nth === 3 ? { ...seat, groupId: groupIdOf(0, 1) } : seat,
  )
  const { page, tab } = await it.open({ hash })
  await tab.getByText(/^Dorte Holm sidder ikke i samme gruppe som i »Gruppedrøftelse 1«\./).waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  const follow = tab.getByRole('button', { name: 'Flyt 1 deltager med' })
  await follow.scrollIntoViewIfNeeded()
  await saveScreenshot(page, 'groups-out-of-step')
  await page.setViewportSize({ width: 320, height: 900 })
  await follow.scrollIntoViewIfNeeded()
  await saveScreenshot(page, 'groups-out-of-step-narrow')
  await follow.click()
  await tab.getByText('1 deltager er flyttet med.').waitFor()
  await tab.getByText(/sidder ikke i samme gruppe/).waitFor({ state: 'detached' })
  expect(bodiesOf('saveSeats')).toEqual([
    {
      version: 1,
      seats: [{ participantId: personIdOf(3), groupId: groupIdOf(1, 1), pinned: false }],
    },
  ])
}, 60_000)

test('who is reached by nothing is named before groups are sent, and not counted among those who get them', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3 })
  board.attending = board.attending.map((person, nth) =>
    nth === 4 ? { ...person, name: 'Mette Krogh', reachedBy: 'none' } : person,
  )
  board.participants = board.attending
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Send til 11 deltagere' }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByText('Kan ikke nås hverken i Teams eller med mail: Mette Krogh.').waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  await saveScreenshot(page, 'send-groups-unreached')
  await dialog.getByRole('button', { name: 'Send til 11 deltagere' }).click()
  await tab.locator('[role=dialog]').waitFor({ state: 'detached' })
})

test('groups whose meetings Outlook does not take are said with the reason, and tried again by one press', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3, unmade: 'refused 403' })
  it.product.script.tryGroupMeetingsAgain = () => ({})
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Send til 12 deltagere' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Send til 12 deltagere' }).click()
  await tab.locator('[role=dialog]').waitFor({ state: 'detached' })
  await tab.getByText(/Møderne i Teams for gruppe A, B og C .* Outlook tager ikke imod mødet/).waitFor()
  expect(await findAccessibilityFaults(page)).toEqual([])
  await saveScreenshot(page, 'group-meetings-refused')
  await page.setViewportSize({ width: 320, height: 900 })
  await saveScreenshot(page, 'group-meetings-refused-narrow')
  await tab.getByRole('button', { name: 'Prøv igen' }).click()
  await tab.getByText(/Outlook bliver spurgt igen/).waitFor()
  expect(it.product.askedFor('tryGroupMeetingsAgain').map(({ params }) => params['blockId'])).toEqual([
    board.sessions[0]?.block.id,
  ])
}, 60_000)

test('groups that were sent are taken back after a word of what it does and to how many', async () => {
  scriptBoard(it.product, { people: 12, groups: 3, untold: 2 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Send til 12 deltagere' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Send til 12 deltagere' }).click()
  await tab.getByText('Grupperne er sendt til 12 deltagere.').waitFor()
  await tab.locator('[role=dialog]').waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: 'Træk grupperne tilbage' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Træk grupperne tilbage' })
  // Every fourth of them is reached by mail alone.
  await dialog
    .getByText('7 deltagere får deres kort i Teams rettet og en kort besked om, at grupperne ikke gælder.')
    .waitFor()
  await dialog.getByText('3 deltagere får én mail om det samme.').waitFor()
  await dialog
    .getByText(/^2 deltagere har ikke fået besked endnu\. Det, der er på vej, bliver stoppet/)
    .waitFor()
  await dialog.getByText('3 gruppemøder bliver aflyst i Outlook.').waitFor()
  expect(await faultsInEveryLook(page, 'meeting-board-withdraw')).toEqual([])
  await dialog.getByRole('button', { name: 'Træk tilbage fra 10 deltagere' }).click()
  await tab
    .getByText('10 deltagere får det at vide nu. 2 deltagere havde ikke fået besked og får ingen.')
    .waitFor()
  await tab.getByText(/^Grupperne blev trukket tilbage/).waitFor()
  expect(bodiesOf('withdrawGroups')).toEqual([{ version: 2 }])
  await tab.getByRole('button', { name: 'Træk grupperne tilbage' }).waitFor({ state: 'detached' })
  await tab.getByRole('group', { name: 'Gruppe A: 4' }).waitFor()
}, 60_000)

test('who of many has been told is searched by name, and who could not be reached stands first', async () => {
  const board = scriptBoard(it.product, { people: 120, groups: 12 })
  it.product.script.groupDeliveries = () => ({
    items: board.participants.map(({ id }, nth) =>
      nth === 110
        ? { participantId: id, state: 'failed', by: 'teams', at: null, text: 'kunne ikke nås.' }
        : { participantId: id, state: 'sent', by: 'teams', at: null, text: 'har fået kortet.' },
    ),
  })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Send til 120 deltagere' }).click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Send til 120 deltagere' }).click()
  await tab.getByRole('button', { name: 'Hvem har fået besked?' }).click()
  const lines = tab.getByRole('listitem').filter({ hasText: /kunne ikke nås|har fået kortet/ })
  await tab.getByRole('button', { name: 'Vis 20 flere' }).waitFor()
  expect(await lines.count()).toBe(100)
  expect(await lines.first().textContent()).toBe(`${personName(110)}: kunne ikke nås.`)
  await tab.getByRole('searchbox', { name: 'Søg efter navn eller organisation' }).fill(personName(5))
  await tab.getByText(/^\d+ af 120 passer\.$/).waitFor()
  expect(await lines.first().textContent()).toBe(`${personName(5)}: har fået kortet.`)
  expect(await faultsInEveryLook(page, 'meeting-board-told')).toEqual([])
}, 60_000)

test('once the groups are sent, only what has changed since can be sent, and the button says to how many', async () => {
  scriptBoard(it.product, { people: 12, groups: 3 })
  const { page, tab } = await it.open({ hash })
  const send = tab.getByRole('button', { name: /^Send / })
  await send.click()
  await tab.getByRole('dialog').getByRole('button', { name: 'Send til 12 deltagere' }).click()
  await tab.getByText('Grupperne er sendt til 12 deltagere.').waitFor()
  await send.waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: new RegExp(`^${personName(3)}`) }).click()
  await tab.getByRole('menuitem', { name: 'Flyt til gruppe B (4)' }).click()
  await tab.getByRole('button', { name: 'Send ændringer til 1 deltager' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Send ændringerne' })
  await dialog.getByText('Dorte Holm: Gruppe B (Mail)').waitFor()
  // Three who stay in A, and four who were in B.
  await dialog.getByText('7 deltagere får kortet rettet.').waitFor()
  expect(await faultsInEveryLook(page, 'meeting-board-changes')).toEqual([])
  await dialog.getByRole('button', { name: 'Send ændringer til 1 deltager' }).click()
  await tab
    .getByText('Ændringerne er sendt. 1 deltager får en ny besked. 7 deltagere får kortet rettet.')
    .waitFor()
  await send.waitFor({ state: 'detached' })
  expect(bodiesOf('publishGroups')).toHaveLength(2)
}, 60_000)
