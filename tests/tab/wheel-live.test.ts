/// <reference lib="dom" />
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { FrameLocator } from 'playwright-core'
import { sleepUntil } from '../support/sleep-until.ts'
import { director } from './fake-product/people.ts'
import { HEARING } from './fake-product/wheel.ts'
import { markOf, useWheel } from './wheel-stage.ts'

/** Less than the half minute after which an open wheel asks by itself. */
const HEARD_MS = 20_000
const CHANGED = { stream: 'data: {"type":"anew"}\n\n' }

const stage = useWheel()
const { it } = stage
/** The stream that the wheel waits for begins, and says that something has changed. */
let say: (answer: typeof CHANGED) => void
beforeEach(() => {
  const begun = Promise.withResolvers<typeof CHANGED>()
  say = begun.resolve
  it.product.script.hearWheel = () => begun.promise
})
afterEach(() => say(CHANGED))

/** A colleague moves the hearing a week on. */
function moveElsewhere() {
  stage.kept.items = stage.kept.items.map((item) =>
    item.entryId === HEARING ? { ...item, from: '2026-08-10', to: '2026-09-04', version: 2 } : item,
  )
  say(CHANGED)
}
const show = (tab: FrameLocator, state: 'hidden' | 'visible') =>
  tab.locator('html').evaluate((_, value) => {
    Object.defineProperty(document, 'visibilityState', { value, configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  }, state)
const listening = () => it.product.askedFor('hearWheel').length

test('what somebody else moves in the wheel moves in the one that is open', async () => {
  const { tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner.* 3\. august/).waitFor()
  await sleepUntil(() => listening() === 1, HEARD_MS)
  moveElsewhere()
  await markOf(tab, /^Høring i kommuner.* 10\. august/).waitFor({ timeout: HEARD_MS })
})

test('on a slow network a reading comes to its end however often something changes meanwhile', async () => {
  const { tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner.* 3\. august/).waitFor()
  await sleepUntil(() => listening() === 1, HEARD_MS)
  const quick = it.product.script.wheel
  const slow = Promise.withResolvers<undefined>()
  it.product.script.wheel = async (asked) => {
    await slow.promise
    return quick?.(asked)
  }
  it.product.script.hearWheel = () => CHANGED
  const before = it.product.askedFor('wheel').length
  moveElsewhere()
  await sleepUntil(() => it.product.askedFor('wheel').length === before + 1, HEARD_MS)
  // Each time that it listens anew it is told that something may have changed.
  for (const nth of [2, 3, 4]) {
    await show(tab, 'hidden')
    await show(tab, 'visible')
    await sleepUntil(() => listening() === nth, HEARD_MS)
    await new Promise((resolve) => setTimeout(resolve, 1_000))
  }
  expect(it.product.askedFor('wheel')).toHaveLength(before + 1)
  slow.resolve(undefined)
  await markOf(tab, /^Høring i kommuner.* 10\. august/).waitFor({ timeout: HEARD_MS })
})

test('a stream that is refused is asked for again, and heard when it can be had', async () => {
  let refused = 0
  const later = it.product.script.hearWheel
  it.product.script.hearWheel = (asked) => {
    if (refused > 1) return later?.(asked)
    refused += 1
    return { status: 503, problem: { code: 'database_gone', message: 'Prøv igen.' } }
  }
  const { tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner.* 3\. august/).waitFor()
  await sleepUntil(() => listening() === 3, HEARD_MS)
  moveElsewhere()
  await markOf(tab, /^Høring i kommuner.* 10\. august/).waitFor({ timeout: HEARD_MS })
})

test('a wheel that nobody looks at does not listen, and does so again when it is looked at', async () => {
  const { tab } = await it.open({})
  await sleepUntil(() => listening() === 1, HEARD_MS)
  await show(tab, 'hidden')
  await show(tab, 'visible')
  await sleepUntil(() => listening() === 2, HEARD_MS)
})

test('whoever is of no forum has no wheel to listen to', async () => {
  it.signIn({ ...director, forums: [] })
  const { tab } = await it.open({})
  await tab.getByRole('heading', { level: 1 }).waitFor()
  await sleepUntil(() => it.product.askedFor('ownPolls').length > 0, HEARD_MS)
  expect(listening()).toBe(0)
})

test('what is being moved here is refused where somebody else has moved it meanwhile', async () => {
  const { tab } = await it.open({})
  await markOf(tab, /^Høring i kommuner.* 3\. august/).press('Enter')
  await tab.getByRole('dialog').getByRole('button', { name: 'Flyt', exact: true }).click()
  const dialog = tab.getByRole('dialog', { name: /^Flyt / })
  await dialog.getByLabel('Ny dato').fill('2026-08-17')
  moveElsewhere()
  await sleepUntil(() => it.product.askedFor('wheel').length > 1, HEARD_MS)
  await dialog.getByRole('button', { name: /17\. august/ }).click()
  await sleepUntil(() => stage.moves().length === 1, HEARD_MS)
  expect(stage.moves()[0]).toMatchObject({ version: 1 })
})
