import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { pollCard } from '../../cards/poll-card.ts'
import type { PollProblem } from '../../cards/poll-card-data.ts'
import type { PollVote } from '../../domain/scheduling/poll/poll.ts'
import { showPollCard } from '../../usecases/scheduling/polls/show-poll-card.ts'
import { voteOnPoll } from '../../usecases/scheduling/polls/vote-on-poll.ts'
import { pollTabLink } from '../../views/links.ts'
import { refusalText } from '../refusal-text.ts'
import { drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'

/** A poll is a question to one person: where others read along, nothing of it is shown. */
export async function drawPoll(
  context: VerbContext,
  pollId: string,
  problem: PollProblem | null = null,
): Promise<AdaptiveCard> {
  const { deps, actor, userId, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const at = { url: pollTabLink(deps.config, pollId, actor), refreshUserIds: [userId] }
  const shown = await showPollCard(deps, actor, pollId, at)
  return shown.ok ? pollCard(shown.card, { problem }) : drawRefusal(context, shown.refusal, null)
}

type Voted = { pollId: string; votes: Record<string, PollVote>; comment: string }

/** What was chosen comes back with the reason, where it was not taken. */
export async function takeVote(
  context: VerbContext,
  { pollId, votes, comment }: Voted,
): Promise<AdaptiveCard> {
  const { deps, actor, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const voted = await voteOnPoll(deps, actor, { pollId, votes, comment })
  if (voted.ok) return drawPoll(context, pollId)
  if (voted.refusal.code === 'not_found') return drawRefusal(context, voted.refusal, null)
  return drawPoll(context, pollId, { message: refusalText(voted.refusal, actor.language), votes, comment })
}
