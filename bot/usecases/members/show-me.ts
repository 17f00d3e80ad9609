import type { Me } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { listForums, listForumsOf } from '../../store/forums.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { namesOf } from '../../store/people.ts'
import type { Actor } from '../actor.ts'

/** Who the reader is to the product, and the lists that its forms choose from. */
export async function showMe(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  organisationId: string | null,
): Promise<Me> {
  const { personId, secretariat, language } = actor
  const organisations = await listOrganisations(deps.db)
  const own = organisations.find(({ id }) => id === organisationId)
  return {
    personId,
    name: (await namesOf(deps.db, [personId])).get(personId) ?? '',
    language,
    secretariat,
    organisation: own === undefined ? null : { id: own.id, name: own.name },
    forums: secretariat
      ? await listForums(deps.db)
      : await listForumsOf(deps.db, personId, localDateOf(deps.clock())),
    organisations,
    regions: organisations
      .filter(({ kind }) => kind === 'region')
      .map(({ id, name }) => ({ code: id, name })),
    mayPropose: secretariat || own !== undefined,
  }
}
