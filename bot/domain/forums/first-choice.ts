/** A forum that a form may open on. `hasPeople`: somebody has to do with it today; `isMine`: so has the reader. */
type Offered = { regionCode: string; hasPeople: boolean; isMine: boolean }

/**
 * The forum that a form opens on where nobody has said which: one with people before an empty one, one of the region `near`
 * (null: none is nearer) before another's, the reader's own before others, and of equals the first in the list.
 */
export function firstForum<F extends Offered>(offered: readonly F[], near: string | null): F | undefined {
  const worth = ({ regionCode, hasPeople, isMine }: F) =>
    (hasPeople ? 4 : 0) + (regionCode === near ? 2 : 0) + (isMine ? 1 : 0)
  return offered.toSorted((a, b) => worth(b) - worth(a))[0]
}

/**
 * The region that a form opens on where nobody has said which: that of the reader's organisation where it has forums, else that
 * of the forum that a form would open on. Undefined: none of `codes` has a forum.
 */
export function firstRegion(
  codes: readonly string[],
  forums: readonly Offered[],
  own: string | null,
): string | undefined {
  const offered = forums.filter(({ regionCode }) => codes.includes(regionCode))
  return (
    offered.find(({ regionCode }) => regionCode === own)?.regionCode ?? firstForum(offered, own)?.regionCode
  )
}
