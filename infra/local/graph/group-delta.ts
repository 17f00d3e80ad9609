import type { Group } from '../world/world.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { readFilter, type Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

/** Groups and their members as they changed since the last `@odata.deltaLink`; without one, as they stand. */
export const groupDeltaRoute: GraphRoute = {
  method: 'GET',
  template: '/groups/delta()',
  permissions: ['GroupMember.Read.All'],
  operation: 'read',
  handle(call) {
    const query = call.url.searchParams
    const token = query.get('$deltatoken')
    const { groupChanges } = call.parts.state
    const since = token === null ? null : Number(token)
    if (since !== null && !(since >= 0 && since <= groupChanges.length)) {
      return refusals.badRequest('Badly formed token.')
    }
    const filter = query.get('$filter')
    const wanted = filter ? readFilter(filter) : () => true
    const groups = call.parts.world.groups.filter(
      ({ tenantId, id }) => tenantId === call.tenant.id && wanted({ id }),
    )
    const value = groups.flatMap((group) =>
      since === null ? whole(group, call) : changed(group, since, call),
    )
    const next = new URLSearchParams(query)
    next.set('$deltatoken', String(groupChanges.length))
    return {
      status: 200,
      body: {
        '@odata.context': contextOf(call, 'groups'),
        '@odata.deltaLink': `${here(call)}?${next.toString()}`,
        value,
      },
    }
  },
}

function whole(group: Group, { parts }: GraphCall): Resource {
  const members = (parts.state.groups[group.id] ?? []).map((key) => memberOf(key, 'added', parts))
  return { id: group.id, displayName: group.displayName, mail: group.mail, 'members@delta': members }
}

/** The last change of each person is what counts; nothing where nobody came or left. */
function changed(group: Group, since: number, { parts }: GraphCall): Resource[] {
  const changes = parts.state.groupChanges.slice(since).filter(({ groupId }) => groupId === group.id)
  const last = new Map(changes.map(({ key, change }) => [key, change]))
  if (last.size === 0) return []
  return [{ id: group.id, 'members@delta': [...last].map(([key, change]) => memberOf(key, change, parts)) }]
}

function memberOf(key: string, change: 'added' | 'removed', { people }: GraphCall['parts']): Resource {
  return {
    '@odata.type': '#microsoft.graph.user',
    id: people.find(key)?.account?.objectId,
    ...(change === 'removed' && { '@removed': { reason: 'deleted' } }),
  }
}
