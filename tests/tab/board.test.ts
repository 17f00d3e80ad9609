/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { usualSession } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { faultsInEveryLook } from './every-look.ts'
import { blockIdOf, groupIdOf, personIdOf, personName, scriptBoard } from './fake-product/board.ts'
import { MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { startTabTest } from './open-tab.ts'

const hash = `#/meetings/${MEETING}/groups`

let it: Awaited<ReturnType<typeof startTabTest>>
beforeAll(async () => {
  it = await startTabTest()
}, 120_000)
afterAll(() => it.stop())
afterEach(async () => {
  for (const context of it.browser.contexts()) await context.close()
})
beforeEach(() => {
  it.signIn(secretariat)
  it.product.asked.length = 0
})

const isActive = (element: Element) => element === element.ownerDocument.activeElement
const bodiesOf = (route: Parameters<typeof it.product.askedFor>[0]) =>
  it.product.askedFor(route).map(({ body }) => body)

test('a rule for two is made by keyboard, marked at once where it is broken, and kept when groups are proposed again', async () => {
  scriptBoard(it.product, { people: 12, groups: 3 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Tilføj en regel for to' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Tilføj en regel for to deltagere' })
  await dialog.getByRole('button', { name: 'Tilføj reglen' }).click()
  expect(await dialog.getByText('Vælg en deltager fra listen.').count()).toBe(2)
  const choose = async (label: string, nth: number) => {
    await dialog.getByRole('combobox', { name: label }).focus()
    await page.keyboard.type(personName(nth))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  // The fourth and the seventh sit in one group with the first.
  await choose('Den ene', 3)
  await choose('Den anden', 6)
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Tilføj reglen' }).press('Enter')
  await tab.getByText('Reglen er tilføjet.').waitFor()
  expect(bodiesOf('addPair')).toEqual([{ first: personIdOf(3), second: personIdOf(6), kind: 'apart' }])

  const rules = tab.getByRole('region', { name: 'Regler for par' })
  await rules.getByText('Dorte Holm og Gorm Holm må ikke sidde sammen').waitFor()
  await rules.getByText('Holdes ikke i »Gruppedrøftelse 1«.').waitFor()
  await tab.getByText('Må ikke sidde sammen med Gorm Holm.').waitFor()
  await tab.getByText('Ét par sidder ikke, som det skal.').waitFor()
  expect(await faultsInEveryLook(page, 'meeting-board-pairs')).toEqual([])

  await tab.getByRole('button', { name: 'Foreslå igen' }).click()
  await tab.getByText(/Grupperne er fundet/).waitFor()
  await tab.getByText('Må ikke sidde sammen med Gorm Holm.').waitFor({ state: 'detached' })
  await rules.getByText('Holdes ikke').waitFor({ state: 'detached' })
  await rules
    .getByRole('button', { name: 'Fjern reglen: Dorte Holm og Gorm Holm må ikke sidde sammen' })
    .click()
  await tab.getByText('Reglen er fjernet.').waitFor()
  await rules.getByRole('listitem').waitFor({ state: 'detached' })
}, 60_000)

test('sizes that do not give a place to each are said while they are written, and not saved', async () => {
  const board = scriptBoard(it.product, { people: 20, groups: 3 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Ret antal og størrelser: 3 grupper, så ens som muligt' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Antal og størrelser' })
  await dialog.getByText('Der er 20 deltagere at fordele.').waitFor()
  await dialog.getByRole('spinbutton', { name: 'Antal grupper' }).fill('4')
  await dialog.getByRole('spinbutton', { name: 'Antal grupper' }).press('Tab')
  await dialog.getByRole('radio', { name: 'Angiv for hver gruppe' }).check()
  for (const [label, size] of [
    ['Gruppe A', '4'],
    ['Gruppe B', '5'],
    ['Gruppe C', '5'],
    ['Gruppe D', '5'],
  ] as const)
    await dialog.getByRole('textbox', { name: label }).fill(size)
  await dialog
    .getByText(
      'Størrelserne giver 19 pladser, men der er 20 deltagere. Sæt en af dem op, eller lad et felt stå tomt til resten.',
    )
    .waitFor()
  await dialog.getByRole('button', { name: 'Gem antal og størrelser' }).click()
  expect(bodiesOf('saveSession')).toEqual([])
  expect(await faultsInEveryLook(page, 'meeting-board-sizes')).toEqual([])

  await dialog.getByRole('textbox', { name: 'Gruppe B' }).fill('')
  await dialog.getByRole('textbox', { name: 'Gruppe C' }).fill('6')
  await dialog.getByRole('button', { name: 'Gem antal og størrelser' }).click()
  await tab.getByRole('button', { name: /4 grupper: 4, resten, 6 og 5|4 grupper: 4, resten, 6, 5/ }).waitFor()
  expect(bodiesOf('saveSession')).toMatchObject([
    { groups: 4, sizes: [4, null, 6, 5], where: 'online', version: 1 },
  ])

  // Where they meet is changed without a word of sizes: they stand.
  await tab.getByRole('combobox', { name: 'Hvor' }).selectOption('tables')
  await tab.getByRole('button', { name: 'Foreslå igen' }).click()
  await tab.getByText(/Grupperne er fundet/).waitFor()
  expect(board.sessions[0]?.session.settings).toMatchObject({ sizes: [4, null, 6, 5], where: 'tables' })
  await tab.getByRole('group', { name: 'Gruppe C: 6' }).waitFor()
}, 60_000)

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

test('the board is one tab stop: arrows go over it, Shift and an arrow move who has the focus, which is said and taken back', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3 })
  const { page, tab } = await it.open({ hash })
  const item = (name: string) => tab.getByRole('button', { name: new RegExp(`^${name}`) })
  const isFocused = async (name: string) => {
    await sleepUntil(async () => item(name).evaluate(isActive), 10_000)
  }
  const seatOf = (nth: number) =>
    board.sessions[0]?.session.seats.find(({ participantId }) => participantId === personIdOf(nth))
  await tab.getByRole('button', { name: 'Send til 12 deltagere' }).focus()
  await page.keyboard.press('Tab')
  await isFocused('Gruppe A, 4: ret navn og tovholder')
  await page.keyboard.press('Tab')
  expect(await tab.getByRole('button', { name: 'Hent grupperne som CSV' }).evaluate(isActive)).toBe(true)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await isFocused(personName(3))
  await page.keyboard.press('ArrowRight')
  await isFocused(personName(4))
  await page.keyboard.press('ArrowLeft')

  await page.keyboard.press('Shift+ArrowRight')
  await tab.getByRole('group', { name: 'Gruppe B: 5' }).waitFor()
  await tab.getByText('Dorte Holm er nu i gruppe B, som er på 5.').waitFor()
  await isFocused(personName(3))
  expect(seatOf(3)).toMatchObject({ groupId: groupIdOf(0, 1), pinned: true })
  // The focus is with the person: the next press moves them on, and the one after that round to the first.
  await page.keyboard.press('Shift+ArrowRight')
  await tab.getByText('Dorte Holm er nu i gruppe C, som er på 5.').waitFor()
  await isFocused(personName(3))
  await page.keyboard.press('Control+z')
  await tab.getByRole('group', { name: 'Gruppe B: 5' }).waitFor()
  await page.keyboard.press('Control+z')
  await tab.getByRole('group', { name: 'Gruppe A: 4' }).waitFor()
  expect(seatOf(3)).toMatchObject({ groupId: groupIdOf(0, 0), pinned: false })
  await tab.getByRole('button', { name: 'Fortryd flytningen' }).waitFor({ state: 'detached' })

  await item(personName(3)).focus()
  await page.keyboard.press('l')
  await item(personName(3)).getByText('Låst').waitFor()
  await isFocused(personName(3))
}, 60_000)

