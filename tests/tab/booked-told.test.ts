/// <reference lib="dom" />
import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { saveScreenshot } from '../support/browser.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { FORUM, idOf, secretariat } from './fake-product/people.ts'
import { seriesPlanned, windowsOf } from './fake-product/polls.ts'
import { timeChecked, timesFound, timesSetup } from './fake-product/times.ts'
import { narrow, wide } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  const { script } = it.product
  script.timesSetup = () => timesSetup()
  script.findTimes = ({ body }) => timesFound(body)
  script.checkTime = ({ body }) => timeChecked(body)
  script.bookMeeting = () => ({ entryId: idOf(700) })
  script.seriesWindows = ({ query }) => windowsOf(Number(query['year']))
  script.planSeries = ({ body }) => seriesPlanned(body)
  script.bookSeries = () => ({ entryIds: Array.from({ length: 6 }, (_, nth) => idOf(700 + nth)) })
})
beforeEach(() => it.signIn(secretariat))

const sizes = [
  { name: 'wide', size: wide },
  { name: 'narrow', size: narrow },
]

/** What was done stands in the window, where the person who did it looks, and has the focus of the dialog that is gone. */
async function expectToldInView(page: Page, told: Locator) {
  await told.waitFor()
  await sleepUntil(() => told.evaluate((element) => element === document.activeElement), 5_000)
  const { top, bottom, height } = await told.evaluate((element) => {
    const box = element.getBoundingClientRect()
    return { top: box.top, bottom: box.bottom, height: window.innerHeight }
  })
  expect(top).toBeGreaterThanOrEqual(0)
  expect(bottom).toBeLessThanOrEqual(height)
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('H1')
}

test.each(sizes)(
  'that a meeting is booked is told in the window, however far down the page it was done ($name)',
  async ({ name, size }) => {
    const { page, tab } = await it.open({ hash: `#/scheduling?forum=${FORUM.id}` }, size)
    await tab.getByRole('button', { name: 'Find tider for 18 personer' }).click()
    await tab
      .getByRole('region', { name: 'Bedste tider' })
      .getByRole('listitem')
      .last()
      .getByRole('button')
      .click()
    await bookByKeyboard(tab, /^Book .* for 18 personer$/)
    const told = tab.getByRole('status').filter({ hasText: 'Mødet er booket' })
    await expectToldInView(page, told)
    await saveScreenshot(page, `tab-booked-${name}`)
    const link = told.getByRole('link', { name: 'Åbn mødet i årshjulet' })
    expect(await link.getAttribute('href')).toBe(`#/?from=2026-01&entry=${idOf(700)}`)
  },
  60_000,
)

test.each(sizes)(
  'that a year’s meetings are booked is told in the window ($name)',
  async ({ name, size }) => {
    const { page, tab } = await it.open({ hash: `#/scheduling/series?forum=${FORUM.id}` }, size)
    await tab.getByRole('button', { name: 'Find tider til 6 møder' }).click()
    await bookByKeyboard(tab, /^Book 6 møder for 18 personer$/)
    const told = tab.getByRole('status').filter({ hasText: '6 møder er booket.' })
    await expectToldInView(page, told)
    await saveScreenshot(page, `tab-booked-series-${name}`)
  },
  60_000,
)

async function bookByKeyboard(tab: FrameLocator, name: RegExp) {
  await tab.getByRole('button', { name }).press('Enter')
  await tab.getByRole('dialog').getByRole('button', { name }).press('Enter')
  await tab.getByRole('dialog').waitFor({ state: 'detached' })
}
