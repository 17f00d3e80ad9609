import type { Browser, Frame, FrameLocator, Locator, Page } from 'playwright-core'
import type { Demo } from './demo.ts'

/** High enough that the whole of the tab's frame is on the screen. */
export const wide = { width: 1024, height: 1200 }
export const narrow = { width: 320, height: 800 }
export type Theme = 'default' | 'dark' | 'contrast'
export type View = 'chat' | 'tab' | 'mail' | 'calendar' | 'conditions'

/** The desk in a browser, as somebody who follows the walk uses it: by what stands on links and buttons. */
export type DeskPage = {
  page: Page
  /** Inside the tab's frame; there while somebody's tab is shown. */
  tab: FrameLocator
  tabFrame: () => Promise<Frame>
  be: (person: string, view: View) => Promise<void>
  /** The newest card of the round in the chat that is shown. */
  cardOf: (number: string) => Locator
  setTheme: (theme: Theme) => Promise<void>
  moveClock: (button: '+1 time' | '+1 døgn' | 'Til efter fristen') => Promise<void>
}

export async function openDesk(browser: Browser, demo: Pick<Demo, 'desk'>): Promise<DeskPage> {
  const context = await browser.newContext({
    viewport: wide,
    colorScheme: 'light',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    acceptDownloads: true,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(demo.desk)
  return {
    page,
    tab: page.frameLocator('iframe.tab'),
    async tabFrame() {
      const frame = await (await page.waitForSelector('iframe.tab')).contentFrame()
      if (frame === null) throw new Error('No tab is shown')
      return frame
    },
    async be(person, view) {
      await page.goto(`${demo.desk}#${person}/${view}`)
      await page.locator(`.view.${view}`).waitFor()
      await page.locator(`nav a[aria-current="page"][href^="#${person}/"]`).first().waitFor()
    },
    cardOf: (number) => page.locator('.messages > li.bot .card', { hasText: `Rundspørge ${number}` }).last(),
    async setTheme(theme) {
      await page.selectOption('#theme', theme)
    },
    async moveClock(button) {
      const before = await page.locator('.clock').textContent()
      await page.getByRole('button', { name: button, exact: true }).click()
      await page.waitForFunction((text) => document.querySelector('.clock')?.textContent !== text, before)
    },
  }
}
