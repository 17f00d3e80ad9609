/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { findAccessibilityFaults, saveScreenshot } from '../support/browser.ts'
import { narrow, wide } from './open-tab.ts'

/**
 * What is wrong with a page as it stands, light and wide, dark and narrow, and with high contrast: what the accessibility
 * check finds, and what does not fit. A picture of each look is kept.
 */
export async function faultsInEveryLook(page: Page, name: string): Promise<string[]> {
  // A page that was looked at before is still in high contrast.
  await changeTheme(page, 'default')
  const found = [await lookAt(page, `tab-${name}-light`, wide)]
  await changeTheme(page, 'dark')
  found.push(await lookAt(page, `tab-${name}-dark-320`, narrow))
  await changeTheme(page, 'contrast')
  found.push(await lookAt(page, `tab-${name}-contrast`, wide))
  return found.flat()
}

async function lookAt(page: Page, name: string, size: typeof wide): Promise<string[]> {
  await page.setViewportSize(size)
  const tab = page.frame({ url: /\/tab\// })
  if (!tab) throw new Error('The tab is not there')
  await page.waitForTimeout(200)
  const { width, height } = await tab.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement
    return { width: scrollWidth, height: scrollHeight }
  })
  // As tall as the page, so that the picture holds all of it.
  await page.setViewportSize({ width: size.width, height: Math.min(Math.max(height, size.height), 7000) })
  await page.waitForTimeout(300)
  await saveScreenshot(page, name)
  const tooWide = width > size.width ? [`${name}: ${width} px wide in ${size.width}`] : []
  return [...tooWide, ...(await findAccessibilityFaults(page)).map((fault) => `${name}: ${fault}`)]
}

export async function changeTheme(page: Page, theme: string) {
  await page.evaluate(`changeTheme('${theme}')`)
  await page.waitForTimeout(200)
}
