import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { director, organisationNamed, secretariat } from './fake-product/people.ts'
import { can, OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import { narrow, startTabTest } from './open-tab.ts'

let it: Awaited<ReturnType<typeof startTabTest>>
beforeAll(async () => {
  it = await startTabTest()
}, 60_000)
afterAll(() => it.stop())
afterEach(async () => {
  for (const context of it.browser.contexts()) await context.close()
})

const asSecretariat = can('remind', 'extend', 'record_answer', 'withdraw', 'links')

test.each(['default', 'dark', 'contrast'] as const)('look %s', async (theme) => {
  it.signIn(secretariat)
  it.product.script.showRound = () => openRound({ can: asSecretariat })
  const { page, tab } = await it.open({ theme, subPageId: OPEN_ROUND })
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await page.setViewportSize({ width: 1024, height: 2600 })
  await tab.getByRole('button', { name: 'Vis kortet' }).click()
  await page.waitForTimeout(800)
  await saveScreenshot(page, `tab-round-secretariat-${theme}`)
  expect(await findAccessibilityFaults(page)).toEqual([])
})

test('director', async () => {
  it.signIn(director)
  const stevns = organisationNamed('Stevns').id
  const round = openRound({ can: can('answer') })
  it.product.script.showRound = () => ({
    ...round,
    seats: round.seats.map((seat) => (seat.organisation.id === stevns ? { ...seat, mine: true } : seat)),
  })
  const { page, tab } = await it.open({ subPageId: OPEN_ROUND }, narrow)
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await page.setViewportSize({ width: 320, height: 3000 })
  await page.waitForTimeout(800)
  await saveScreenshot(page, 'tab-round-director-narrow')
  expect(await findAccessibilityFaults(page)).toEqual([])
})
