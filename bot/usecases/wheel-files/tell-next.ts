import { MOST_NEXT, type WheelCardData } from '../../cards/wheel-card.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { publishedKinds } from '../../domain/wheel/published.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { nextInWheel } from '../../views/next-in-wheel.ts'
import type { Actor } from '../actor.ts'
import { makePictureAddress } from './wheel-picture.ts'

/** What comes next as the actor may see it. `impersonal`: others read along, so only what is no one person's. */
export async function tellNext(
  deps: Pick<Deps, 'db' | 'clock' | 'newSecret' | 'config'>,
  actor: Actor,
  { of, impersonal }: { of: 'next' | 'meeting'; impersonal: boolean },
): Promise<Pick<WheelCardData, 'things' | 'today' | 'picture'>> {
  const now = deps.clock()
  const today = localDateOf(now)
  const kinds = of === 'meeting' ? (['meeting'] as const) : impersonal ? publishedKinds : null
  // One more than is shown tells that there is more.
  const limit = of === 'meeting' ? 1 : MOST_NEXT + 1
  const [items, forums] = await Promise.all([
    nextInWheel(deps.db, actor, { forumId: null, kinds, limit }, now),
    listWheelForums(deps.db, actor.personId, today),
  ])
  const names = new Map(forums.map(({ id, name }) => [id, name]))
  const things = items.map(({ title, kind, from, to, times, location, links, forumId, iAmResponsible }) => ({
    ...{ title, kind, from, to, times, location },
    forum: forumId === null ? null : (names.get(forumId) ?? null),
    // On a card of many a list of links would be all that one sees.
    links: impersonal || of === 'next' ? [] : links,
    mine: !impersonal && iAmResponsible,
  }))
  const firstMonth = `${today.slice(0, 7)}-01`
  const picture =
    of === 'meeting'
      ? null
      : { url: await makePictureAddress(deps, actor, { impersonal, firstMonth }), from: firstMonth }
  return { things, today, picture }
}
