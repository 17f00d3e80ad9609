import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { breakoutCard, noGroupCard } from '../../cards/breakout-card.ts'
import { putCard } from '../../usecases/meetings/cards/put-card.ts'
import { showGroupCard, showMyGroup } from '../../usecases/meetings/groups/show-group-card.ts'
import { tabLink } from '../../views/links.ts'
import { refusalText } from '../refusal-text.ts'
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

/** Puts the theme before the reader's own group, and says on the card what came of it; what was not taken comes back. */
export async function takeTheme(
  context: VerbContext,
  { theme, ...of }: { meetingId: string; blockId: string; theme: string },
): Promise<AdaptiveCard> {
  const { deps, actor, personal } = context
  if (!personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const shown = await showGroupCard(deps, actor, of, { refreshUserIds: [context.userId] })
  if (!shown.ok) return drawRefusal(context, shown.refusal, null)
  const { group } = shown.card
  // Taken out of their group meanwhile: the card says so.
  if (group === null) return breakoutCard(shown.card)
  const put = await putCard(deps, actor, { ...of, groupId: group.id }, theme)
  if (put.ok) return breakoutCard(shown.card, 'card', { kind: 'done', theme })
  const message = refusalText(put.refusal, actor.language)
  return breakoutCard(shown.card, 'card', { kind: 'problem', message, typed: theme })
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
