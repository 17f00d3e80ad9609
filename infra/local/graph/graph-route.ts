import type { JWTPayload } from 'jose'
import type { Exchange } from '../calendar/exchange.ts'
import type { Notifier } from '../calendar/notifier.ts'
import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import { GRAPH_AUDIENCE, type Tokens } from '../entra/tokens.ts'
import { withFault, type Fault, type Faults } from '../faults.ts'
import type { Answer, Call, Route } from '../http/router.ts'
import type { Postman } from '../mail/postman.ts'
import type { State } from '../state.ts'
import { prefixes, type TenantUrls } from '../urls.ts'
import type { People } from '../world/people.ts'
import type { Permission, Person, Tenant, World } from '../world/world.ts'
import { UnsupportedQuery } from './odata-filter.ts'
import { refusals } from './refusals.ts'

export type GraphParts = {
  world: World
  state: State
  people: People
  urls: TenantUrls
  clock: TenantClock
  tokens: Tokens
  faults: Faults
  changes: Changes
  postman: Postman
  exchange: Exchange
  notifier: Notifier
  /** Whether everybody's calendar holds a usual week besides what the demo puts there. */
  standing: boolean
  pageSize: number
  /** Told when Graph has installed the app for a person: Teams then tells the bot. */
  onInstalled: (person: Person) => void
}

export type GraphCall = Call & { tenant: Tenant; parts: GraphParts }
export type GraphHandler = (call: GraphCall) => Answer | Promise<Answer>

/** A part of Graph: who may ask (any one of the permissions suffices) and what is answered within the token's tenant. */
export type GraphRoute = {
  method: string
  template: string
  permissions: readonly Permission[]
  operation: NonNullable<Fault['operation']>
  handle: GraphHandler
}

export function asRoute(graphRoute: GraphRoute, parts: GraphParts): Route {
  const { method, template, permissions, operation, handle } = graphRoute
  return {
    service: 'graph',
    method,
    template,
    prefix: prefixes.graph,
    handle: async (call) => {
      const claims = await claimsOf(call, parts)
      const tenant = parts.world.tenants.find(({ id }) => id === claims?.tid)
      if (!claims || !tenant) return refusals.invalidToken()
      const roles = Array.isArray(claims.roles) ? (claims.roles as string[]) : []
      if (permissions.length > 0 && !permissions.some((permission) => roles.includes(permission))) {
        return refusals.insufficient()
      }
      const person = call.params['user-id']
        ? parts.people.inTenant(tenant.id, call.params['user-id'])
        : undefined
      const fault = parts.faults.take({ service: 'graph', operation, person: person?.key })
      return withFault(fault, call, () => guarded(handle, { ...call, tenant, parts }))
    },
  }
}

async function guarded(handle: GraphHandler, call: GraphCall): Promise<Answer> {
  try {
    return await handle(call)
  } catch (error) {
    if (error instanceof UnsupportedQuery) return refusals.unsupportedQuery()
    throw error
  }
}

async function claimsOf(call: Call, { tokens }: GraphParts): Promise<JWTPayload | null> {
  const token = /^Bearer (.+)$/i.exec(call.headers.authorization ?? '')?.[1]
  const claims = token ? await tokens.entra.verify(token) : null
  return claims?.aud === GRAPH_AUDIENCE ? claims : null
}

/** The address of this request without its query, as `@odata.nextLink` starts. */
export function here({ url, parts }: GraphCall): string {
  return parts.urls.origin + url.pathname
}

export function contextOf({ parts }: GraphCall, what: string): string {
  return `${parts.urls.graph}/v1.0/$metadata#${what}`
}
