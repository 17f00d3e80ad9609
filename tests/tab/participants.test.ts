import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { faultsInEveryLook } from './every-look.ts'
import { personName, scriptBoard } from './fake-product/board.ts'
import { MEETING } from './fake-product/meetings.ts'
import { secretariat } from './fake-product/people.ts'
import { startTabTest } from './open-tab.ts'

let it: Awaited<ReturnType<typeof startTabTest>>

beforeAll(async () => {
  it = await startTabTest()
}, 120_000)
afterAll(() => it.stop())
afterEach(async () => {
  for (const context of it.browser.contexts()) await context.close()
})
beforeEach(() => it.signIn(secretariat))

const hash = `#/meetings/${MEETING}/participants`

test('many participants come a hundred at a time, and one is found by a part of the name', async () => {
  scriptBoard(it.product, { people: 250, groups: 25 })
  const { page, tab } = await it.open({ hash })
  await tab.getByRole('heading', { name: '250 deltagere' }).waitFor()
  const rows = tab.getByRole('button', { name: /^Ret / })
  expect(await rows.count()).toBe(100)
  await tab.getByRole('button', { name: 'Vis 100 flere' }).click()
  await tab.getByRole('button', { name: 'Vis 50 flere' }).click()
  expect(await rows.count()).toBe(250)
  const search = tab.getByRole('searchbox', { name: 'Søg efter navn eller organisation' })
  await search.fill(personName(3).toUpperCase())
  await tab.getByText(/^\d+ deltagere? passer\.$/).waitFor()
  await tab
    .getByRole('button', { name: `Ret ${personName(3)}`, exact: true })
    .first()
    .waitFor()
  expect(await faultsInEveryLook(page, 'meeting-participants')).toEqual([])
  await search.fill('ingen hedder sådan')
  await tab.getByText('Ingen deltagere passer.').waitFor()
}, 60_000)
