import { readConfig } from '../../bot/config.ts'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { createGraphClients } from '../../bot/graph/graph-clients.ts'
import type { LocalTenant } from '../../infra/local/tenant.ts'

/** The product's configuration and Graph clients against a local tenant. */
export function graphAt(tenant: LocalTenant) {
  const config = readConfig(
    tenant.environmentFor({ publicUrl: 'http://localhost:1', port: 0, dataDir: 'unused' }),
  )
  const tokens = createAppTokens(config)
  return { config, tokens, clients: createGraphClients(config, tokens) }
}
