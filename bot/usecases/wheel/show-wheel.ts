import type { WheelView } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import type { Window } from '../../domain/wheel/when.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { closedTimes } from '../../views/closed-times.ts'
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
  const regions = (await listOrganisations(deps.db)).filter(({ kind }) => kind === 'region')
  return {
    today,
    ...window,
    mayEdit: plans,
    regions: regions
      // Before there is a forum, whoever plans may begin with any region.
      .filter(({ id }) => codes.has(id) || (plans && codes.size === 0))
      .map(({ id, name }) => ({ code: id, name })),
    forums: visible.map(({ id, name, regionCode, mine, look }) => {
      return { id, name, regionCode, mine, look, mayEdit: plans }
    }),
    items,
    truncated: shown.length > MOST_ITEMS,
    closed: closedTimes(visible, window, actor.language),
  }
}
