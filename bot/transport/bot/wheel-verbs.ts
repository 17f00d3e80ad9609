import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { tickedCard } from '../../cards/ticked-card.ts'
import { wheelCard } from '../../cards/wheel-card.ts'
import { wheelReminderCard } from '../../cards/wheel-reminder-card.ts'
import { type OfOccurrence, showReminder } from '../../usecases/wheel-files/show-reminder.ts'
import { tellNext } from '../../usecases/wheel-files/tell-next.ts'
import { tickOffNow } from '../../usecases/wheel-files/tick-off-now.ts'
import { tabLink } from '../../views/links.ts'
import { drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'

/** What comes next, or the next meeting. Where others read along, nothing of the asker in particular. */
export async function drawWheel(
  { deps, actor, userId, personal }: VerbContext,
  of: 'next' | 'meeting',
): Promise<AdaptiveCard> {
  const next = await tellNext(deps, actor, { of, impersonal: !personal })
  return wheelCard({
    language: actor.language,
    of,
    ...next,
    tabUrl: tabLink(deps.config, null),
    refreshUserIds: [userId],
  })
}

/** The reminder as things are now; once nobody needs it, what comes next. */
export async function drawReminder(context: VerbContext, of: OfOccurrence): Promise<AdaptiveCard> {
  const { deps, actor, userId } = context
  const shown = await showReminder(deps, actor, of)
  if (shown === null) return drawWheel(context, 'next')
  if ('ticked' in shown) return ticked(context, shown.ticked)
  return wheelReminderCard(shown.reminder, [userId])
}

/** Ticks off from the reminder. Pressed twice, it is ticked off once and said twice. */
export async function tickOffFromCard(context: VerbContext, of: OfOccurrence): Promise<AdaptiveCard> {
  if (!context.personal) return drawRefusal(context, { code: 'group_chat' }, null)
  const { deps, actor } = context
  const done = await tickOffNow(deps, actor, of)
  return done.ok ? ticked(context, done) : drawRefusal(context, done.refusal, null)
}

const ticked = (
  { deps, actor, userId }: VerbContext,
  { title, state }: { title: string; state: 'held' | 'done' },
): AdaptiveCard =>
  tickedCard({
    language: actor.language,
    title,
    state,
    tabUrl: tabLink(deps.config, null),
    refreshUserIds: [userId],
  })
