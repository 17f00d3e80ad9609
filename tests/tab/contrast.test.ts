/// <reference lib="dom" />
import { expect, test } from '@jest/globals'
import { changeTheme } from './every-look.ts'
import { secretariat } from './fake-product/people.ts'
import { OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import { wheelForums, wheelView } from './fake-product/wheel.ts'
import { useTab } from './use-tab.ts'

const it = useTab()

test('in high contrast the bar of a round is full only of answers', async () => {
  it.signIn(secretariat)
  it.product.script.showRound = () =>
    openRound({ tally: { total: 18, noRemarks: 1, remarks: 1, silent: 16 } })
  const { page, tab } = await it.open({ subPageId: OPEN_ROUND })
  const bar = tab.locator('[aria-hidden=true]:has(> [style*="flex-grow: 16"])')
  await bar.waitFor()
  await changeTheme(page, 'contrast')
  const drawn = await bar.locator('> div').evaluateAll((parts) =>
    parts.map((part) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(part)
      return { backgroundColor, striped: backgroundImage !== 'none' }
    }),
  )
  expect(drawn).toEqual([
    { backgroundColor: 'rgb(255, 255, 255)', striped: false },
    { backgroundColor: 'rgb(0, 0, 0)', striped: true },
    { backgroundColor: 'rgb(0, 0, 0)', striped: false },
  ])
  await page.context().close()
})

test('in high contrast every forum of the wheel has a pattern of its own, and no line runs through a title', async () => {
  it.signIn(secretariat)
  it.product.script.wheel = () => wheelView()
  const { page, tab } = await it.open({})
  await tab.locator('[data-mark]').first().waitFor()
  await changeTheme(page, 'contrast')
  const patterns = await tab
    .getByRole('list', { name: 'Farver og mønstre' })
    .locator('pattern path')
    .evaluateAll((all) => all.map((each) => each.getAttribute('d') ?? ''))
  expect(patterns.length).toBeGreaterThanOrEqual(wheelForums.length)
  expect(patterns).not.toContain('')
  expect(new Set(patterns).size).toBe(patterns.length)
  const outside = await tab
    .locator('[data-label]:not([stroke])')
    .evaluateAll((all) => [...new Set(all.map((each) => getComputedStyle(each).stroke))])
  expect(outside).toEqual(['rgb(0, 0, 0)'])
  await page.context().close()
})
