import type { TenantUrls } from './urls.ts'
import type { World } from './world/world.ts'

export type ProductPlace = {
  /** Where the product can be reached, without a trailing slash. */
  publicUrl: string
  port: number
  dataDir: string
  /** Left out, the product runs its own PostgreSQL. */
  databaseUrl?: string
}

/** The product's environment variables when it runs against the local tenant: nothing but addresses, ids and secrets. */
export function environmentFor(world: World, urls: TenantUrls, place: ProductPlace): Record<string, string> {
  return {
    PORT: String(place.port),
    PUBLIC_URL: place.publicUrl,
    DATA_DIR: place.dataDir,
    ...(place.databaseUrl && { DATABASE_URL: place.databaseUrl }),
    HOST_TENANT_ID: world.hostTenantId,
    APP_ID: world.appId,
    APP_SECRET: world.appSecret,
    TEAMS_APP_ID: world.teamsAppId,
    SECRETARIAT_GROUP_ID: world.secretariatGroupId,
    SECRETARIAT_MAILBOX: world.secretariatMailbox,
    LOGIN_URL: urls.login,
    GRAPH_URL: urls.graph,
    BOT_OPENID_METADATA: urls.botOpenIdMetadata,
    BOT_TOKEN_ISSUER: urls.botIssuer,
    BOT_SERVICE_URL: urls.service.replace(/\/$/, ''),
    TAB_ORIGINS: urls.origin,
  }
}
