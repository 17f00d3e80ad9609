import type { Deps } from '../../deps.ts'
import type { Language } from '../../domain/language.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import {
  findByIdentity,
  findCaller,
  insertPerson,
  setLanguage,
  setSecretariat,
  tieIdentity,
} from '../../store/identities.ts'
import { lockRegistry } from '../../store/registry.ts'
import type { Actor } from '../actor.ts'

/** What a verified token proves: tenant and object id. The name is only shown; the language is the client's wish. */
export type Proven = { tenantId: string; objectId: string; name: string; language: Language }

type IdentifyDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>

/**
 * Who this is. A tenant that is not the host's and not on the list is refused. Somebody seen for the first time becomes
 * a person of the tenant's own organisation, with no seat: the secretariat says whether it is a member.
 */
export async function identify(
  deps: IdentifyDeps,
  proven: Proven,
  door: 'teams' | 'tab',
): Promise<Result<{ actor: Actor; organisationId: string | null }>> {
  const { tenantId, objectId, language } = proven
  const fromHost = tenantId === deps.config.hostTenantId
  const { partner, person: known } = await findCaller(deps.db, tenantId, objectId)
  if (!fromHost && partner === null) return refused('tenant_not_listed')
  const inGroup = fromHost ? await isInGroup(deps, tenantId, objectId) : false
  // Without the directory's word nobody acts as the secretariat, and nobody new is let in; a director may still answer.
  if (inGroup === null && (known === null || known.secretariat)) return refused('directory_unavailable')
  const secretariat = inGroup ?? false

  if (known !== null) {
    const { personId } = known
    if (known.secretariat !== secretariat) await setSecretariat(deps.db, personId, secretariat)
    if (known.language !== language) await setLanguage(deps.db, personId, language)
    const actor = { personId, secretariat, door, seatId: null, language }
    return { ok: true, actor, organisationId: known.organisationId }
  }
  const organisationId = fromHost ? null : (partner?.organisationId ?? null)
  const personId = await letIn(deps, proven, { organisationId, secretariat, fromHost })
  return { ok: true, actor: { personId, secretariat, door, seatId: null, language }, organisationId }
}

/** Null: the directory does not answer, and nothing recent is known. */
async function isInGroup(deps: IdentifyDeps, tenantId: string, objectId: string): Promise<boolean | null> {
  try {
    return await deps.directory.isInSecretariat(tenantId, objectId)
  } catch (error) {
    deps.log.warn({ err: error }, 'the secretariat could not be looked up')
    return null
  }
}

/** A person whom nobody has registered; whoever comes twice at the same moment is one. */
async function letIn(
  deps: IdentifyDeps,
  { tenantId, objectId, name, language }: Proven,
  {
    organisationId,
    secretariat,
    fromHost,
  }: {
    organisationId: string | null
    secretariat: boolean
    fromHost: boolean
  },
): Promise<string> {
  return deps.db.transaction().execute(async (trx) => {
    await lockRegistry(trx)
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
}
