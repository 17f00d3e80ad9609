import { beforeEach } from '@jest/globals'
import type { FrameLocator, Page } from 'playwright-core'
import type { WheelItem } from '../../bot/contract/wheel.ts'
import { secretariat } from './fake-product/people.ts'
import { OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import { wheelView, yearOf2026 } from './fake-product/wheel.ts'
import { useTab } from './use-tab.ts'

/**
 * The tab for a whole test file, and a wheel that the product keeps: what is moved in it has moved when it is asked for anew.
 * Each test begins as the secretariat, with the year as it was.
 */
export function useWheel() {
  const it = useTab()
  const kept = { items: [] as WheelItem[] }
  beforeEach(() => {
    it.signIn(secretariat)
    kept.items = yearOf2026()
    const { script } = it.product
    script.wheel = () => wheelView({ items: kept.items })
    script.showRound = () => openRound({ id: OPEN_ROUND })
    script.moveOccurrence = ({ params, body }) => {
      const { key, to, version } = body as { key: string; to: WheelItem; version: number }
      kept.items = kept.items.map((each) =>
        each.entryId === params['entryId'] && each.key === key
          ? { ...each, from: to.from, to: to.to, version: version + 1 }
          : each,
      )
      return { version: version + 1, warnings: [] }
    }
  })
  return {
    it,
    kept,
    moves: () =>
      it.product.askedFor('moveOccurrence').map(({ params, body }) => ({ ...params, ...(body as object) })),
  }
}

export const markOf = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('group', { name: /^Årshjul/ }).getByRole('button', { name })

/** Where a mark of a whole year is on the screen, and where it would be so many days later. */
export async function aroundFrom(tab: FrameLocator, name: RegExp) {
  const shape = markOf(tab, name).locator('path').first()
  await shape.scrollIntoViewIfNeeded()
  const drawing = await tab.getByRole('group', { name: /^Årshjul/ }).boundingBox()
  const box = await shape.boundingBox()
  if (drawing === null || box === null) throw new Error('The mark is not drawn')
  const middle = { x: drawing.x + drawing.width / 2, y: drawing.y + drawing.height / 2 }
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const radius = Math.hypot(from.x - middle.x, from.y - middle.y)
  const begun = Math.atan2(from.y - middle.y, from.x - middle.x)
  const after = (days: number) => {
    const angle = begun + (2 * Math.PI * days) / 365
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) }
  }
  return { from, after }
}

/** Drags a mark around the circle to another date, slowly as a hand does. */
export async function drag(page: Page, tab: FrameLocator, name: RegExp, days: number) {
  const { from, after } = await aroundFrom(tab, name)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  for (let step = 1; step <= 8; step++) {
    const { x, y } = after(days * (step / 8))
    await page.mouse.move(x, y)
  }
}

/** True as soon as the question is; false when it has not become so in some seconds. */
export async function eventually(question: () => Promise<unknown>): Promise<boolean> {
  const end = Date.now() + 20_000
  while (Date.now() < end) {
    if ((await question()) === true) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