test('pressing somebody shows what can be done with them, also without a keyboard’s arrows', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: new RegExp(`^${personName(3)}`) }).press('Enter')
  const menu = tab.getByRole('menu', { name: personName(3) })
  expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
    'Flyt til gruppe B (4)',
    'Flyt til gruppe C (4)',
    'Lås i gruppenL',
    'Tag ud af gruppen',
  ])
  // A menu hangs outside the page's landmarks while it is open.
  const faults = await findAccessibilityFaults(page)
  expect(faults.filter((fault) => !fault.startsWith('region: .fui-MenuPopover'))).toEqual([])
  await menu.getByRole('menuitem', { name: 'Tag ud af gruppen' }).click()
  const outside = tab.getByRole('group', { name: 'Ikke i en gruppe: 1' })
  await outside.getByRole('button', { name: new RegExp(`^${personName(3)}`) }).click()
  await tab.getByRole('menuitem', { name: 'Flyt til gruppe C (4)' }).click()
  await tab.getByRole('group', { name: 'Gruppe C: 5' }).waitFor()
  await outside.waitFor({ state: 'detached' })

  await tab.getByRole('button', { name: 'Gruppe A, 3: ret navn og tovholder' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Gruppe A' })
  await dialog.getByLabel('Navn').fill('Bord 1')
  await dialog.getByLabel('Tovholder').selectOption('')
  await dialog.getByRole('button', { name: 'Gem gruppen' }).click()
  await tab.getByRole('group', { name: 'Bord 1: 3' }).getByText('Tovholder: Ingen').waitFor()
  expect(board.sessions[0]?.session.groups[0]).toMatchObject({ label: 'Bord 1', facilitatorId: null })
}, 60_000)

