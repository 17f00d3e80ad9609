import type { Client } from '@microsoft/microsoft-graph-client'
import type { DirectoryUser } from '../deps.ts'
import { readAllPages } from './paging.ts'
import { directoryUser, USER_PROPERTIES } from './directory-user.ts'

/** Forums have some tens of members; a group of more is a wrong group. */
const MOST_MEMBERS = 2_000
/** Graph's largest page for members. */
const PAGE_SIZE = 999

/**
 * The users who are direct members of a group. Other kinds of members (groups, devices, contacts) are left out.
 * Groups within the group are not followed: a Microsoft 365 group cannot hold any, and who may act as the secretariat
 * is to be read from one list in the administrator's portal.
 */
export async function readGroupMembers(input: {
  client: Client
  graphUrl: string
  tenantId: string
  groupId: string
}): Promise<DirectoryUser[]> {
  const { client, graphUrl, tenantId, groupId } = input
  const first = client
    .api(`groups/${encodeURIComponent(groupId)}/members`)
    .select(USER_PROPERTIES)
    .top(PAGE_SIZE)
  const members = await readAllPages({ client, graphUrl, first, limit: MOST_MEMBERS })
  return members.flatMap((member) => directoryUser(tenantId, member) ?? [])
}
