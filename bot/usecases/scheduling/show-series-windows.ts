import type { SeriesWindows } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { cadenceText } from '../../domain/forums/rule-texts.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { seriesWindows } from '../../domain/scheduling/series-windows.ts'
import { findRuledForum } from '../../store/forum-rules.ts'
import type { Actor } from '../actor.ts'
import { meetingsWithin } from '../forums/forum-meetings.ts'

/**
 * The periods in which a year's meetings are to lie by the forum's own rules, to begin a plan with, and the meetings that it has
 * in the wheel already.
 */
export async function showSeriesWindows(
  deps: Pick<Deps, 'db'>,
  actor: Actor,
  { forumId, year }: { forumId: string; year: number },
): Promise<Result<SeriesWindows>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const forum = await findRuledForum(deps.db, forumId)
  if (forum === null) return refused('not_found')
  const cadence = forum.rules?.cadence ?? []
  const rule = cadence.find((one) => seriesWindows([one], year).length > 0)
  const windows = rule === undefined ? [] : seriesWindows([rule], year)
  const titled = actor.language === 'da' ? 'møde' : 'meeting'
  const inYear = { from: `${year}-01-01`, to: `${year}-12-31` }
  const known = (await meetingsWithin(deps.db, [forum], inYear)).get(forumId) ?? []
  return {
    ok: true,
    standing: known
      .filter(({ cancelled }) => !cancelled)
      .map((meeting) => ({
        entryId: meeting.entryId,
        key: meeting.key,
        title: meeting.title,
        date: meeting.date,
      })),
    rule: rule === undefined ? null : cadenceText(rule, actor.language),
    meetings: windows.map((window, nth) => ({
      ...window,
      title: `${forum.name}: ${nth + 1}. ${titled} ${year}`,
    })),
  }
}
