import { z } from 'zod'

/** Addresses come without a trailing slash, so that paths can be joined to them. */
const address = z.url().transform((url) => url.replace(/\/+$/, ''))
/** Lower case, as ids are compared. */
/** Tokens and activities name tenants and apps in small letters. */
const guid = z.guid().toLowerCase().toLowerCase()

/**
 * Everything that the product is told from outside. What has a default is Microsoft's own address or a
 * sensible value for one machine; the rest must be given.
 */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3978),
  PUBLIC_URL: address,
  DATABASE_URL: z.url().optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  HOST_TENANT_ID: guid,
  APP_ID: guid,
  APP_SECRET: z.string().min(1),
  TEAMS_APP_ID: guid,
  SECRETARIAT_GROUP_ID: guid,
  SECRETARIAT_MAILBOX: z.email(),
  LOGIN_URL: address.default('https://login.microsoftonline.com'),
  GRAPH_URL: address.default('https://graph.microsoft.com'),
  BOT_OPENID_METADATA: address.default('https://login.botframework.com/v1/.well-known/openidconfiguration'),
  BOT_TOKEN_ISSUER: address.default('https://api.botframework.com'),
  BOT_SERVICE_URL: address.default('https://smba.trafficmanager.net/teams'),
  TAB_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').filter((origin) => origin !== '')),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
})

export const environmentVariables = Object.keys(environment.shape)

export type Config = Readonly<{
  port: number
  publicUrl: string
  /** Undefined: the product runs its own PostgreSQL with its data in `dataDir`. */
  databaseUrl: string | undefined
  dataDir: string
  hostTenantId: string
  appId: string
  appSecret: string
  /** The manifest's id, which is `externalId` in a tenant's app catalogue. */
  teamsAppId: string
  secretariatGroupId: string
  secretariatMailbox: string
  loginUrl: string
  graphUrl: string
  botOpenIdMetadata: string
  botTokenIssuer: string
  /** Where conversations live whose service address no activity has told us (app installed through Graph). */
  botServiceUrl: string
  /** Pages besides Microsoft's own that may hold the tab in a frame. */
  tabOrigins: readonly string[]
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}>

export class ConfigError extends Error {}

/** Reads the environment once. Throws a ConfigError that names every missing or wrong variable at once. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0])
      return given[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`
    })
    throw new ConfigError(`Cannot start. Set these environment variables:\n  ${lines.join('\n  ')}`)
  }
  const value = parsed.data
  return Object.freeze({
    port: value.PORT,
    publicUrl: value.PUBLIC_URL,
    databaseUrl: value.DATABASE_URL,
    dataDir: value.DATA_DIR,
    hostTenantId: value.HOST_TENANT_ID,
    appId: value.APP_ID,
    appSecret: value.APP_SECRET,
    teamsAppId: value.TEAMS_APP_ID,
    secretariatGroupId: value.SECRETARIAT_GROUP_ID,
    secretariatMailbox: value.SECRETARIAT_MAILBOX,
    loginUrl: value.LOGIN_URL,
    graphUrl: value.GRAPH_URL,
    botOpenIdMetadata: value.BOT_OPENID_METADATA,
    botTokenIssuer: value.BOT_TOKEN_ISSUER,
    botServiceUrl: value.BOT_SERVICE_URL,
    tabOrigins: value.TAB_ORIGINS,
    logLevel: value.LOG_LEVEL,
  })
}
