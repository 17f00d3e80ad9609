/// <reference lib="dom" />
import { beforeAll, expect, test } from '@jest/globals'
import { director, secretariat } from './fake-product/people.ts'
import { listItem, OPEN_ROUND, openRound } from './fake-product/rounds.ts'
import { useTab } from './use-tab.ts'

const it = useTab()
beforeAll(() => {
  it.product.script.listRounds = () => ({ items: [listItem(openRound())], next: null })
  it.product.script.showRound = () => openRound()
})

test('in a plain browser it says, in Danish, that it opens in Teams', async () => {
  const page = await it.browser.newPage()
  await page.goto(`${it.product.url}/tab/`)
  await page.getByRole('heading', { name: 'Rammehjul åbnes i Teams' }).waitFor()
  await page.close()
})

test('a page that is not a known host gets no token out of the tab', async () => {
  it.signIn(director)
  const known = it.product.origins.splice(0)
  it.product.asked.length = 0
  const { page, tab } = await it.open({})
  await tab.getByRole('heading', { name: 'Rammehjul åbnes i Teams' }).waitFor()
  it.product.origins.push(...known)
  expect(it.product.asked).toEqual([])
  expect(await page.evaluate('tokens')).toBe(0)
})

test('where Teams is set to English the tab is, and asks the product for English', async () => {
  it.signIn(director)
  it.product.asked.length = 0
  const { tab } = await it.open({ locale: 'en-gb', hash: '#/rounds' })
  await tab.getByRole('heading', { name: 'Rounds', level: 1 }).waitFor()
  await tab.getByText('Deadline Monday 9 March 2026 at 12:00').waitFor()
  expect(it.product.asked[0]?.headers['accept-language']).toBe('en')
})

test('a link in Teams opens its round', async () => {
  it.signIn(director)
  const { tab } = await it.open({ subPageId: OPEN_ROUND })
  await tab.getByRole('heading', { name: 'Botilbuddet Solgården', level: 1 }).waitFor()
})

test('a token that is refused is asked for anew, once', async () => {
  let refusals = 0
  it.product.script.me = ({ headers }) => {
    if (headers.authorization !== 'Bearer token-1') return director
    refusals += 1
    return { status: 401, problem: { code: 'token', message: 'Udløbet.' } }
  }
  const { tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('heading', { name: 'Rundspørger', level: 1 }).waitFor()
  expect(refusals).toBe(1)
})

test('somebody from a tenant that is not listed is told so in the product’s words', async () => {
  const message = 'Jeres organisation er ikke med. Spørg sekretariatet.'
  it.product.script.me = () => ({ status: 403, problem: { code: 'tenant_not_listed', message } })
  const { tab } = await it.open({})
  await tab.getByText(message).waitFor()
})

test('the tab can be saved into a team at once, and opens its first page there', async () => {
  it.signIn(secretariat)
  const { page, tab } = await it.open({ path: '/tab/opsaet' })
  await tab.getByRole('heading', { name: 'Vis Rammehjul her' }).waitFor()
  await page.waitForFunction('told.some(({ func }) => func.includes("setValidityState"))')
  await page.evaluate('saveTab()')
  await page.waitForFunction('told.some(({ func }) => func.endsWith("save.success"))')
  const told = await page.evaluate<{ func: string; args: unknown[] }[]>('told')
  const kept = told.find(({ func }) => /setSettings|setConfig/.test(func))
  expect(JSON.stringify(kept?.args)).toContain(`${it.product.url}/tab/`)
})

test('a new page takes the focus to its heading, and the way past the menu leads there too', async () => {
  it.signIn(director)
  const { page, tab } = await it.open({ hash: '#/rounds' })
  await tab.getByRole('link', { name: 'Botilbuddet Solgården' }).click()
  const heading = tab.getByRole('heading', { name: 'Botilbuddet Solgården', level: 1 })
  await heading.waitFor()
  const focused = () => heading.evaluate((element) => element === document.activeElement)
  await expect(until(focused)).resolves.toBe(true)
  await tab.getByRole('link', { name: 'Gå til indholdet' }).focus()
  await page.keyboard.press('Enter')
  await expect(until(focused)).resolves.toBe(true)
})

/** True as soon as the question is; false when it has not become so in three seconds. */
async function until(question: () => Promise<unknown>): Promise<boolean> {
  const end = Date.now() + 3_000
  while (Date.now() < end) {
    if ((await question()) === true) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
