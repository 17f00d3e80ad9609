import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { helpCard } from '../../cards/help-card.ts'
import { refusalCard } from '../../cards/refusal-card.ts'
import { statusListCard } from '../../cards/status-list-card.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { listMyRounds } from '../../usecases/rounds/list-my-rounds.ts'
import { roundsTabLink, tabLink } from '../../views/links.ts'
import { refusalText } from '../refusal-text.ts'
import type { VerbContext } from './verb-context.ts'

export function drawHelp({ deps, actor, userId }: VerbContext): AdaptiveCard {
  return helpCard({
    language: actor.language,
    secretariatMail: deps.config.secretariatMailbox,
    tabUrl: tabLink(deps.config, null),
    refreshUserIds: [userId],
  })
}

/** Where others read along, nobody's own answers stand in the list, nor what only the secretariat and the operator know. */
export async function drawStatusList({ deps, actor, userId, personal }: VerbContext): Promise<AdaptiveCard> {
  const mine = await listMyRounds(deps, actor, personal ? 'all' : 'sent')
  const rounds = personal ? mine.rounds : mine.rounds.map((round) => ({ ...round, own: null }))
  const { total } = mine
  return statusListCard({
    language: actor.language,
    rounds,
    total,
    tabUrl: roundsTabLink(deps.config, 'rounds'),
    refreshUserIds: [userId],
  })
}

export function drawRefusal(context: VerbContext, refusal: Refusal, roundId: string | null): AdaptiveCard {
  const { deps, actor, userId } = context
  return refusalCard({
    language: actor.language,
    message: refusalText(refusal, actor.language),
    roundId: refusal.code === 'not_found' ? null : roundId,
    tabUrl: tabLink(deps.config, null),
    refreshUserIds: [userId],
  })
}
