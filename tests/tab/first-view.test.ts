/// <reference lib="dom" />
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { secretariat } from './fake-product/people.ts'
import { wheelView } from './fake-product/wheel.ts'
import { wide } from './open-tab.ts'
import { useTab } from './use-tab.ts'

const assets = join(import.meta.dirname, '../../dist/tab/assets')
const MOST_KB = 250

const it = useTab()
beforeAll(() => {
  it.signIn(secretariat)
  it.product.script.wheel = () => wheelView()
  it.product.script.listRounds = () => ({ items: [], next: null })
})

/** The scripts that the tab has begun to fetch when something of its page is drawn, each with its packed size in kB. */
async function scriptsBefore(selector: string, hash: string) {
  const { page, tab } = await it.open({ hash }, wide, async (prepared) => {
    await prepared.addInitScript(noteWhenDrawn, selector)
  })
  await tab.locator(selector).first().waitFor()
  const names = await tab.locator('html').evaluate(() => {
    const { drawnAt = Infinity } = window as { drawnAt?: number }
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime < drawnAt)
      .flatMap(({ name }) => /\/assets\/([^/?]+\.js)$/.exec(name)?.[1] ?? [])
  })
  await page.context().close()
  const packed = [...new Set(names)].map(async (name) => ({
    name,
    kB: (await readFile(join(assets, `${name}.gz`))).length / 1000,
  }))
  return Promise.all(packed)
}

/** Runs in the page, before anything else. */
function noteWhenDrawn(selector: string) {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return
    Object.assign(window, { drawnAt: performance.now() })
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

test('the wheel shows before more than 250 kB of script, packed, has been fetched', async () => {
  const scripts = await scriptsBefore('[data-mark]', '')
  expect(scripts.length).toBeGreaterThan(3)
  expect(scripts.reduce((sum, { kB }) => sum + kB, 0)).toBeLessThanOrEqual(MOST_KB)
}, 60_000)

test('who opens the rounds fetches nothing of the wheel’s picture', async () => {
  const scripts = await scriptsBefore('main h1', '#/rounds')
  expect(scripts.map(({ name }) => name).filter((name) => name.startsWith('wheel-page'))).toEqual([])
}, 60_000)
