import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { DirectoryUser, GroupChanges } from '../deps.ts'
import { directoryUser, USER_PROPERTIES } from './directory-user.ts'
import { graphFailure } from './graph-failure.ts'
import { readGroupMembers } from './group-members.ts'

/** Pages may be empty and still have a next; so many are no forum's. */
const MAX_PAGES = 200
/** More newcomers than these are looked up in the list of members alone. */
const MOST_LOOKED_UP = 20

type Asked = { client: Client; graphUrl: string; tenantId: string; groupId: string }

/**
 * The group's members, if anything about them has changed since `token`; null begins anew, and so does a token that Entra no
 * longer knows. The changes come first and the list after, so that what happens in between is told again the next time. A
 * list may lag behind: who the changes say has come or gone has come or gone.
 */
export async function readGroupChanges(asked: Asked, token: string | null): Promise<GroupChanges> {
  const changes = (token === null ? null : await readDelta(asked, token)) ?? (await readDelta(asked, null))
  if (changes === null) throw new Error('Graph knows none of its own tokens')
  if (changes.gone || (changes.whole && !changes.seen)) return { state: 'gone' }
  if (!changes.whole && changes.members.size === 0) return { state: 'unchanged', token: changes.token }
  const listed = await listMembers(asked)
  if (listed === null) return { state: 'gone' }
  const came = changes.whole ? [] : await lookUp(asked, changes.members, listed)
  const gone = new Set([...changes.members].filter(([, is]) => is === 'removed').map(([id]) => id))
  const members = [...listed, ...came].filter(({ objectId }) => !gone.has(objectId))
  return { state: 'changed', members, token: changes.token }
}

type Delta = {
  whole: boolean
  /** The group came along. */
  seen: boolean
  gone: boolean
  /** By object id, what happened to it last. */
  members: Map<string, 'added' | 'removed'>
  token: string
}

const removed = z.object({ reason: z.string().optional() })
const page = z.object({
  value: z.array(
    z.looseObject({
      id: z.string(),
      '@removed': removed.optional(),
      'members@delta': z
        .array(
          z.object({
            id: z.string(),
            '@odata.type': z.string().optional(),
            '@removed': removed.optional(),
          }),
        )
        .default([]),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/** Null: the token is too old. It is where Graph goes on from, below its own address. */
async function readDelta({ client, graphUrl, groupId }: Asked, token: string | null): Promise<Delta | null> {
  const root = `${graphUrl}/v1.0/`
  const filter = encodeURIComponent(`id eq '${groupId}'`)
  const delta: Delta = { whole: token === null, seen: false, gone: false, members: new Map(), token: '' }
  let path = token ?? `groups/delta?$select=members&$filter=${filter}`
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    const read = await readPage(client, path, token !== null)
    if (read === null) return null
    // A group of another id would be Graph's mistake; its members are none of ours.
    for (const group of read.value.filter(({ id }) => id.toLowerCase() === groupId.toLowerCase())) {
      delta.seen = true
      delta.gone = group['@removed'] !== undefined
      for (const member of group['members@delta'].filter(isUser))
        delta.members.set(member.id, member['@removed'] === undefined ? 'added' : 'removed')
    }
    const link = read['@odata.nextLink'] ?? read['@odata.deltaLink']
    if (link === undefined) throw new Error('Graph gave neither a next page nor a delta link')
    if (!link.startsWith(root)) throw new Error('Graph points to a page outside Graph')
    path = link.slice(root.length)
    if (read['@odata.nextLink'] === undefined) return { ...delta, token: path }
  }
  throw new Error(`Graph has more than ${MAX_PAGES} pages of changes`)
}

/** Groups, devices and contacts can be members too. */
const isUser = (member: { '@odata.type'?: string | undefined }): boolean =>
  member['@odata.type'] === undefined || member['@odata.type'] === '#microsoft.graph.user'

async function readPage(client: Client, path: string, known: boolean): Promise<z.output<typeof page> | null> {
  try {
    return page.parse(await client.api(path).get())
  } catch (error) {
    const failure = graphFailure(error)
    // A token from elsewhere cannot be read at all; both begin anew.
    if (known && (failure?.status === 410 || failure?.status === 400)) return null
    throw error
  }
}

/** Null: there is no such group. */
async function listMembers(asked: Asked): Promise<DirectoryUser[] | null> {
  try {
    return await readGroupMembers(asked)
  } catch (error) {
    if (graphFailure(error)?.status === 404) return null
    throw error
  }
}

/** Those who have come and stand in no list yet. */
async function lookUp(
  { client, tenantId }: Asked,
  members: Delta['members'],
  listed: DirectoryUser[],
): Promise<DirectoryUser[]> {
  const known = new Set(listed.map(({ objectId }) => objectId))
  const missing = [...members].filter(([id, is]) => is === 'added' && !known.has(id)).map(([id]) => id)
  const found: DirectoryUser[] = []
  for (const id of missing.slice(0, MOST_LOOKED_UP)) {
    const user = await findUser(client, tenantId, id)
    if (user !== null) found.push(user)
  }
  return found
}

async function findUser(client: Client, tenantId: string, id: string): Promise<DirectoryUser | null> {
  try {
    const request = client.api(`users/${encodeURIComponent(id)}`).select(USER_PROPERTIES)
    return directoryUser(tenantId, await request.get())
  } catch (error) {
    if (graphFailure(error)?.status === 404) return null
    throw error
  }
}
