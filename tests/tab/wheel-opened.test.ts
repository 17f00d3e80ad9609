/// <reference lib="dom" />
import { expect, test } from '@jest/globals'
import { sleepUntil } from '../support/sleep-until.ts'
import { HEARING } from './fake-product/wheel.ts'
import { useWheel } from './wheel-stage.ts'

const { it } = useWheel()

test('a link to something in the wheel opens the wheel with its details, once', async () => {
  const { page, tab } = await it.open({ hash: `#/?from=2026-01&entry=${HEARING}` })
  const details = tab.getByRole('dialog')
  await details.getByRole('heading', { name: 'Høring i kommuner' }).waitFor()
  expect(await tab.getByText('Rediger punkt').count()).toBe(0)
  const frame = page.frame({ url: /\/tab\// })!
  await sleepUntil(() => !frame.url().includes('entry='), 5_000)
  await details.getByRole('button', { name: 'Luk' }).press('Enter')
  await details.waitFor({ state: 'detached' })
  expect(await tab.locator('h1').evaluate((element) => element === document.activeElement)).toBe(true)
})

test('a link to something that is no longer in the wheel opens the wheel alone', async () => {
  const { tab } = await it.open({ hash: '#/?from=2026-01&entry=gone' })
  await tab
    .getByRole('button', { name: /^Høring i kommuner/ })
    .first()
    .waitFor()
  expect(await tab.getByRole('dialog').count()).toBe(0)
})
