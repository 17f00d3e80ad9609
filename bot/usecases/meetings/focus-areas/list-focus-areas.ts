import type { FocusAreaList } from '../../../contract/focus-areas.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { agreement2021 } from '../../../domain/meetings/focus-area-set.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { listFocusAreas as readFocusAreas } from '../../../store/focus-areas.ts'
import { namesOf } from '../../../store/people.ts'
import type { Actor } from '../../actor.ts'
import { areaLine, writersOf } from './area-line.ts'

/** A region's focus areas, newest agreement first. Groups see theirs in the meeting; the whole list is the secretariat's. */
export async function listFocusAreas(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  regionCode: string,
): Promise<Result<FocusAreaList>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  const areas = await readFocusAreas(db, regionCode)
  const names = await namesOf(db, writersOf(areas.map(({ wording }) => wording)))
  return {
    ok: true,
    items: areas.map((area) => areaLine(area, names)),
    can: {
      edit: true,
      addReadySet: areas.every(({ agreement }) => agreement !== agreement2021.agreement),
    },
  }
}
