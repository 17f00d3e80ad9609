import type { Person } from '../world/world.ts'
import { contextOf, here, type GraphRoute } from './graph-route.ts'
import { collection, page, select } from './odata.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

const usualProperties = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
]

/** Everything that is known of a person in one tenant; `userType` and the like come only when they are selected. */
export function userResource({ name, mail, account }: Person): Resource {
  return {
    '@odata.type': '#microsoft.graph.user',
    businessPhones: [],
    displayName: name,
    givenName: null,
    jobTitle: null,
    mail,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    surname: null,
    userPrincipalName: account?.userPrincipalName,
    id: account?.objectId,
    userType: account?.userType,
    accountEnabled: true,
    proxyAddresses: [`SMTP:${mail}`],
    otherMails: account?.userType === 'Guest' ? [mail] : [],
  }
}

export function selectUser(resource: Resource, asked: string | null): Resource {
  return select(resource, asked, usualProperties)
}

export const userRoutes: GraphRoute[] = [
  {
    method: 'GET',
    template: '/users',
    permissions: ['User.Read.All'],
    operation: 'read',
    handle(call) {
      const users = call.parts.people.all
        .filter(({ account }) => account?.tenantId === call.tenant.id)
        .map(userResource)
      const found = page(call, here(call), users, { defaultSize: call.parts.pageSize, largestSize: 999 })
      const value = found.value.map((user) =>
        withoutType(selectUser(user, call.url.searchParams.get('$select'))),
      )
      return { status: 200, body: collection(contextOf(call, 'users'), { ...found, value }) }
    },
  },
  {
    method: 'GET',
    template: '/users/{user-id}',
    permissions: ['User.Read.All'],
    operation: 'read',
    handle(call) {
      const asked = call.params['user-id'] ?? ''
      const person = call.parts.people.inTenant(call.tenant.id, asked)
      if (!person) return refusals.notFound(asked)
      const user = withoutType(selectUser(userResource(person), call.url.searchParams.get('$select')))
      return { status: 200, body: { '@odata.context': contextOf(call, 'users/$entity'), ...user } }
    },
  },
]

/** Graph names the type only in collections of mixed directory objects. */
function withoutType({ '@odata.type': _, ...user }: Resource): Resource {
  return user
}
