import type { Directory, DirectoryUser } from '../../bot/deps.ts'

/** What Microsoft 365 knows, for a test that changes it as it goes. */
export type Known = {
  /** The members of groups of the host's tenant, by the group's id. */
  groups: Record<string, DirectoryUser[]>
  /** Everybody else who can be found by mail. */
  users: DirectoryUser[]
  /** Tenants that have consented to being asked. */
  consenting: string[]
  down: boolean
}

export const SECRETARIAT_GROUP = '00000340-0000-4000-8000-000000000502'

/** A directory that answers from `known` as it stands when it is asked. */
export function directoryOf(known: Known): Directory {
  const answer = <T>(value: () => T): Promise<T> =>
    known.down ? Promise.reject(new Error('Graph does not answer')) : Promise.resolve(value())
  return {
    listGroupMembers: (groupId) => {
      const members = known.groups[groupId]
      if (known.down || members === undefined)
        return Promise.reject(Object.assign(new Error('No answer'), { statusCode: known.down ? 503 : 404 }))
      return Promise.resolve([...members])
    },
    changedMembers: (groupId, token) =>
      answer(() => {
        const members = known.groups[groupId]
        if (members === undefined) return { state: 'gone' as const }
        const now = JSON.stringify(members)
        return now === token
          ? { state: 'unchanged' as const, token: now }
          : { state: 'changed' as const, members: [...members], token: now }
      }),
    isInSecretariat: (tenantId, objectId) =>
      answer(() =>
        (known.groups[SECRETARIAT_GROUP] ?? []).some(
          (user) => user.tenantId === tenantId && user.objectId === objectId,
        ),
      ),
    findUserByMail: (tenantId, mail) =>
      answer(() =>
        known.consenting.includes(tenantId)
          ? (known.users.find((user) => user.tenantId === tenantId && user.mail === mail) ?? null)
          : undefined,
      ),
    installForUser: () => answer(() => ({ ok: false as const, reason: 'no_consent' as const })),
  }
}

/** An account in a tenant. Guests' names carry their own domain, as Entra makes them. */
export function account(
  tenantId: string,
  objectId: string,
  name: string,
  mail: string | null,
  userType: 'member' | 'guest' = 'member',
): DirectoryUser {
  const userPrincipalName =
    mail === null
      ? null
      : userType === 'member'
        ? mail
        : `${mail.replace('@', '_')}#EXT#@soroe.onmicrosoft.com`
  return { tenantId, objectId, name, mail, userPrincipalName, userType }
}
