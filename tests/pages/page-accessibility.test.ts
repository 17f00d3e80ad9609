import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { pageStyle } from '../../bot/pages/page-style.ts'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { longestRound, remarkedRound, sampleRound } from '../cards/sample-round.ts'
import { everyMail, everyPage } from './every-document.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 90_000)
afterAll(() => browser.close())

const pages = everyPage(remarkedRound())
const mails = everyMail(remarkedRound()).map(([name, { html }]): [string, string] => [`mail ${name}`, html])
const longest = longestRound('Ordudenmellemrum')
const unbroken = [
  ...everyPage(longest),
  ...everyMail(longest).map(([name, { html }]): [string, string] => [name, html]),
].filter(([name]) =>
  ['answered', 'proposal', 'extension', 'handing over', 'of a collation for comments'].includes(name),
)

/** Shows documents under the policy that their server sends: nothing from elsewhere, no script. */
async function openPage(width: number, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  let shown = ''
  await page.route('**/*', (route) =>
    route.request().url().endsWith('.css')
      ? route.fulfill({ contentType: 'text/css; charset=utf-8', body: pageStyle })
      : route.fulfill({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "default-src 'none'; style-src 'self' 'unsafe-inline'" },
          body: shown,
        }),
  )
  const show = async (html: string) => {
    shown = html
    await page.goto('http://page.test/svar')
  }
  return { page, show, close: () => context.close() }
}

test.each([
  [320, 'light', [...pages, ...mails]],
  [1024, 'dark', pages],
] as const)(
  'no page or mail has an accessibility fault, %i pixels wide, %s',
  async (width, colorScheme, documents) => {
    const { page, show, close } = await openPage(width, colorScheme)
    for (const [name, html] of documents) {
      await show(html)
      expect([name, await findAccessibilityFaults(page)]).toEqual([name, []])
      if (name === 'with an error at the remark')
        await saveScreenshot(page, `personal-page-${colorScheme}-${width}`)
      if (name === 'of a collation with an error')
        await saveScreenshot(page, `collation-page-${colorScheme}-${width}`)
    }
    await close()
  },
  120_000,
)

test.each([320, 1024])(
  'the longest texts without a space never make a page or mail scroll sideways, %i pixels wide',
  async (width) => {
    const { page, show, close } = await openPage(width, 'light')
    for (const [name, html] of unbroken) {
      await show(html)
      expect([name, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([name, width])
    }
    await close()
  },
  60_000,
)

test('the page can be answered with the keyboard alone', async () => {
  const { page, show, close } = await openPage(320, 'light')
  await show(everyPage(sampleRound())[0]?.[1] ?? '')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('#answer-no_remarks').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Vi har en bemærkning')
  await page.keyboard.press('Tab')
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  await page.keyboard.press('Enter')
  const form = new URLSearchParams((await posted).postData() ?? '')
  expect(Object.fromEntries(form)).toEqual({
    formToken: 'engangs-kode',
    answer: 'remark',
    remark: 'Vi har en bemærkning',
  })
  await close()
}, 60_000)
