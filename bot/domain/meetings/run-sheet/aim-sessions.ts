import type { Block } from './run-sheet.ts'

/** What several sessions are to be to each other: the groups of the first again, or new people to meet in each. */
export const sessionAims = ['same_groups', 'meet_new'] as const
export type SessionAim = (typeof sessionAims)[number]

/**
 * The named sessions, in order, with that aim. For the same groups the first stays what it is, and the others follow it; to meet new
 * people each has groups of its own. Null: they have that aim already.
 */
export function aimSessions(
  blocks: readonly Block[],
  sessionIds: readonly string[],
  aim: SessionAim,
): Block[] | null {
  const [first = null] = sessionIds
  const isDifferent = (block: Block): boolean =>
    block.session !== null && block.session.sameGroupsAs !== wanted(block)
  const wanted = ({ id, session }: Block): string | null => {
    const stands = session?.sameGroupsAs ?? null
    if (!sessionIds.includes(id)) return stands
    if (aim === 'meet_new') return null
    return id === first ? stands : first
  }
  if (!blocks.some(isDifferent)) return null
  return blocks.map((block) =>
    block.session !== null && isDifferent(block)
      ? { ...block, session: { ...block.session, sameGroupsAs: wanted(block) } }
      : block,
  )
}
