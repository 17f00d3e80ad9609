import type { WheelView } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import type { Window } from '../../domain/wheel/when.ts'
import { closedTimes } from '../../views/closed-times.ts'
import { regionNames } from '../../views/region-names.ts'
import { readWheel } from '../../views/read-wheel.ts'
import { itemsOf } from '../../views/wheel-items.ts'
import type { Actor } from '../actor.ts'

const MOST_ITEMS = 2000

/** A window of the wheel as the actor may see it. */
export async function showWheel(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  window: Window,
): Promise<WheelView> {
  const reading = await readWheel(deps.db, actor, window, deps.clock())
  const { reader, today, shown } = reading
  const plans = mayPlan(reader)
  const visible = reading.forums.filter(({ id }) => plans || reader.forumIds.includes(id))
  const items = itemsOf({ ...reading, shown: shown.slice(0, MOST_ITEMS) })
  const codes = new Set([...visible, ...items].map(({ regionCode }) => regionCode))
  const regions = await regionNames(deps.db, dayLookedAt(window, today))
  return {
    today,
    ...window,
    mayEdit: plans,
    // Before there is a forum, whoever plans may begin with any region.
    regions: regions.filter(({ code }) => codes.has(code) || (plans && codes.size === 0)),
    forums: visible.map(({ id, name, regionCode, mine, look }) => {
      return { id, name, regionCode, mine, look, mayEdit: plans }
    }),
    items,
    truncated: shown.length > MOST_ITEMS,
    closed: closedTimes(visible, window, actor.language),
  }
}

/** Names are those of today; of another year, those of the end that lies nearest. */
const dayLookedAt = ({ from, to }: Window, today: PlainDate): PlainDate =>
  today < from ? from : today > to ? to : today
