import { z } from 'zod'
import type { Chat } from '../state.ts'
import type { Person } from '../world/world.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { collection, page } from './odata.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

const permissions = ['TeamsAppInstallation.ReadWriteSelfForUser.All'] as const
const installation = z.object({ 'teamsApp@odata.bind': z.string() })

type Found = { person: Person; chat: Chat }

function findPerson({ parts, tenant, params }: GraphCall): Found | undefined {
  const person = parts.people.inTenant(tenant.id, params['user-id'] ?? '')
  const chat = person && parts.people.chat(person)
  return chat ? { person, chat } : undefined
}

/** Graph's id of an installation: two parts joined and encoded, which nobody should take apart. */
function installationId(person: Person, appId: string): string {
  return Buffer.from(`${person.account?.objectId}##${appId}`).toString('base64')
}

function catalogueApp({ tenant, parts }: GraphCall): Resource {
  const { teamsAppId, appName } = parts.world
  return {
    id: tenant.catalogueAppId,
    externalId: teamsAppId,
    displayName: appName,
    distributionMethod: 'organization',
  }
}

export const installedAppRoutes: GraphRoute[] = [
  {
    method: 'GET',
    template: '/appCatalogs/teamsApps',
    permissions: ['AppCatalog.Read.All'],
    operation: 'read',
    handle(call) {
      const apps = call.tenant.catalogueAppId ? [catalogueApp(call)] : []
      const found = page(call, here(call), apps, { defaultSize: 100, largestSize: 999 })
      return { status: 200, body: collection(contextOf(call, 'appCatalogs/teamsApps'), found) }
    },
  },
  {
    method: 'POST',
    template: '/users/{user-id}/teamwork/installedApps',
    permissions,
    operation: 'install',
    handle(call) {
      const found = findPerson(call)
      if (!found) return refusals.notFound(call.params['user-id'] ?? '')
      const body = installation.safeParse(call.body)
      if (!body.success) return refusals.badRequest("Property 'teamsApp@odata.bind' is required.")
      const appId = body.data['teamsApp@odata.bind'].split('/').at(-1)
      if (appId !== call.tenant.catalogueAppId) return refusals.appNotInCatalogue()
      if (found.person.account?.userType === 'Guest') return refusals.guestCannotInstall()
      if (found.chat.installed) return refusals.alreadyInstalled()
      found.chat.installed = true
      call.parts.changes.announce({ what: 'world' })
      call.parts.onInstalled(found.person)
      return { status: 201 }
    },
  },
  {
    method: 'GET',
    template: '/users/{user-id}/teamwork/installedApps',
    permissions,
    operation: 'read',
    handle(call) {
      const found = findPerson(call)
      if (!found) return refusals.notFound(call.params['user-id'] ?? '')
      const all = found.chat.installed
        ? [
            {
              id: installationId(found.person, call.tenant.catalogueAppId ?? ''),
              teamsApp: catalogueApp(call),
            },
          ]
        : []
      const shown = page(call, here(call), all, { defaultSize: 100, largestSize: 999 })
      const expanded = call.url.searchParams.get('$expand')?.includes('teamsApp')
      const value = shown.value.map(({ id, teamsApp }) => (expanded ? { id, teamsApp } : { id }))
      return {
        status: 200,
        body: collection(contextOf(call, 'users/teamwork/installedApps'), { ...shown, value }),
      }
    },
  },
  {
    method: 'GET',
    template: '/users/{user-id}/teamwork/installedApps/{userScopeTeamsAppInstallation-id}/chat',
    permissions,
    operation: 'read',
    handle(call) {
      const found = findPerson(call)
      if (!found) return refusals.notFound(call.params['user-id'] ?? '')
      const { chat } = found
      const id = installationId(found.person, call.tenant.catalogueAppId ?? '')
      if (!chat.installed || call.params['userScopeTeamsAppInstallation-id'] !== id)
        return refusals.notFound(id)
      return {
        status: 200,
        body: {
          '@odata.context': contextOf(call, 'chats/$entity'),
          id: call.parts.people.graphChatId(found.person),
          topic: null,
          chatType: 'oneOnOne',
          tenantId: chat.tenantId,
          webUrl: null,
        },
      }
    },
  },
]
