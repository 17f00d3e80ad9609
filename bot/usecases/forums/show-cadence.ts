import type { CadenceView } from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { Result } from '../../domain/refusal.ts'
import { listRuledForums, rulesOf } from '../../store/forum-rules.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { checkYear } from './check-forum.ts'
import { meetingsOf } from './forum-meetings.ts'

/** How a year's meetings keep the rules of every forum that the reader may see and that is there in that year. */
export async function showCadence(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  year: number,
): Promise<Result<CadenceView>> {
  const { db } = deps
  const forums = await listRuledForums(db)
  const known = await listWheelForums(db, actor.personId, localDateOf(deps.clock()))
  const seen = new Set(known.filter(({ mine }) => mine || actor.secretariat).map(({ id }) => id))
  const ruled = forums.filter(
    ({ id, rules, lastDay }) =>
      seen.has(id) && (rules?.cadence ?? []).length > 0 && (lastDay === null || lastDay >= `${year}-01-01`),
  )
  const meetings = await meetingsOf(db, ruled, year)
  return {
    ok: true,
    year,
    forums: ruled.flatMap((forum) => {
      const rules = rulesOf(forum)
      if (rules === null) return []
      const ofForum = meetings.get(forum.id) ?? []
      const checked = checkYear(rules, { year, meetings: ofForum, lastDay: forum.lastDay }, actor.language)
      return [{ id: forum.id, name: forum.name, ...checked }]
    }),
  }
}
