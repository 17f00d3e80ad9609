import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { breakoutCard, noGroupCard } from '../../cards/breakout-card.ts'
import { showGroupCard, showMyGroup } from '../../usecases/meetings/groups/show-group-card.ts'
import { tabLink } from '../../views/links.ts'
import { drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'

/** Somebody's group is told to them alone: where others read along, nothing of it is shown. */
export async function drawGroup(
  context: VerbContext,
  of: { meetingId: string; blockId: string },
): Promise<AdaptiveCard> {
  const { deps, actor, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const shown = await showGroupCard(deps, actor, of, { refreshUserIds: [context.userId] })
  return shown.ok ? breakoutCard(shown.card) : drawRefusal(context, shown.refusal, null)
}

/** The group that the reader is in now, or next. */
export async function drawMyGroup(context: VerbContext): Promise<AdaptiveCard> {
  const { deps, actor, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const at = { refreshUserIds: [context.userId] }
  const card = await showMyGroup(deps, actor, at)
  if (card !== null) return breakoutCard(card)
  return noGroupCard({ language: actor.language, url: tabLink(deps.config, null), ...at })
}
