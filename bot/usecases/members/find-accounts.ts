import type { Transaction } from 'kysely'
import type { Deps, DirectoryUser } from '../../deps.ts'
import type { Database } from '../../store/database.ts'
import { findByIdentity, tieIdentity } from '../../store/identities.ts'
import { isUnregistered, tenantsToAsk } from '../../store/registry.ts'

export type FoundAccount = { personId: string; user: DirectoryUser }

type FindDeps = Pick<Deps, 'db' | 'directory' | 'config' | 'log'>

/** The secretariat waits at its page meanwhile; whoever was not found by then is found the next time. */
const PATIENCE_MS = 8_000
const AT_A_TIME = 4

/**
 * Looks for the accounts of people who are known by their mail address: in the host's tenant, and in those of their own
 * organisation that let the product ask. Asks Microsoft 365, so never within a transaction. A tenant that does not
 * answer, or has not consented, only means that nothing is found there.
 */
export async function findAccounts(deps: FindDeps, personIds: string[]): Promise<FoundAccount[]> {
  const { hostTenantId } = deps.config
  const wanted = (await tenantsToAsk(deps.db, personIds, hostTenantId)).flatMap(
    ({ personId, mail, tenantIds }) => tenantIds.map((tenantId) => ({ personId, mail, tenantId })),
  )
  const found: FoundAccount[] = []
  const silent = new Set<string>()
  let late = false
  const ask = async () => {
    for (let next = wanted.shift(); next !== undefined && !late; next = wanted.shift()) {
      const { personId, mail, tenantId } = next
      if (silent.has(tenantId)) continue
      const user = await lookUp(deps, tenantId, mail)
      if (user === undefined) silent.add(tenantId)
      // In a partner tenant a guest is somebody else's.
      else if (user !== null && (tenantId === hostTenantId || user.userType === 'member'))
        found.push({ personId, user })
    }
  }
  await Promise.race([Promise.all(Array.from({ length: AT_A_TIME }, ask)), patience()])
  late = true
  return [...found]
}

function patience(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE_MS).unref())
}

/** Undefined: the tenant tells nothing, now or at all. */
async function lookUp(
  deps: FindDeps,
  tenantId: string,
  mail: string,
): Promise<DirectoryUser | null | undefined> {
  try {
    return await deps.directory.findUserByMail(tenantId, mail)
  } catch (error) {
    deps.log.warn({ err: error, tenantId }, 'a tenant could not be asked for an account')
    return undefined
  }
}

/** Ties the accounts found. One that is already somebody's whom the secretariat knows is left where it is. */
export async function tieAccounts(trx: Transaction<Database>, accounts: FoundAccount[]): Promise<void> {
  for (const { personId, user } of accounts) {
    const { tenantId, objectId, userType } = user
    const holder = await findByIdentity(trx, tenantId, objectId)
    if (holder !== null && !(await isUnregistered(trx, holder.personId))) continue
    await tieIdentity(trx, { tenantId, objectId, personId, userType })
  }
}
