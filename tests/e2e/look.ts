import { mkdir } from 'node:fs/promises'
import { expect } from '@jest/globals'
import type { Locator, Page } from 'playwright-core'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { narrow, wide, type DeskPage, type Theme } from './desk-page.ts'

const pictures = new URL('../../output/pictures/', import.meta.url)

/** A picture for the README, of a window of that height in which `part` stands at the top. */
export async function takePicture(
  desk: DeskPage,
  name: string,
  part: Locator,
  height: number,
): Promise<void> {
  const { page } = desk
  await mkdir(pictures, { recursive: true })
  await page.setViewportSize({ width: 1180, height })
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await settled(page)
  await page.screenshot({ path: new URL(`${name}.png`, pictures).pathname })
  await page.setViewportSize(wide)
}

/** A picture for the README of the tab alone, in a window of that size; `part` of it stands at the top. */
export async function takeTabPicture(
  desk: DeskPage,
  name: string,
  part: Locator,
  window: { width: number; height: number },
): Promise<void> {
  const { page } = desk
  await mkdir(pictures, { recursive: true })
  await page.setViewportSize(window)
  await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
  await settled(page)
  await page.locator('iframe.tab').screenshot({ path: new URL(`${name}.png`, pictures).pathname })
  await page.setViewportSize(wide)
}

/** Tall enough that a frame shows all of its page. */
const WHOLE = 3200
/** Beside it stands the list of people, which is the same on every page of the desk and looked at in a test of its own. */
const shown = '#indhold'

/** A picture to look at, and nothing for axe-core to find. */
export async function look(page: Page, name: string): Promise<void> {
  await settled(page)
  await saveScreenshot(page, `walk-${name}`)
  expect({ page: name, faults: await findAccessibilityFaults(page) }).toEqual({ page: name, faults: [] })
}

/**
 * What the desk shows, in light and dark; in high contrast and at 320 pixels too where people spend their days. Whatever
 * axe-core knows is held in light; the other themes differ in their colours alone.
 */
export async function lookAtDesk(desk: DeskPage, name: string, { main = false } = {}): Promise<void> {
  const { page } = desk
  const themes: Theme[] = main ? ['dark', 'contrast', 'default'] : ['dark', 'default']
  await page.setViewportSize({ ...wide, height: WHOLE })
  for (const theme of themes) {
    await desk.setTheme(theme)
    await lookAtPart(page, `${name}-${theme}`, theme === 'default' ? {} : { rules: ['color-contrast'] })
  }
  if (main) {
    await page.setViewportSize({ ...narrow, height: WHOLE })
    await lookAtPart(page, `${name}-narrow`, {})
    expect({ page: name, wider: await widerThanTheirPlace(page) }).toEqual({ page: name, wider: [] })
  }
  await page.setViewportSize(wide)
}

async function lookAtPart(page: Page, name: string, held: { rules?: string[] }): Promise<void> {
  await settled(page)
  await saveScreenshot(page, `walk-${name}`, page.locator(shown))
  const faults = await findAccessibilityFaults(page, { within: shown, ...held })
  expect({ page: name, faults }).toEqual({ page: name, faults: [] })
}

/** Pages and frames that one would have to scroll sideways. */
async function widerThanTheirPlace(page: Page): Promise<string[]> {
  const wider: string[] = []
  for (const frame of page.frames()) {
    const over = await frame.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) wider.push(`${frame.url()} by ${over} px`)
  }
  return wider
}

/** Fades of themes and dialogs have come to rest: axe-core measures colours as they are drawn. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames())
    await frame.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getTiming().iterations !== Infinity)
          .map(({ finished }) => finished.catch(() => undefined)),
      ),
    )
}
