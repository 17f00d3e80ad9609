import type { Me } from '../../../bot/contract/forum.ts'
import { firstForum, firstRegion } from '../../../bot/domain/forums/first-choice.ts'

type Chosen = { regionCode: string; forumId: string | null }

/** For as long as the tab is open: another day, or another reader, begins anew. */
let last: Chosen | null = null

/** Somebody has chosen a region in a form: the next form opens on it. */
export const rememberRegion = (regionCode: string): void => void (last = { regionCode, forumId: null })

/** Somebody has chosen a forum in a form: the next form opens on it, or on its region. */
export const rememberForum = ({ id, regionCode }: { id: string; regionCode: string }): void =>
  void (last = { regionCode, forumId: id })

/** What a form may open on. `wanted`: forums that the address names, which come before all else. */
type Offer = { offered: readonly string[]; wanted?: readonly string[] }

const ownRegion = ({ organisation, organisations }: Me): string | null =>
  organisations.find(({ id }) => id === organisation?.id)?.regionCode ?? null

/** The forum, of those `offered`, that a form opens on; '' where none is offered. */
export function startingForum(me: Me, { offered, wanted = [] }: Offer): string {
  const chosen = [...wanted, last?.forumId].find((id) => typeof id === 'string' && offered.includes(id))
  const known = me.forums.filter(({ id }) => offered.includes(id))
  return chosen ?? firstForum(known, last?.regionCode ?? ownRegion(me))?.id ?? offered[0] ?? ''
}

/** The region, of those `offered` by code, that a form opens on; '' where none is offered. */
export function startingRegion(me: Me, { offered, wanted = [] }: Offer): string {
  const ofWanted = me.forums.filter(({ id }) => wanted.includes(id)).map(({ regionCode }) => regionCode)
  const chosen = [...ofWanted, last?.regionCode].find((code) => code !== undefined && offered.includes(code))
  return chosen ?? firstRegion(offered, me.forums, ownRegion(me)) ?? offered[0] ?? ''
}
