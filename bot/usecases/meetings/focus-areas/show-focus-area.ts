import type { FocusAreaView } from '../../../contract/focus-areas.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { findFocusAreas, isInUse, wordingsOf } from '../../../store/focus-areas.ts'
import { namesOf } from '../../../store/people.ts'
import type { Actor } from '../../actor.ts'
import { areaLine, wordingLine, writersOf } from './area-line.ts'

/** A focus area with every wording that it has had. */
export async function showFocusArea(
  { db }: Pick<Deps, 'db'>,
  actor: Actor,
  focusAreaId: string,
): Promise<Result<FocusAreaView>> {
  if (!mayRunMeetings(actor)) return refused('not_found')
  const [area] = await findFocusAreas(db, [focusAreaId])
  if (area === undefined) return refused('not_found')
  const wordings = await wordingsOf(db, focusAreaId)
  const names = await namesOf(db, writersOf(wordings))
  return {
    ok: true,
    ...areaLine(area, names),
    wordings: wordings.map((wording) => wordingLine(wording, names)),
    can: { edit: true, remove: !(await isInUse(db, focusAreaId)) },
  }
}
