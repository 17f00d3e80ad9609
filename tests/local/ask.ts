import type { LocalTenant } from '../../infra/local/tenant.ts'

export type Reply = { status: number; body: unknown; headers: Headers }

/** One request over real HTTP; a body becomes JSON, a token a bearer token. */
export async function ask(
  method: string,
  url: string,
  { token, body, form }: { token?: string; body?: unknown; form?: Record<string, string> } = {},
): Promise<Reply> {
  const response = await fetch(url, {
    method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(form && { body: new URLSearchParams(form) }),
  })
  const text = await response.text()
  return { status: response.status, body: asJson(text), headers: response.headers }
}

/** What stands at a path of an answer's body, undefined where nothing does. */
export function part<T = string>(body: unknown, ...path: (string | number)[]): T {
  return path.reduce<unknown>(
    (value, name) => (value as Record<string | number, unknown> | null)?.[name],
    body,
  ) as T
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** What the product asks Entra for: `graph` or `bot`, in the host's tenant unless another is named. */
export async function askForToken(
  tenant: LocalTenant,
  resource: 'graph' | 'bot',
  tenantId?: string,
): Promise<Reply> {
  const scope =
    resource === 'graph' ? 'https://graph.microsoft.com/.default' : 'https://api.botframework.com/.default'
  return ask('POST', `${tenant.urls.login}/${tenantId ?? tenant.world.hostTenantId}/oauth2/v2.0/token`, {
    form: {
      grant_type: 'client_credentials',
      client_id: tenant.world.appId,
      client_secret: tenant.world.appSecret,
      scope,
    },
  })
}

export async function tokenFor(
  tenant: LocalTenant,
  resource: 'graph' | 'bot',
  tenantId?: string,
): Promise<string> {
  return part((await askForToken(tenant, resource, tenantId)).body, 'access_token')
}

/** An address below the connector's for one person's 1:1 chat. */
export function chatUrl(tenant: LocalTenant, person: string, rest = '/activities'): string {
  const { conversationId } = tenant.admin.chat(person)
  return `${tenant.urls.service}v3/conversations/${encodeURIComponent(conversationId)}${rest}`
}

export function graphUrl(tenant: LocalTenant, path: string): string {
  return `${tenant.urls.graph}/v1.0${path}`
}
