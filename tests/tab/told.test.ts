/// <reference lib="dom" />
import { beforeEach, expect, test } from '@jest/globals'
import { saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { faultsInEveryLook } from './every-look.ts'
import { personName, scriptBoard } from './fake-product/board.ts'
import { MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { narrow, wide } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const hash = `#/meetings/${MEETING}/participants`

const it = useTab()
beforeEach(() => it.signIn(secretariat))

const isActive = (element: Element) => element === element.ownerDocument.activeElement
const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top)

test.each([
  ['wide', wide],
  ['narrow', narrow],
])(
  'what was done far down a list is told where it can be seen, and one stays where one was (%s)',
  async (name, size) => {
    scriptBoard(it.product, { people: 40, groups: 4 })
    it.product.script.editParticipant = () => ({})
    const { page, tab } = await it.open({ hash }, size)
    const edit = tab.getByRole('button', { name: `Ret ${personName(38)}`, exact: true })
    await edit.scrollIntoViewIfNeeded()
    const before = await edit.evaluate(topOf)
    await edit.press('Enter')
    await tab.getByRole('checkbox', { name: 'Kan være tovholder' }).check()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).press('Enter')
    const told = tab.getByRole('status').filter({ hasText: 'Deltageren er rettet.' })
    await told.waitFor()
    await saveScreenshot(page, `tab-told-${name}`)
    // What takes the focus takes it within a tenth of a second of the dialog's end.
    await page.waitForTimeout(400)
    await sleepUntil(() => edit.evaluate(isActive), 5_000)
    expect(await edit.evaluate(topOf)).toBe(before)
    expect(await told.evaluate(topOf)).toBeGreaterThanOrEqual(0)
    expect(await faultsInEveryLook(page, `told-${name}`)).toEqual([])
    await tab.getByRole('button', { name: 'Luk beskeden' }).press('Enter')
    await told.waitFor({ state: 'detached' })
    expect(await tab.locator('body').evaluate(isActive)).toBe(false)
  },
  60_000,
)

test('nobody is taken off the list by one press, and what was done takes the focus of the button that is gone', async () => {
  const board = scriptBoard(it.product, { people: 40, groups: 4 })
  it.product.script.removeParticipant = ({ params }) => {
    board.participants = board.participants.filter(({ id }) => id !== params['participantId'])
    return {}
  }
  const { page, tab } = await it.open({ hash })
  const person = personName(30)
  const dialog = tab.getByRole('dialog', { name: `Fjern ${person} fra listen?` })
  await tab.getByRole('button', { name: `Fjern ${person}`, exact: true }).press('Enter')
  await dialog.getByRole('button', { name: 'Annuller' }).press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(it.product.askedFor('removeParticipant')).toEqual([])
  await tab.getByRole('button', { name: `Fjern ${person}`, exact: true }).press('Enter')
  await saveScreenshot(page, 'tab-participant-remove')
  await dialog.getByRole('button', { name: 'Fjern deltageren' }).press('Enter')
  const told = tab.getByRole('status').filter({ hasText: `${person} er fjernet fra listen.` })
  await told.waitFor()
  await tab.getByRole('button', { name: `Fjern ${person}`, exact: true }).waitFor({ state: 'detached' })
  await sleepUntil(() => told.evaluate(isActive), 5_000)
}, 60_000)

test('the same told twice is put there anew, so that a screen reader says it again', async () => {
  scriptBoard(it.product, { people: 4, groups: 2 })
  it.product.script.editParticipant = () => ({})
  const { tab } = await it.open({ hash })
  const told = tab.getByRole('status').getByText('Deltageren er rettet.')
  const edit = async () => {
    await tab.getByRole('button', { name: `Ret ${personName(0)}`, exact: true }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await tab.getByRole('dialog').waitFor({ state: 'detached' })
    await told.waitFor()
    return told.elementHandle()
  }
  const first = await edit()
  const second = await edit()
  expect(await first?.evaluate((element) => element.isConnected)).toBe(false)
  expect(await second?.evaluate((element) => element.isConnected)).toBe(true)
}, 60_000)

test('with nothing to tell there is no gap for it on the page', async () => {
  scriptBoard(it.product, { people: 4, groups: 2 })
  const { tab } = await it.open({ hash })
  const tabs = tab.getByRole('navigation', { name: 'Mødets dele' })
  const below = tab.getByRole('region', { name: 'Næste skridt' })
  const bottom = await tabs.evaluate((element) => Math.round(element.getBoundingClientRect().bottom))
  expect((await below.evaluate(topOf)) - bottom).toBe(16)
})

test('what was done is told until the next thing is done, and not beside it', async () => {
  scriptBoard(it.product, { people: 4, groups: 2 })
  it.product.script.editParticipant = () => ({})
  const { tab } = await it.open({ hash })
  const told = tab.getByRole('status').getByText('Deltageren er rettet.')
  const edit = async () => {
    await tab.getByRole('button', { name: `Ret ${personName(0)}`, exact: true }).click()
    await tab.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
  }
  await edit()
  await told.waitFor()
  it.product.script.editParticipant = () => {
    throw new Error('The next act does not succeed')
  }
  await edit()
  await tab.getByRole('dialog').getByRole('alert').waitFor()
  expect(await told.count()).toBe(0)
})
