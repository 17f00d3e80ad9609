import type { JWTPayload } from 'jose'
import type { TenantUrls } from '../urls.ts'
import type { Person, World } from '../world/world.ts'
import { makeIssuer, type Issuer } from './signing.ts'

/** Microsoft's own Teams web client, which asks for the tab's tokens. */
const TEAMS_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
export const GRAPH_AUDIENCE = 'https://graph.microsoft.com'
export const BOT_AUDIENCE = 'https://api.botframework.com'

export type Tokens = {
  entra: Issuer
  channel: Issuer
  /** What the bot gets by client credentials. */
  app(tenantId: string, audience: string, roles: readonly string[]): Promise<string>
  /** What teams-js hands the tab for the signed-in person. `change` overrides claims, `seconds` may be negative. */
  tab(person: Person, change?: JWTPayload, seconds?: number): Promise<string>
  /** What Teams puts on an activity. `change` overrides claims, `seconds` may be negative. */
  forBot(change?: JWTPayload, seconds?: number): Promise<string>
}

export async function makeTokens(world: World, urls: TenantUrls): Promise<Tokens> {
  const [entra, channel] = await Promise.all([makeIssuer('entra-1'), makeIssuer('channel-1', ['msteams'])])
  const issuerOf = (tenantId: string) => `${urls.login}/${tenantId}/v2.0`
  return {
    entra,
    channel,
    app: (tenantId, audience, roles) =>
      entra.sign({
        iss: issuerOf(tenantId),
        aud: audience,
        appid: world.appId,
        azp: world.appId,
        tid: tenantId,
        roles: [...roles],
        idtyp: 'app',
        ver: '2.0',
      }),
    async tab(person, change = {}, seconds = 3600) {
      const { account } = person
      if (!account) throw new Error(`${person.key} has no account to sign in with`)
      return entra.sign(
        {
          iss: issuerOf(account.tenantId),
          aud: world.appId,
          azp: TEAMS_CLIENT,
          tid: account.tenantId,
          oid: account.objectId,
          sub: `sub-${account.objectId}`,
          scp: 'access_as_user',
          name: person.name,
          preferred_username: account.userPrincipalName,
          ver: '2.0',
          ...change,
        },
        seconds,
      )
    },
    forBot: (change = {}, seconds = 3600) =>
      channel.sign({ iss: urls.botIssuer, aud: world.appId, serviceurl: urls.service, ...change }, seconds),
  }
}
