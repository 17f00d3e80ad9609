import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { InstallResult } from '../deps.ts'
import type { GraphClients } from './graph-clients.ts'
import { type GraphFailure, graphFailure, lacksConsent } from './graph-failure.ts'

/** The catalogue's id of an app changes only when an administrator takes the app out and uploads it anew. */
const CATALOGUE_ID_REMEMBERED_MS = 60 * 60_000

const items = z.object({ value: z.array(z.object({ id: z.string().min(1) })) })
const chat = z.object({ id: z.string().min(1) })

/** Puts the app into a person's Teams, and finds the chat that comes of it. Safe to repeat. */
export function createAppInstallation(
  config: Pick<Config, 'graphUrl' | 'teamsAppId'>,
  clients: GraphClients,
  now = Date.now,
) {
  const catalogueIds = new Map<string, { id: string; until: number }>()

  const catalogueId = async (client: Client, tenantId: string): Promise<string | null> => {
    const known = catalogueIds.get(tenantId)
    if (known && now() < known.until) return known.id
    const answer: unknown = await client
      .api('appCatalogs/teamsApps')
      .filter(encodeURIComponent(`externalId eq '${config.teamsAppId}'`))
      .get()
    const id = items.parse(answer).value[0]?.id ?? null
    if (id) catalogueIds.set(tenantId, { id, until: now() + CATALOGUE_ID_REMEMBERED_MS })
    return id
  }

  return async (tenantId: string, objectId: string): Promise<InstallResult> => {
    const client = clients.patient(tenantId)
    const installedApps = `users/${encodeURIComponent(objectId)}/teamwork/installedApps`
    try {
      const appId = await catalogueId(client, tenantId)
      if (!appId) return { ok: false, reason: 'not_installable' }
      const refused = await install(
        client,
        installedApps,
        `${config.graphUrl}/v1.0/appCatalogs/teamsApps/${appId}`,
      )
      if (refused) {
        catalogueIds.delete(tenantId)
        return { ok: false, reason: reasonOf(refused) }
      }
      const conversationId = await findChat(client, installedApps, config.teamsAppId)
      return conversationId ? { ok: true, conversationId } : { ok: false, reason: 'unavailable' }
    } catch (error) {
      const failure = graphFailure(error)
      if (!failure) throw error
      return { ok: false, reason: lacksConsent(failure) ? 'no_consent' : 'unavailable' }
    }
  }
}

/** Null when the app is there, just now or from before. */
async function install(client: Client, installedApps: string, app: string): Promise<GraphFailure | null> {
  try {
    await client.api(installedApps).post({ 'teamsApp@odata.bind': app })
    return null
  } catch (error) {
    const failure = graphFailure(error)
    if (!failure) throw error
    const { status } = failure
    // 201 comes without a body, over which the library may stumble; 409: already installed.
    return (status >= 200 && status < 300) || status === 409 ? null : failure
  }
}

/** Null while Teams has not made the chat yet: a little later it is there. */
async function findChat(client: Client, installedApps: string, teamsAppId: string): Promise<string | null> {
  const found: unknown = await client
    .api(installedApps)
    .expand('teamsApp')
    .filter(encodeURIComponent(`teamsApp/externalId eq '${teamsAppId}'`))
    .get()
  const installation = items.parse(found).value[0]
  if (!installation) return null
  return chat.parse(await client.api(`${installedApps}/${encodeURIComponent(installation.id)}/chat`).get()).id
}

function reasonOf(failure: GraphFailure) {
  if (lacksConsent(failure)) return 'no_consent'
  // 403: an app policy, or a guest; 400: the app's manifest does not allow it.
  if (failure.status === 403 || failure.status === 400) return 'not_installable'
  if (failure.status === 404) return /app/i.test(failure.message) ? 'not_installable' : 'no_such_person'
  return 'unavailable'
}
