import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { director, secretariat } from './fake-product/people.ts'
import { can, draftRound, listItem, openRound } from './fake-product/rounds.ts'
import { narrow, startTabTest } from './open-tab.ts'

let it: Awaited<ReturnType<typeof startTabTest>>
beforeAll(async () => {
  it = await startTabTest()
}, 60_000)
afterAll(() => it.stop())
afterEach(async () => {
  for (const context of it.browser.contexts()) await context.close()
})

test('the round that awaits the reader stands first', async () => {
  it.signIn(director)
  const round = openRound({ can: can('answer') })
  it.product.script.listRounds = () => ({
    items: [listItem(draftRound()), listItem(round, true)],
    next: null,
  })
  const { page, tab } = await it.open({})
  await tab.getByRole('heading', { name: 'Venter på jeres svar' }).waitFor()
  await saveScreenshot(page, 'tab-list-light')
  expect(await tab.getByRole('listitem').first().textContent()).toContain('2026-3')
  expect(await findAccessibilityFaults(page)).toEqual([])
})

test('x', async () => {
  it.signIn(secretariat)
  const { page, tab } = await it.open({ theme: 'dark' }, narrow)
  await tab.getByRole('heading', { name: 'Venter på jeres svar' }).waitFor()
  await saveScreenshot(page, 'tab-list-dark-narrow')
  expect(await findAccessibilityFaults(page)).toEqual([])
})
