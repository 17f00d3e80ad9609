import type { Group } from '../world/world.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { collection, page, select } from './odata.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'
import { selectUser, userResource } from './users.ts'

const permissions = ['GroupMember.Read.All'] as const
const usualProperties = [
  'id',
  'displayName',
  'description',
  'mail',
  'groupTypes',
  'mailEnabled',
  'securityEnabled',
  'visibility',
]

function findGroup({ parts, tenant, params }: GraphCall): Group | undefined {
  return parts.world.groups.find(
    ({ id, tenantId }) =>
      id === params['group-id'] && tenantId === tenant.id && parts.state.deletedGroups[id] === undefined,
  )
}

function groupResource(group: Group): Resource {
  return {
    id: group.id,
    displayName: group.displayName,
    description: null,
    mail: group.mail,
    groupTypes: ['Unified'],
    mailEnabled: true,
    securityEnabled: false,
    visibility: 'Private',
  }
}

function memberPage(call: GraphCall, withType: boolean) {
  const group = findGroup(call)
  if (!group) return refusals.notFound(call.params['group-id'] ?? '')
  const users = (call.parts.state.groups[group.id] ?? [])
    .map((key) => call.parts.people.find(key))
    .filter((person) => person !== undefined)
    .map(userResource)
  const found = page(call, here(call), users, { defaultSize: call.parts.pageSize, largestSize: 999 })
  const value = found.value.map((user) => {
    const { '@odata.type': type, ...rest } = selectUser(user, call.url.searchParams.get('$select'))
    return withType ? { '@odata.type': type, ...rest } : rest
  })
  const context = contextOf(call, withType ? 'directoryObjects' : 'users')
  return { status: 200, body: collection(context, { ...found, value }) }
}

export const groupRoutes: GraphRoute[] = [
  {
    method: 'GET',
    template: '/groups',
    permissions,
    operation: 'read',
    handle(call) {
      const groups = call.parts.world.groups
        .filter(({ tenantId }) => tenantId === call.tenant.id)
        .map(groupResource)
      const found = page(call, here(call), groups, { defaultSize: 100, largestSize: 999 })
      const value = found.value.map((group) =>
        select(group, call.url.searchParams.get('$select'), usualProperties),
      )
      return { status: 200, body: collection(contextOf(call, 'groups'), { ...found, value }) }
    },
  },
  {
    method: 'GET',
    template: '/groups/{group-id}',
    permissions,
    operation: 'read',
    handle(call) {
      const group = findGroup(call)
      if (!group) return refusals.notFound(call.params['group-id'] ?? '')
      const resource = select(groupResource(group), call.url.searchParams.get('$select'), usualProperties)
      return { status: 200, body: { '@odata.context': contextOf(call, 'groups/$entity'), ...resource } }
    },
  },
  {
    method: 'GET',
    template: '/groups/{group-id}/members',
    permissions,
    operation: 'read',
    handle: (call) => memberPage(call, true),
  },
  {
    method: 'GET',
    template: '/groups/{group-id}/members/microsoft.graph.user',
    permissions,
    operation: 'read',
    handle: (call) => memberPage(call, false),
  },
  {
    method: 'GET',
    template: '/groups/{group-id}/transitiveMembers',
    permissions,
    operation: 'read',
    handle: (call) => memberPage(call, true),
  },
]
