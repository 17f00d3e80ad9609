/// <reference lib="dom" />
import { expect, test } from '@jest/globals'
import type { Page } from 'playwright-core'
import { type OpenTab, phone } from './open-tab.ts'
import { HEARING } from './fake-product/wheel.ts'
import { aroundFrom, eventually, markOf, useWheel } from './wheel-stage.ts'

const stage = useWheel()
const { it } = stage

type Point = { x: number; y: number }

/** One finger on the screen, as the machine's own driver would tell of it. */
async function finger(page: Page) {
  const driver = await page.context().newCDPSession(page)
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', touchPoints: Point[]) =>
    driver.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (at: Point) => tell('touchStart', [at]),
    to: (at: Point) => tell('touchMove', [at]),
    up: () => tell('touchEnd', []),
    taken: () => tell('touchCancel', []),
  }
}

/** In this order, without waiting for the browser in between: on a slow machine the finger would have stayed. */
const atOnce = (...moves: Promise<unknown>[]) => Promise.all(moves)

async function openOnPhone(): Promise<OpenTab & { scrolled: () => Promise<number> }> {
  const open = await it.open({}, phone)
  await markOf(open.tab, hearing).waitFor()
  const scrolled = () => open.tab.locator('html').evaluate(() => window.scrollY)
  return { ...open, scrolled }
}

const hearing = /^Høring i kommuner/
const stands = /^Står på mandag den 3. august 2026/

test('a finger that stays on a mark takes hold of it, and drags it to another date while the page stands still', async () => {
  const { page, tab, scrolled } = await openOnPhone()
  const { from, after } = await aroundFrom(tab, hearing)
  const before = await scrolled()
  const touch = await finger(page)
  await touch.down(from)
  await tab.getByText(stands).waitFor()
  const hint = await tab.locator('[data-hint]').boundingBox()
  expect((hint?.x ?? 0) + (hint?.width ?? phone.width)).toBeLessThanOrEqual(phone.width)
  for (let step = 1; step <= 10; step++) await touch.to(after(3 * step))
  await tab.getByText(/^Flyttes til /).waitFor()
  await touch.up()
  await tab.getByText(/^Høring i kommuner og handicapråd er flyttet til/).waitFor()
  const [moved] = stage.moves() as unknown as { entryId: string; to: { from: string } }[]
  expect(moved?.entryId).toBe(HEARING)
  const days = (Date.parse(moved?.to.from ?? '') - Date.parse('2026-08-03')) / 86_400_000
  expect(days).toBeGreaterThanOrEqual(28)
  expect(days).toBeLessThanOrEqual(32)
  expect(await scrolled()).toBe(before)
  expect(await tab.getByRole('dialog').count()).toBe(0)
})

test('a finger that goes at once scrolls the page, also where it began on a mark', async () => {
  const { page, tab, scrolled } = await openOnPhone()
  const { from } = await aroundFrom(tab, hearing)
  const before = await scrolled()
  const touch = await finger(page)
  const steps = Array.from({ length: 12 }, (_, nth) => ({ x: from.x, y: from.y - 15 * (nth + 1) }))
  await atOnce(touch.down(from), ...steps.map((at) => touch.to(at)))
  await expect(eventually(async () => (await scrolled()) > before + 50)).resolves.toBe(true)
  await touch.up()
  expect(stage.moves()).toEqual([])
  expect(await tab.getByRole('dialog').count()).toBe(0)
})

test('a tap opens the entry, which stays open', async () => {
  const { page, tab } = await openOnPhone()
  const { from } = await aroundFrom(tab, hearing)
  const touch = await finger(page)
  await atOnce(touch.down(from), touch.up())
  const details = tab.getByRole('dialog', { name: 'Høring i kommuner og handicapråd' })
  await details.getByRole('button', { name: 'Luk' }).click()
  await details.waitFor({ state: 'detached' })
  expect(stage.moves()).toEqual([])
})

test('what a finger holds is given back where the machine takes the finger, and where it is lifted without having gone', async () => {
  const { page, tab } = await openOnPhone()
  const { from, after } = await aroundFrom(tab, hearing)
  const touch = await finger(page)
  await touch.down(from)
  await tab.getByText(stands).waitFor()
  for (let step = 1; step <= 10; step++) await touch.to(after(3 * step))
  await tab.getByText(/^Flyttes til /).waitFor()
  await touch.taken()
  await tab.getByText(/^Flyttes til /).waitFor({ state: 'detached' })

  await touch.down(from)
  await tab.getByText(stands).waitFor()
  await touch.up()
  await tab.getByText(stands).waitFor({ state: 'detached' })
  expect(await tab.locator('[data-ghost]').count()).toBe(0)
  expect(await tab.getByRole('dialog').count()).toBe(0)
  expect(stage.moves()).toEqual([])
})
