import type { Me } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { regionOf, regionsInPlaceOf, regionsOn } from '../../domain/forums/regions.ts'
import { forumsTakingRounds, forumsWithPeople, listForums, listForumsOf } from '../../store/forums.ts'
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
  const organisation = organisations.find(({ id }) => id === organisationId)
  const own = await listForumsOf(db, personId, today)
  const forums = secretariat ? await listForums(db) : own
  const asking = await forumsTakingRounds(db, today)
  const peopled = await forumsWithPeople(db, today)
  const mine = new Set(own.map(({ id }) => id))
  return {
    personId,
    name: (await namesOf(db, [personId])).get(personId) ?? '',
    language,
    secretariat,
    organisation: organisation === undefined ? null : { id: organisation.id, name: organisation.name },
    forums: forums.map((forum) => ({
      ...forum,
      regionCode: inPlaceOf(forum.regionCode),
      takesRounds: asking.has(forum.id),
      hasPeople: peopled.has(forum.id),
      isMine: mine.has(forum.id),
    })),
    organisations,
    regions: regionsOn(history, today).map(({ id, name }) => ({ code: id, name })),
    mayPropose: secretariat || organisation !== undefined,
  }
}
