import type { NextView } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { nextInWheel } from '../../views/next-in-wheel.ts'
import type { Actor } from '../actor.ts'

/** What comes next for the actor, of one forum or of all that they may see. */
export async function showNext(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { forum, limit }: { forum?: string | undefined; limit: number },
): Promise<NextView> {
  const now = deps.clock()
  const items = await nextInWheel(deps.db, actor, { forumId: forum ?? null, kinds: null, limit }, now)
  return { today: localDateOf(now), items }
}
