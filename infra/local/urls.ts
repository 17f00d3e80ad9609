/** Where each part of Microsoft 365 is found below the local tenant's own address. */
export const prefixes = {
  login: '/login',
  graph: '/graph/v1.0',
  connector: '/teams/v3',
  bot: '/botframework',
  admin: '/_admin',
  desk: '/desk',
} as const

export type TenantUrls = ReturnType<typeof urlsAt>

export function urlsAt(origin: string) {
  return {
    origin,
    login: `${origin}/login`,
    graph: `${origin}/graph`,
    /** As activities carry it, with the slash that Teams puts at the end. */
    service: `${origin}/teams/`,
    botIssuer: `${origin}/botframework`,
    botOpenIdMetadata: `${origin}/botframework/v1/.well-known/openidconfiguration`,
    admin: `${origin}/_admin`,
    desk: `${origin}/desk`,
  }
}