test('six groups of sixty people are readable in every theme, wide and narrow: marks by sign and word, and the spread of each group', async () => {
  scriptBoard(it.product, { people: 60, groups: 6 })
  const { page, tab } = await it.open({ hash })
  const first = tab.getByRole('group', { name: 'Gruppe A: 10' })
  await first.getByText('Tovholder: Anne Holm').waitFor()
  await first.getByText(/^Direktør: 4 · .*Brugerrepræsentant: 2/).waitFor()
  expect(await tab.getByText('Region eller KKR', { exact: true }).count()).toBeGreaterThan(1)
  expect(await faultsInEveryLook(page, 'meeting-board-60')).toEqual([])
}, 60_000)

test('groups of all sessions are proposed in one go, as the same groups or with new people to meet', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3, sessions: 2 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('button', { name: 'Foreslå grupper i alle sessioner' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Foreslå grupper i alle sessioner' })
  expect(await dialog.getByRole('radio', { name: /^Mød nye/ }).isChecked()).toBe(true)
  expect(await faultsInEveryLook(page, 'meeting-board-all')).toEqual([])
  await dialog.getByRole('button', { name: 'Foreslå i 2 sessioner' }).click()
  await tab.getByText(/Grupperne er fundet/).waitFor()
  await tab.getByRole('button', { name: 'Foreslå grupper i alle sessioner' }).click()
  await dialog.getByRole('radio', { name: /^Samme grupper/ }).check()
  await dialog.getByRole('button', { name: 'Foreslå i 2 sessioner' }).click()
  await dialog.waitFor({ state: 'detached' })
  expect(bodiesOf('proposeGroups')).toMatchObject([
    { version: 1, others: [{ blockId: blockIdOf(1), version: 1 }], aim: 'meet_new' },
    { version: 2, others: [{ blockId: blockIdOf(1), version: 2 }], aim: 'same_groups' },
  ])
  expect(board.sessions.map(({ block }) => block.session?.sameGroupsAs)).toEqual([null, blockIdOf(0)])
}, 60_000)

test('where nobody can lead a group the page says what to do; a session that follows another says whose groups it has', async () => {
  const board = scriptBoard(it.product, { people: 12, groups: 3, sessions: 2 })
  const [first, second] = board.sessions
  for (const one of board.participants) one.facilitator = false
  for (const { session } of board.sessions)
    session.groups = session.groups.map((group) => ({ ...group, facilitatorId: null }))
  if (first !== undefined && second?.block.session != null)
    second.block = { ...second.block, session: { ...second.block.session, sameGroupsAs: first.block.id } }
  const { page, tab } = await it.open({ hash })
  await tab.getByText(/Ingen deltager er sat som en, der kan være tovholder/).waitFor()
  await tab.getByText('De samme grupper som i »Gruppedrøftelse 1«', { exact: true }).waitFor()
  expect(await tab.getByRole('button', { name: /^Ret antal og størrelser/ }).count()).toBe(1)
  expect(await faultsInEveryLook(page, 'meeting-board-nobody-leads')).toEqual([])
  const link = tab.getByRole('link', { name: 'Gå til deltagerne' })
  expect(await link.getAttribute('href')).toContain(`/meetings/${MEETING}/participants`)
}, 60_000)
