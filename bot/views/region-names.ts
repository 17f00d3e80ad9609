import type { Kysely } from 'kysely'
import { regionNameOn, regionOn } from '../domain/forums/regions.ts'
import type { Database } from '../store/database.ts'
import { listOrganisations } from '../store/organisations.ts'
import { readRegions } from '../store/regions.ts'

/**
 * Every region that there is or has been, under the name of what stands in its place on that day. Where several have become
 * one, each keeps its own name behind it, so that they can be told apart.
 */
export async function regionNames(
  db: Kysely<Database>,
  day: string,
): Promise<{ code: string; name: string }[]> {
  const history = await readRegions(db)
  const regions = (await listOrganisations(db, day)).filter(({ kind }) => kind === 'region')
  const last =
    history.changes
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? day
  return regions.map(({ id, name }) => {
    // One that is still to come is called what it will be.
    const isGone = [day, last].every((date) => regionOn(history, id, date) === null)
    const inPlace = isGone ? regionNameOn(history, id, day) : null
    return { code: id, name: inPlace === null ? name : `${inPlace} (${name})` }
  })
}
