/** A session as far as it may meet in the groups of another. */
export type MayFollow = {
  blockId: string
  /** The session whose groups these are to be; null: groups of its own. */
  sameAs: string | null
  over: boolean
  /** Its groups were taken over from that session, and nobody has changed them by hand since. */
  lent: boolean
  /** It has been sent, whether or not that was taken back. */
  sent: boolean
  /** Somebody sits in a group of it. */
  seated: boolean
}

/**
 * The sessions that are sent and taken back with this one, since they are to have the same groups and nobody has given them others: those
 * that name it, and those that name them. A session that is over is left as it was.
 */
export function followersOf(sessions: readonly MayFollow[], blockId: string): string[] {
  const found: string[] = []
  const from = [blockId]
  for (const lender of from) {
    const next = sessions.filter(
      (one) =>
        one.sameAs === lender && one.blockId !== blockId && follows(one) && !found.includes(one.blockId),
    )
    for (const one of next) {
      found.push(one.blockId)
      from.push(one.blockId)
    }
  }
  return found
}

const follows = ({ over, lent, sent, seated }: MayFollow): boolean => !over && (lent || (!sent && !seated))
