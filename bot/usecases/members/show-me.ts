import type { Me } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { regionOf, regionsInPlaceOf, regionsOn } from '../../domain/forums/regions.ts'
import { forumsTakingRounds, listForums, listForumsOf } from '../../store/forums.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { namesOf } from '../../store/people.ts'
import { readRegions } from '../../store/regions.ts'
import type { Actor } from '../actor.ts'

/** Who the reader is to the product, and the lists that its forms choose from. */
export async function showMe(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  organisationId: string | null,
): Promise<Me> {
  const { personId, secretariat, language } = actor
  const { db } = deps
  const today = localDateOf(deps.clock())
  const history = await readRegions(db)
  // A region that has become another's part is told as what stands in its place today.
  const inPlaceOf = (code: string) => regionsInPlaceOf(history, code, today)[0]?.id ?? code
  const organisations = (await listOrganisations(db, today)).map((one) => ({
    ...one,
    regionCode:
      one.regionCode === null ? null : (regionOf(history, one.id, today)?.id ?? inPlaceOf(one.regionCode)),
  }))
  const own = organisations.find(({ id }) => id === organisationId)
  const forums = secretariat ? await listForums(db) : await listForumsOf(db, personId, today)
  const asking = await forumsTakingRounds(db, today)
  return {
    personId,
    name: (await namesOf(db, [personId])).get(personId) ?? '',
    language,
    secretariat,
    organisation: own === undefined ? null : { id: own.id, name: own.name },
    forums: forums.map((forum) => ({
      ...forum,
      regionCode: inPlaceOf(forum.regionCode),
      takesRounds: asking.has(forum.id),
    })),
    organisations,
    regions: regionsOn(history, today).map(({ id, name }) => ({ code: id, name })),
    mayPropose: secretariat || own !== undefined,
  }
}
