import { z } from 'zod'
import type { Answer } from '../http/router.ts'
import type { Group } from '../world/world.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { readFilter, type Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

/** What a token says: of which generation it is, from where on the log was read, up to where, and how much came already. */
const token = z.object({
  generation: z.number(),
  since: z.number().nullable(),
  until: z.number(),
  skip: z.number(),
})
type Token = z.output<typeof token>

/**
 * Groups and their members as they changed since the last `@odata.deltaLink`; without one, as they stand. A group with many
 * members, or many changes of them, comes in parts, one on each page.
 */
export const groupDeltaRoute: GraphRoute = {
  method: 'GET',
  template: '/groups/delta()',
  permissions: ['GroupMember.Read.All'],
  operation: 'read',
  handle(call) {
    const query = call.url.searchParams
    const { groupChanges, groupGeneration } = call.parts.state
    const asked = query.get('$skiptoken') ?? query.get('$deltatoken')
    const read =
      asked === null
        ? { generation: groupGeneration, since: null, until: groupChanges.length, skip: 0 }
        : readToken(asked)
    if (read === null) return refusals.badRequest('Badly formed token.')
    if (read.generation !== groupGeneration) return refusals.syncStateGone()
    const current = query.has('$deltatoken')
      ? { ...read, since: read.until, until: groupChanges.length, skip: 0 }
      : read
    const filter = query.get('$filter')
    const wanted = filter ? readFilter(filter) : () => true
    const groups = call.parts.world.groups.filter(
      ({ tenantId, id }) => tenantId === call.tenant.id && wanted({ id }),
    )
    return answer(call, groups, current)
  },
}

function answer(call: GraphCall, groups: Group[], state: Token): Answer {
  const { pageSize } = call.parts
  const parts = groups.flatMap((group) => partsOf(group, state, call, pageSize))
  const more = state.skip + 1 < parts.length
  const next = new URLSearchParams(call.url.searchParams)
  next.delete('$skiptoken')
  next.delete('$deltatoken')
  const following = { ...state, skip: more ? state.skip + 1 : 0 }
  next.set(more ? '$skiptoken' : '$deltatoken', writeToken(following))
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'groups'),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: `${here(call)}?${next.toString()}`,
      value: parts.slice(state.skip, state.skip + 1),
    },
  }
}

/** What there is to tell of a group, as many parts as its members take pages. */
function partsOf(group: Group, { since, until }: Token, { parts }: GraphCall, pageSize: number): Resource[] {
  const deleted = parts.state.deletedGroups[group.id]
  if (deleted !== undefined)
    return since !== null && deleted >= since ? [{ id: group.id, '@removed': { reason: 'changed' } }] : []
  const members =
    since === null
      ? (parts.state.groups[group.id] ?? []).map((key) => memberOf(key, 'added', parts))
      : changesOf(group, since, until, parts)
  if (since !== null && members.length === 0) return []
  const whole = { id: group.id, displayName: group.displayName, mail: group.mail }
  const pages = Math.max(1, Math.ceil(members.length / pageSize))
  return Array.from({ length: pages }, (_, nth) => ({
    ...(since === null ? whole : { id: group.id }),
    'members@delta': members.slice(nth * pageSize, (nth + 1) * pageSize),
  }))
}

/** The last change of each person is what counts. */
function changesOf(group: Group, since: number, until: number, parts: GraphCall['parts']): Resource[] {
  const changes = parts.state.groupChanges.slice(since, until).filter(({ groupId }) => groupId === group.id)
  const last = new Map(changes.map(({ key, change }) => [key, change]))
  return [...last].map(([key, change]) => memberOf(key, change, parts))
}

function memberOf(key: string, change: 'added' | 'removed', { people }: GraphCall['parts']): Resource {
  return {
    '@odata.type': '#microsoft.graph.user',
    id: people.find(key)?.account?.objectId,
    ...(change === 'removed' && { '@removed': { reason: 'deleted' } }),
  }
}

const writeToken = (state: Token): string => Buffer.from(JSON.stringify(state)).toString('base64url')

function readToken(text: string): Token | null {
  try {
    const parsed = token.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
