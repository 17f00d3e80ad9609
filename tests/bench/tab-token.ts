import { type ProductApi, makeProductApi } from '../../infra/local/product-api.ts'
import type { Person } from '../../infra/local/world/world.ts'
import { sjaelland } from '../../infra/local/world/sjaelland.ts'
import type { Stage } from './stage.ts'

/** What somebody's tab has to show, from Microsoft's side. */
export async function tabToken(
  microsoft: Stage['microsoft'],
  account: Person['account'] | undefined,
): Promise<string> {
  const { tenantId, objectId } = account ?? {}
  const { token } = (await microsoft.ask({ want: 'tabToken', tenantId, objectId })) as { token: string }
  return token
}

/** The tab's API of a product that runs, as the secretariat of the demo region. */
export async function secretariatApi(microsoft: Stage['microsoft'], url: string): Promise<ProductApi> {
  const token = await tabToken(
    microsoft,
    sjaelland.people.find(({ role }) => role === 'secretariat')?.account,
  )
  return makeProductApi(url, () => Promise.resolve(token))
}
