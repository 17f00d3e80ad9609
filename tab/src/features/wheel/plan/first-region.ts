import type { WheelView } from '../../../../../bot/contract/wheel.ts'

let lastChosen: string | null = null

/** Somebody has chosen a region in a form: the next form opens on it. */
export const rememberRegion = (code: string): void => void (lastChosen = code)

/**
 * The region that a form opens on: the one last chosen; else the one of the forums that the wheel is narrowed to; else the one
 * of which the wheel shows most. `shown`: the wheel's address, as one came from it.
 */
export function firstRegion({ regions, forums, items }: WheelView, shown: string): string {
  const known = (code: string | null | undefined) => regions.some((region) => region.code === code)
  if (lastChosen !== null && known(lastChosen)) return lastChosen
  const narrowed = new URLSearchParams(shown.split('?')[1] ?? '').getAll('forum').join(',').split(',')
  const ofForum = forums.find(({ id }) => narrowed.includes(id))?.regionCode
  if (ofForum !== undefined && known(ofForum)) return ofForum
  const counted = regions.map(({ code }) => ({
    code,
    count: items.filter(({ regionCode }) => regionCode === code).length,
  }))
  // Of equals the first in the list.
  return counted.toSorted((a, b) => b.count - a.count)[0]?.code ?? ''
}
