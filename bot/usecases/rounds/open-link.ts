import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { isLinkOpen } from '../../domain/rounds/link-life.ts'
import { findLink, type MailLink } from '../../store/mail-links.ts'
import { recipientsByPerson } from '../../store/people.ts'
import { findRound } from '../../store/round-facts.ts'
import { findViewer } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'

/**
 * Who stands behind a personal link: its person, for its seat and its round alone, only while the person still holds the
 * seat, and until some time after the round has ended. Unknown, revoked and outlived links are refused alike.
 */
export async function openLink(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Result<{ actor: Actor; link: MailLink }>> {
  const link = await findLink(deps.db, token)
  if (link === null) return refused('not_found')
  const facts = await findRound(deps.db, link.roundId)
  const now = deps.clock()
  if (facts === null || !isLinkOpen(facts, link.createdAt, now)) return refused('not_found')
  const person = { personId: link.personId, secretariat: false }
  const viewer = await findViewer(deps.db, person, facts.round.forumId, localDateOf(now))
  if (!viewer.seatIds.includes(link.seatId)) return refused('not_found')
  const [recipient] = await recipientsByPerson(deps.db, [link.personId])
  const language = recipient?.language ?? 'da'
  return { ok: true, link, actor: { ...person, door: 'mail', seatId: link.seatId, language } }
}
