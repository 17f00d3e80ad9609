import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../bot/config.ts'
import { type ForumView, forumView, me } from '../../bot/contract/forum.ts'
import { routes } from '../../bot/contract/routes.ts'
import { cycleList } from '../../bot/contract/wheel-cycle.ts'
import { type WheelItem, wheelView } from '../../bot/contract/wheel.ts'
import { type Product, startProduct } from '../../bot/product.ts'
import { prepareDemoForum } from '../../infra/local/demo-forum.ts'
import { prepareDemoWheel } from '../../infra/local/demo-wheel.ts'
import { makeProductApi } from '../../infra/local/product-api.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { sleepUntil } from '../support/sleep-until.ts'

let tenant: LocalTenant
let database: TestDatabase
let product: Product
let url: string

beforeAll(async () => {
  ;[tenant, database] = await Promise.all([startLocalTenant(), freshDatabase()])
  const place = { publicUrl: 'http://localhost:1', port: 0, dataDir: 'unused', databaseUrl: database.url }
  const env = { ...tenant.environmentFor(place), LOG_LEVEL: 'silent' }
  product = await startProduct(readConfig(env), { clock: () => tenant.clock.now() })
  url = `http://127.0.0.1:${product.port}`
  tenant.admin.setProduct(url)
  await prepareDemoForum(tenant, url)
})

afterAll(async () => {
  await product?.stop()
  await tenant?.stop()
  await database?.drop()
})

const as = (key: string) => makeProductApi(url, () => tenant.admin.tabToken(key))
async function forum(key = 'secretariat-1'): Promise<ForumView> {
  const forumId = (await as(key).ask(routes.me, me)).forums[0]?.id ?? ''
  return as(key).ask(routes.showForum, forumView, { forumId })
}

describe('the demo’s forum, set up as a secretariat would', () => {
  test('has a seat for each of the 17 municipalities and the region, every one with a director', async () => {
    const { seats } = await forum()
    expect(seats).toHaveLength(18)
    for (const seat of seats)
      expect(seat.holders.filter(({ role }) => role === 'director').map(({ name }) => name)).toEqual([
        `Direktør, ${seat.organisation.name}`,
      ])
    expect(
      seats.filter(({ holders }) => holders.length > 1).map(({ organisation }) => organisation.name),
    ).toEqual(['Køge Kommune', 'Slagelse Kommune', 'Sorø Kommune'])
  })

  test('reaches its directors in every way that there is', async () => {
    const { seats } = await forum()
    const reached = (how: string) =>
      seats
        .flatMap(({ holders }) => holders)
        .filter(({ role, reachedHow }) => role === 'director' && reachedHow === how)
        .map(({ name }) => name.replace(/^Direktør, /, '').replace(/ Kommune$/, ''))
        .sort()
    expect(reached('teams')).toHaveLength(11)
    expect(reached('teams_to_install')).toEqual(['Vordingborg'])
    expect(reached('guest_and_mail')).toEqual(['Lejre', 'Odsherred', 'Solrød', 'Stevns'])
    expect(reached('mail')).toEqual(['Faxe', 'Lolland'])
  })

  test('asks the secretariat nothing more, and knows everybody who has opened the app', async () => {
    const { members, newcomers } = await forum()
    expect(members.filter(({ guess }) => guess !== null)).toEqual([])
    expect(newcomers).toEqual([])
  })

  test('has a secretariat of two, both known although only one has opened the tab', async () => {
    const known = async () =>
      (await database.db.selectFrom('person').select('id').where('secretariat', '=', true).execute()).length
    await sleepUntil(async () => (await known()) === 2, 10_000)
    expect(await known()).toBe(2)
  })

  test('is the same when it is prepared again', async () => {
    const before = await forum()
    await prepareDemoForum(tenant, url)
    expect(await forum()).toEqual(before)
  })

  test('is read by a director of another tenant, without anybody’s mail address', async () => {
    const seen = await forum('director-slagelse')
    expect(seen.seats).toHaveLength(18)
    expect(JSON.stringify(seen)).not.toContain('@')
  })
})

describe('the demo’s wheel, filled through the same API', () => {
  const year = { ...routes.wheel, path: `${routes.wheel.path}?from=2026-01-01&to=2026-12-31` }
  const items = async (key: string): Promise<WheelItem[]> => (await as(key).ask(year, wheelView)).items

  beforeAll(() => prepareDemoWheel(tenant, url))

  test('has meetings of every forum over the year, with what has been held ticked off and one moved alone', async () => {
    const { forums, items } = await as('secretariat-1').ask(year, wheelView)
    expect(items.length).toBeGreaterThan(50)
    for (const { id, name } of forums)
      expect([name, items.some(({ forumId }) => forumId === id)]).toEqual([name, true])
    const past = items.filter(({ to }) => to < '2026-03-02')
    expect(past.filter(({ state }) => state === 'planned')).toEqual([])
    expect(items.find(({ moved }) => moved)).toMatchObject({ title: 'Styregruppemøde', from: '2026-05-07' })
    expect(items.filter(({ state }) => state === 'cancelled')).toMatchObject([{ from: '2026-07-07' }])
  })

  test('holds the cycle of Rammeaftale 2027-28, and nothing in it is in doubt', async () => {
    expect(await as('secretariat-1').ask(routes.listCycles, cycleList)).toMatchObject({
      items: [{ name: 'Rammeaftale 2027-28', deadline: '2026-10-15', warnings: 0, approved: 0, of: 18 }],
    })
  })

  test('shows a director the own forum and what is the whole region’s, and nothing else', async () => {
    const { forums, items } = await as('director-slagelse').ask(year, wheelView)
    expect(forums.map(({ name }) => name)).toEqual(['Direktørgruppen, Region Sjælland'])
    const [own] = forums
    expect(items.some(({ forumId }) => forumId === own?.id)).toBe(true)
    expect(items.some(({ title }) => title.startsWith('Konference'))).toBe(true)
    expect(items.filter(({ forumId }) => forumId !== null && forumId !== own?.id)).toEqual([])
  })

  test('is filled once, however often the demo starts', async () => {
    const before = await items('secretariat-1')
    await prepareDemoWheel(tenant, url)
    expect(await items('secretariat-1')).toHaveLength(before.length)
  })
})
