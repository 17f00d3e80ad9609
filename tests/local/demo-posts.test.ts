import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readConfig } from '../../bot/config.ts'
import { me } from '../../bot/contract/forum.ts'
import { forumRulesView, regionsView } from '../../bot/contract/forum-rules.ts'
import { routes } from '../../bot/contract/routes.ts'
import { type Product, startProduct } from '../../bot/product.ts'
import { prepareDemoForum } from '../../infra/local/demo-forum.ts'
import { prepareDemoPosts } from '../../infra/local/demo-posts.ts'
import { prepareDemoWheel } from '../../infra/local/demo-wheel.ts'
import { makeProductApi } from '../../infra/local/product-api.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'

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
  await prepareDemoWheel(tenant, url)
  await prepareDemoPosts(tenant, url)
}, 120_000)

afterAll(async () => {
  await product?.stop()
  await tenant?.stop()
  await database?.drop()
})

const api = () => makeProductApi(url, () => tenant.admin.tabToken('secretariat-1'))
async function rulesOf(name: string) {
  const forum = (await api().ask(routes.me, me)).forums.find((one) => one.name === name)
  return api().ask(routes.showForumRules, forumRulesView, { forumId: forum?.id ?? '' })
}
const findings = async (name: string) => (await rulesOf(name)).composition?.findings.map(({ text }) => text)

describe('the demo’s forums', () => {
  test('are those of Region Sjælland, each with its rules', async () => {
    const { regions } = await api().ask(routes.showRegions, regionsView)
    const own = regions.find(({ id }) => id === '1085')?.forums ?? []
    expect(own).toHaveLength(9)
    expect(own.filter(({ kind }) => kind === null)).toEqual([])
  })

  test('have a directors’ group that is whole, and two with somebody to find', async () => {
    expect(await findings('Direktørgruppen, Region Sjælland')).toEqual([])
    expect(await findings('Styregruppen')).toEqual([
      'Der mangler 1 socialdirektør fra kommunerne: der er 6, og der skal være 7.',
      'Ingen socialdirektører kommer fra Lolland-Falster.',
    ])
    expect(await findings('Dialogforum')).toEqual([
      'Der mangler 1 repræsentant fra Danske Handicaporganisationer: der er 2, og der skal være 3.',
    ])
  })

  test('have meetings that keep the rules, but for one that is wanting and one whose purpose nobody has said', async () => {
    const { cadence } = await rulesOf('Styregruppen')
    expect(cadence?.tally.map(({ text }) => text)).toEqual([
      '3 i foråret: 3 planlagt',
      '3 i efteråret: 2 planlagt',
    ])
    expect(
      (await rulesOf('Direktørgruppen, Region Sjælland')).cadence?.findings.map(({ text }) => text),
    ).toEqual([])
    expect((await rulesOf('Dialogforum')).cadence?.findings.map(({ text }) => text)).toEqual([
      'Intet møde fra 1. november 2026 til 31. januar 2027 er sat til at drøfte fokusområder.',
    ])
  })

  test('are prepared once, however often the demo starts', async () => {
    const before = await rulesOf('Dialogforum')
    await prepareDemoPosts(tenant, url)
    expect(await rulesOf('Dialogforum')).toEqual(before)
  })
})
