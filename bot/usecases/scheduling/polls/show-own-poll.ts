import type { PollCardData } from '../../../cards/poll-card-data.ts'
import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { ownConflicts } from '../../../views/own-conflicts.ts'
import type { Actor } from '../../actor.ts'
import { showPollCard } from './show-poll-card.ts'

/** The poll on a page of the reader's own: while they may answer, with what stands in their calendar at its times. */
export async function showOwnPoll(
  deps: Pick<Deps, 'db' | 'clock' | 'config' | 'calendar'>,
  actor: Pick<Actor, 'personId' | 'secretariat' | 'language'>,
  pollId: string,
  at: { url: string; refreshUserIds: string[] },
): Promise<Result<{ card: PollCardData }>> {
  const shown = await showPollCard(deps, actor, pollId, at)
  if (!shown.ok) return shown
  // The secretariat's own page shows it whole: here is what is said to those who are asked.
  if (!shown.card.viewer.asked) return refused('not_found')
  if (!shown.card.viewer.mayAnswer) return shown
  const conflicts = await ownConflicts(deps, actor.personId, shown.poll.options)
  return showPollCard(deps, actor, pollId, { ...at, conflicts })
}
