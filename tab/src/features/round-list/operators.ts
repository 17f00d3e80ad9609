import type { Me } from '../../../../bot/contract/forum.ts'

/** Organisations that a proposal in the viewer's forums may come from, in Danish order. */
export function operatorsOf(
  me: Me,
  forumIds = me.forums.map(({ id }) => id),
): { id: string; name: string }[] {
  const regions = new Set(
    me.forums.filter(({ id }) => forumIds.includes(id)).map(({ regionCode }) => regionCode),
  )
  return me.organisations
    .filter(({ kind, regionCode }) => kind !== 'other' && regionCode !== null && regions.has(regionCode))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}
