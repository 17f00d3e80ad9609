import { z } from 'zod'
import { withFault, type Faults } from '../faults.ts'
import type { Answer, Call, Route } from '../http/router.ts'
import { prefixes, type TenantUrls } from '../urls.ts'
import type { World } from '../world/world.ts'
import { BOT_AUDIENCE, GRAPH_AUDIENCE, type Tokens } from './tokens.ts'

const tokenForm = z.object({
  grant_type: z.string(),
  client_id: z.string(),
  client_secret: z.string(),
  scope: z.string(),
})

/** Entra's refusals, with the numbers by which administrators look them up. */
function refusal(status: number, error: string, aadsts: number, text: string): Answer {
  const error_description = `AADSTS${aadsts}: ${text}`
  return {
    status,
    body: { error, error_description, error_codes: [aadsts], timestamp: new Date().toISOString() },
  }
}

export function entraRoutes(world: World, urls: TenantUrls, tokens: Tokens, faults: Faults): Route[] {
  const route = (
    method: string,
    template: string,
    handle: Route['handle'],
    prefix: string = prefixes.login,
  ): Route => ({
    service: 'entra',
    method,
    template,
    prefix,
    handle,
  })
  const known = (tenantId: string) => tenantId === 'common' || world.tenants.some(({ id }) => id === tenantId)

  const openId = (call: Call): Answer => {
    const tenantId = call.params.tid ?? ''
    if (!known(tenantId)) return unknownTenant(tenantId)
    return {
      status: 200,
      body: {
        issuer: `${urls.login}/${tenantId === 'common' ? '{tenantid}' : tenantId}/v2.0`,
        token_endpoint: `${urls.login}/${tenantId}/oauth2/v2.0/token`,
        jwks_uri: `${urls.login}/${tenantId}/discovery/v2.0/keys`,
        id_token_signing_alg_values_supported: ['RS256'],
        response_types_supported: ['code', 'token'],
        subject_types_supported: ['pairwise'],
      },
    }
  }

  const keys = (call: Call): Answer =>
    known(call.params.tid ?? '')
      ? { status: 200, body: tokens.entra.issuedKeys }
      : unknownTenant(call.params.tid ?? '')

  const token = async (call: Call): Promise<Answer> => {
    const tenant = world.tenants.find(({ id }) => id === call.params.tid)
    if (!tenant) return unknownTenant(call.params.tid ?? '')
    const form = tokenForm.safeParse(call.body)
    if (!form.success)
      return refusal(400, 'invalid_request', 900144, 'The request body is missing a parameter.')
    const { grant_type, client_id, client_secret, scope } = form.data
    if (grant_type !== 'client_credentials') {
      return refusal(
        400,
        'unsupported_grant_type',
        70003,
        `The app requested an unsupported grant type '${grant_type}'.`,
      )
    }
    const isHome = tenant.id === world.hostTenantId
    if (client_id !== world.appId || (!isHome && tenant.consents.length === 0)) {
      return refusal(
        400,
        'unauthorized_client',
        700016,
        `Application with identifier '${client_id}' was not found in the directory '${tenant.organisation}'. ` +
          'This can happen if the application has not been installed by the administrator of the tenant.',
      )
    }
    if (client_secret !== world.appSecret) {
      return refusal(401, 'invalid_client', 7000215, 'Invalid client secret provided.')
    }
    const audience = audienceOf(scope, urls)
    if (!audience) return refusal(400, 'invalid_scope', 70011, `The scope '${scope}' is not valid.`)
    const roles = audience === GRAPH_AUDIENCE ? tenant.consents : []
    const access_token = await tokens.app(tenant.id, audience, roles)
    return {
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599, ext_expires_in: 3599, access_token },
    }
  }

  const botMetadata = (): Answer => ({
    status: 200,
    body: {
      issuer: urls.botIssuer,
      authorization_endpoint: 'https://invalid.botframework.com',
      jwks_uri: `${urls.botIssuer}/v1/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    },
  })

  return [
    route('GET', '/{tid}/v2.0/.well-known/openid-configuration', openId),
    route('GET', '/{tid}/discovery/v2.0/keys', keys),
    route('POST', '/{tid}/oauth2/v2.0/token', (call) =>
      withFault(faults.take({ service: 'entra', operation: 'token', person: undefined }), call, token),
    ),
    route('GET', '/v1/.well-known/openidconfiguration', botMetadata, prefixes.bot),
    route(
      'GET',
      '/v1/.well-known/keys',
      () => ({ status: 200, body: tokens.channel.issuedKeys }),
      prefixes.bot,
    ),
  ]
}

function unknownTenant(tenantId: string): Answer {
  return refusal(400, 'invalid_request', 90002, `Tenant '${tenantId}' not found.`)
}

function audienceOf(scope: string, urls: TenantUrls): string | undefined {
  if (scope === `${GRAPH_AUDIENCE}/.default` || scope === `${urls.graph}/.default`) return GRAPH_AUDIENCE
  if (scope === `${BOT_AUDIENCE}/.default`) return BOT_AUDIENCE
  return undefined
}
