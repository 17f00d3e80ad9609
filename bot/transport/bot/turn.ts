import type { TurnContext } from 'botbuilder'
import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { type CardVerb, isCardVerb } from '../../cards/verbs.ts'
import type { Deps } from '../../deps.ts'
import { identify } from '../../usecases/members/identify.ts'
import { learnChat } from '../../usecases/members/learn-chat.ts'
import { refusalText } from '../refusal-text.ts'
import { cardVerbs, drawHelp, drawRefusal, drawStatusList, type VerbContext } from './card-verbs.ts'
import { cardAction, type Incoming, submittedAction } from './incoming.ts'

/** The body of an invoke's answer. Its HTTP status is always 200: the outcome stands in `statusCode`. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

const CARD = 'application/vnd.microsoft.card.adaptive'

const cardMessage = (card: AdaptiveCard) => ({
  type: 'message',
  summary: card.fallbackText,
  attachments: [{ contentType: CARD, content: card }],
})

const cardAnswer = (card: AdaptiveCard): InvokeAnswer => ({
  statusCode: 200,
  type: CARD,
  value: card,
})

const errorAnswer = (statusCode: number, code: string, message: string): InvokeAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
})

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
  const { tenantId, language } = activity
  const objectId = activity.from.aadObjectId
  const stranger = { code: 'tenant_not_listed' } as const
  if (tenantId === null || objectId === undefined)
    return invoke ? errorAnswer(403, stranger.code, refusalText(stranger, language)) : null

  const name = activity.from.name ?? ''
  const proven = await identify(deps, { tenantId, objectId, name, language }, 'teams')
  if (!proven.ok)
    return invoke ? errorAnswer(403, proven.refusal.code, refusalText(proven.refusal, language)) : null

  if (activity.personal && activity.type !== 'invoke')
    await learnChat(deps, { ...activity, tenantId, objectId })
  const verbContext: VerbContext = {
    deps,
    actor: proven.actor,
    userId: activity.from.id,
    personal: activity.personal,
    send: async (card) => {
      await context.sendActivity(cardMessage(card))
    },
  }
  if (invoke) return answerInvoke(verbContext, activity)
  const card = await answerMessage(verbContext, activity)
  if (card !== null) await verbContext.send(card)
  return null
}

async function answerInvoke(context: VerbContext, activity: Incoming): Promise<InvokeAnswer> {
  const bad = errorAnswer(
    400,
    'invalid_input',
    refusalText({ code: 'invalid_input' }, context.actor.language),
  )
  if (activity.name !== 'adaptiveCard/action') return { ...bad, statusCode: 501 }
  const parsed = cardAction.safeParse(activity.value)
  if (!parsed.success || !isCardVerb(parsed.data.action.verb)) return bad
  const { verb, data } = parsed.data.action
  // Teams asks by itself to draw a card anew; only a question that changes nothing may be asked so.
  if (parsed.data.trigger === 'automatic' && verb !== 'show') return bad
  const card = await runVerb(context, verb, data)
  return card === null ? bad : cardAnswer(card)
}

async function runVerb<V extends CardVerb>(
  context: VerbContext,
  verb: V,
  data: unknown,
): Promise<AdaptiveCard | null> {
  const { schema, run } = cardVerbs[verb]
  const parsed = schema.safeParse(data)
  return parsed.success ? run(context, parsed.data as Parameters<typeof run>[1]) : null
}

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
  const asked = (activity.text ?? '')
    .replaceAll(/<at>.*?<\/at>/g, '')
    .trim()
    .toLowerCase()
  if (asked === 'status' || asked === 'mine rundspørger' || asked === 'my rounds')
    return drawStatusList(context)
  return drawHelp(context)
}
