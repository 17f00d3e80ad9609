import type { Deps } from '../../deps.ts'
import type { Language } from '../../domain/language.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import {
  findByIdentity,
  findPartnerTenant,
  insertPerson,
  setLanguage,
  setSecretariat,
  tieIdentity,
} from '../../store/identities.ts'
import type { Actor } from '../actor.ts'

/** What a verified token proves: tenant and object id. The name is only shown; the language is the client's wish. */
export type Proven = { tenantId: string; objectId: string; name: string; language: Language }

/**
 * Who this is. A tenant that is not the host's and not on the list is refused. Somebody seen for the first time becomes
 * a person of the tenant's own organisation, with no seat: the secretariat says whether it is a member.
 */
export async function identify(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config'>,
  proven: Proven,
  door: 'teams' | 'tab',
): Promise<Result<{ actor: Actor; organisationId: string | null }>> {
  const { tenantId, objectId, name, language } = proven
  const fromHost = tenantId === deps.config.hostTenantId
  const partner = fromHost ? null : await findPartnerTenant(deps.db, tenantId)
  if (!fromHost && partner === null) return refused('tenant_not_listed')
  const secretariat = fromHost && (await deps.directory.isInSecretariat(tenantId, objectId))

  const known = await findByIdentity(deps.db, tenantId, objectId)
  if (known !== null) {
    const { personId } = known
    if (known.secretariat !== secretariat) await setSecretariat(deps.db, personId, secretariat)
    if (known.language !== language) await setLanguage(deps.db, personId, language)
    const actor = { personId, secretariat, door, seatId: null, language }
    return { ok: true, actor, organisationId: known.organisationId }
  }

  const organisationId = partner?.organisationId ?? null
  const personId = await deps.db.transaction().execute(async (trx) => {
    const again = await findByIdentity(trx, tenantId, objectId)
    if (again !== null) return again.personId
    const id = deps.newId()
    const now = deps.clock()
    await insertPerson(trx, { id, organisationId, secretariat, name, mail: null, language, now })
    // A stranger in the host's tenant may be a guest there, whom a card does not reach for certain: the import from the
    // group knows better.
    const userType = fromHost && !secretariat ? 'guest' : 'member'
    await tieIdentity(trx, { tenantId, objectId, personId: id, userType })
    return id
  })
  return { ok: true, actor: { personId, secretariat, door, seatId: null, language }, organisationId }
}
