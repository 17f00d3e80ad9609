import type { TurnContext } from 'botbuilder'
import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { refusalCard } from '../../cards/refusal-card.ts'
import { isCardVerb } from '../../cards/verbs.ts'
import type { Deps } from '../../deps.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { identify } from '../../usecases/members/identify.ts'
import { learnChat } from '../../usecases/members/learn-chat.ts'
import { tabLink } from '../../views/links.ts'
import { refusalText } from '../refusal-text.ts'
import { answerCommand } from './commands.ts'
import { inTime } from './in-time.ts'
import { type Incoming, submittedAction } from './incoming.ts'
import { drawHelp, drawRefusal } from './plain-cards.ts'
import type { VerbContext } from './verb-context.ts'
import { answerInvoke, CARD, type InvokeAnswer, refusalAnswer, runVerb } from './invoke.ts'

/** Teams waits some ten seconds for a turn; a message that is sent within it gets this long. */
const SEND_TIMEOUT_MS = 4_000

/**
 * One turn of the bot. The channel's token has been checked; who the person is follows from the activity that it signed,
 * and the tenant must be the host's or on the list. Returns the body of an invoke's answer, or null.
 */
export async function runTurn(
  deps: Deps,
  activity: Incoming,
  context: TurnContext,
): Promise<InvokeAnswer | null> {
  const invoke = activity.type === 'invoke'
  const { tenantId, language, personal, from } = activity
  const send = (card: AdaptiveCard) => sendCard(deps, context, card)
  // Nobody is named, or two tenants are: there is nobody to answer.
  if (tenantId === null || from.aadObjectId === undefined)
    return invoke ? refusalAnswer({ code: 'tenant_not_listed' }, language) : null

  const { aadObjectId: objectId, id: userId, name = '' } = from
  const proven = await identify(deps, { tenantId, objectId, name, language }, 'teams')
  if (!proven.ok) {
    if (invoke) return refusalAnswer(proven.refusal, language)
    if (personal && activity.type === 'message') await send(strangersCard(deps, activity, proven.refusal))
    return null
  }
  if (personal && !invoke) await learnChat(deps, { ...activity, tenantId, objectId })
  const pressed = invoke && activity.replyToId !== undefined ? { onCard: activity.replyToId } : {}
  const verbContext: VerbContext = { deps, actor: { ...proven.actor, ...pressed }, userId, personal, send }
  if (invoke) return answerInvoke(verbContext, activity)
  const card = await answerMessage(verbContext, activity)
  if (card !== null) await send(card)
  return null
}

/** False: Teams would not take it, or not in time. The person asks again; nothing hangs on it. */
async function sendCard({ log }: Deps, context: TurnContext, card: AdaptiveCard): Promise<boolean> {
  const message = {
    type: 'message',
    summary: card.fallbackText,
    attachments: [{ contentType: CARD, content: card }],
  }
  try {
    await inTime(
      context.sendActivity(message),
      SEND_TIMEOUT_MS,
      () => new Error('Teams did not answer in time'),
    )
    return true
  } catch (error) {
    log.warn({ err: error }, 'a message could not be sent within its turn')
    return false
  }
}

/** For somebody who could not be let in: what to do about it, and nothing of the product's. */
const strangersCard = ({ config }: Deps, { language, from }: Incoming, refusal: Refusal): AdaptiveCard =>
  refusalCard({
    language,
    message: refusalText(refusal, language),
    roundId: null,
    tabUrl: tabLink(config, null),
    refreshUserIds: [from.id],
  })

/** A message, or the fallback button of an old client, or the app having just been installed. */
async function answerMessage(context: VerbContext, activity: Incoming): Promise<AdaptiveCard | null> {
  if (activity.type === 'installationUpdate')
    return activity.action === 'add' && activity.personal ? drawHelp(context) : null
  if (activity.type !== 'message') return null
  const submitted = submittedAction.safeParse(activity.value)
  if (submitted.success) {
    const { verb, ...data } = submitted.data
    const card = isCardVerb(verb) ? await runVerb(context, verb, data) : null
    return card ?? drawRefusal(context, { code: 'invalid_input' }, null)
  }
  return answerCommand(context, activity.text ?? '')
}
