/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import { findAccessibilityFaults } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
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
