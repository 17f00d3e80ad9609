import type { Transaction } from 'kysely'
import type { Deps, DirectoryUser } from '../../deps.ts'
import type { Database } from '../../store/database.ts'
import { findByIdentity, insertPerson, tieIdentity, untieOthers } from '../../store/identities.ts'
import { findByMail, isUnregistered, renewContact } from '../../store/registry.ts'

/**
 * The person behind an account that the host's directory tells of: known by the account, or by the mail address (the same
 * address is the same person), or new. The directory's name and address are the right ones from now on.
 */
export async function knowPerson(
  deps: Pick<Deps, 'newId'>,
  trx: Transaction<Database>,
  user: DirectoryUser,
  now: Date,
): Promise<{ personId: string; organisationId: string | null }> {
  const { tenantId, objectId, name, mail, userType } = user
  const byAccount = await findByIdentity(trx, tenantId, objectId)
  const byMail = mail === null ? null : await findByMail(trx, mail)
  const known =
    byAccount === null || (byMail !== null && (await isUnregistered(trx, byAccount.personId)))
      ? byMail
      : byAccount
  const personId = known?.personId ?? deps.newId()
  if (known === null) {
    const person = { id: personId, organisationId: null, secretariat: false, language: 'da' as const }
    await insertPerson(trx, { ...person, name, mail, now })
  } else await renewContact(trx, personId, { name, mail })
  // Two accounts of a tenant never have one address: whose it was before, if anybody still uses that account, is somebody else.
  if (known !== null && byAccount === null) await untieOthers(trx, { personId, tenantId, objectId })
  await tieIdentity(trx, { tenantId, objectId, personId, userType })
  return { personId, organisationId: known?.organisationId ?? null }
}
