import { z } from 'zod'
import type { Config } from '../config.ts'
import type { Directory, DirectoryUser } from '../deps.ts'
import { createAppInstallation } from './app-installation.ts'
import { directoryUser, USER_PROPERTIES } from './directory-user.ts'
import type { GraphClients } from './graph-clients.ts'
import { graphFailure, lacksConsent } from './graph-failure.ts'
import { readGroupChanges } from './group-changes.ts'
import { readGroupMembers } from './group-members.ts'
import { rememberSecretariat } from './secretariat.ts'

const list = z.object({ value: z.array(z.unknown()) })

/** Microsoft Graph behind the product's port. */
export function createDirectory(
  config: Pick<Config, 'graphUrl' | 'hostTenantId' | 'secretariatGroupId' | 'teamsAppId'>,
  clients: GraphClients,
): Directory {
  const { graphUrl, hostTenantId } = config
  const listGroupMembers = (groupId: string) =>
    readGroupMembers({ client: clients.patient(hostTenantId), graphUrl, tenantId: hostTenantId, groupId })
  const isSecretariat = rememberSecretariat(() => listGroupMembers(config.secretariatGroupId))

  return {
    listGroupMembers,
    changedMembers: (groupId, token) =>
      readGroupChanges(
        { client: clients.patient(hostTenantId), graphUrl, tenantId: hostTenantId, groupId },
        token,
      ),
    /** The group lives in the host's tenant: nobody signed in elsewhere is asked about. */
    isInSecretariat: async (tenantId, objectId) => tenantId === hostTenantId && isSecretariat(objectId),
    findUserByMail: async (tenantId, mail) => {
      const value = mail.trim().replaceAll("'", "''")
      const request = clients
        .patient(tenantId)
        .api('users')
        .filter(encodeURIComponent(`mail eq '${value}' or userPrincipalName eq '${value}'`))
        .select(USER_PROPERTIES)
        .top(2)
      try {
        const found = list
          .parse(await request.get())
          .value.flatMap((user) => directoryUser(tenantId, user) ?? [])
        return theOne(found)
      } catch (error) {
        const failure = graphFailure(error)
        if (failure && lacksConsent(failure)) return undefined
        throw error
      }
    },
    installForUser: createAppInstallation(config, clients),
  }
}

/** Two accounts with one address are a doubt, and a doubt is nobody. */
function theOne(found: DirectoryUser[]): DirectoryUser | null {
  return found.length === 1 ? (found[0] ?? null) : null
}
