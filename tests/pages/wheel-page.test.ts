import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { pageStyle } from '../../bot/pages/page-style.ts'
import { wheelPage } from '../../bot/pages/wheel-page.ts'
import { lonePagePolicy } from '../../bot/transport/http/security-headers.ts'
import { wheelSvg } from '../../bot/wheel-files/wheel-svg.ts'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from '../support/browser.ts'
import { aBusySheet } from '../wheel-files/a-sheet.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
}, 90_000)
afterAll(() => browser.close())

const sheet = aBusySheet(40, { title: 'Årshjul 2027, Dialogforum' })
const numbered = sheet.items.map((item, at) => ({ ...item, number: at === 3 ? 1 : null }))
const html = (items = numbered) =>
  wheelPage({
    forum: 'Dialogforum',
    year: 2027,
    items,
    notShown: 12,
    description: 'Årshjul 2027, Dialogforum: en cirkel med månederne.',
    years: [{ year: 2028, url: '/aarshjul/x?aar=2028' }],
    urls: {
      picture: '/aarshjul/x/hjul.svg?aar=2027',
      darkPicture: '/aarshjul/x/hjul.svg?aar=2027&tema=moerk',
      calendar: 'http://page.test/aarshjul/00000000-0000-4000-8000-000000000001/kalender.ics',
    },
    secretariatMail: 'sekretariat@example.dk',
    stylesheetUrl: '/svar/stil.css',
  })

async function open(width: number, colorScheme: 'light' | 'dark', shown: string) {
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  await page.route('**/*', (route) => {
    const url = route.request().url()
    const theme = url.includes('moerk') ? 'dark' : 'light'
    if (url.endsWith('.css'))
      return route.fulfill({ contentType: 'text/css; charset=utf-8', body: pageStyle })
    if (url.includes('.svg'))
      return route.fulfill({
        contentType: 'image/svg+xml; charset=utf-8',
        body: wheelSvg(sheet, { theme, radii: [400], legend: 'looks' }),
      })
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': `${lonePagePolicy}; img-src 'self'` },
      body: shown,
    })
  })
  await page.goto('http://page.test/aarshjul/x')
  return { page, faults, close: () => context.close() }
}

test.each([
  [320, 'light'],
  [1024, 'dark'],
] as const)(
  'the public wheel has no accessibility fault and fits, %i pixels wide, %s',
  async (width, colorScheme) => {
    const { page, faults, close } = await open(width, colorScheme, html())
    expect(await findAccessibilityFaults(page)).toEqual([])
    // The picture is there, and the policy of the page lets it in.
    const shown = await page.evaluate('document.querySelector("img").naturalWidth')
    expect(shown).toBeGreaterThan(800)
    const source = await page.evaluate<string>('document.querySelector("img").currentSrc')
    expect(source.includes('moerk')).toBe(colorScheme === 'dark')
    const tooWide = await page.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(tooWide).toBe(false)
    expect(faults).toEqual([])
    await saveScreenshot(page, `public-wheel-${colorScheme}-${width}`)
    await close()
  },
  60_000,
)

test('the public wheel of a year with nothing in it says so, and shows what people wrote as they wrote it', () => {
  expect(html()).toContain('Frist. Nr. 1 i hjulet.')
  expect(html([])).toContain('Der er ingen aktiviteter i perioden.')
  const [item] = numbered
  if (item === undefined) throw new Error('No item')
  const hostile = html([{ ...item, title: '<img src=x onerror=alert(1)>\u202ex' }])
  expect(hostile).toContain('&lt;img src=x onerror=alert(1)&gt;x')
})
