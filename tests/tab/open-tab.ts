import type { Browser, FrameLocator, Page } from 'playwright-core'
import type { Me } from '../../bot/contract/forum.ts'
import { buildIfStale, pages } from '../../infra/local/pages.ts'
import { launchBrowser } from '../support/browser.ts'
import { oncePerRun } from '../support/run-folder.ts'
import { startFakeProduct } from './fake-product/server.ts'
import { startTeams, type TeamsPlace } from './teams-page.ts'

export const wide = { width: 1024, height: 900 }
export const narrow = { width: 320, height: 800 }
/** Used with a finger. */
export const phone = { width: 390, height: 760, hasTouch: true }

type Screen = { width: number; height: number; hasTouch?: boolean }
export type TabTest = Awaited<ReturnType<typeof startTabTest>>
export type OpenTab = { page: Page; tab: FrameLocator }

/** A browser, Teams around the built tab, and a product that answers as the test says. */
export async function startTabTest() {
  await oncePerRun('tab-pages', async () => {
    await buildIfStale(pages.tab)
    return 'built'
  })
  const product = await startFakeProduct()
  const teams = await startTeams(product.url)
  product.origins.push(teams.origin)
  product.ancestors.push(teams.origin)
  const browser: Browser = await launchBrowser()

  return {
    product,
    browser,
    signIn(me: Me) {
      product.script.me = () => me
    },
    /** `prepare`: what is done to the page before it goes anywhere. */
    async open(
      place: TeamsPlace,
      { hasTouch = false, ...size }: Screen = wide,
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<OpenTab> {
      const context = await browser.newContext({
        viewport: size,
        hasTouch,
        // Neither the reader's zone nor the browser's language may be seen in a Danish deadline.
        timezoneId: 'America/New_York',
        locale: 'en-US',
        acceptDownloads: true,
      })
      // Sooner than the test's own, so that it is told what was waited for.
      context.setDefaultTimeout(20_000)
      const page = await context.newPage()
      await prepare?.(page)
      await page.goto(teams.urlOf(place))
      return { page, tab: page.frameLocator('iframe') }
    },
    async stop() {
      await browser.close()
      await teams.stop()
      await product.stop()
    },
  }
}
