import type { AdaptiveCard } from '../../cards/adaptive-card.ts'
import { type CardVerb, isCardVerb } from '../../cards/verbs.ts'
import type { Language } from '../../domain/language.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { refusalStatus, refusalText } from '../refusal-text.ts'
import { cardVerbs } from './card-verbs.ts'
import type { VerbContext } from './verb-context.ts'
import { cardAction, type Incoming } from './incoming.ts'

export const CARD = 'application/vnd.microsoft.card.adaptive'

/** The body of an invoke's answer. Its HTTP status is always 200: the outcome stands in `statusCode`. */
export type InvokeAnswer = { statusCode: number; type: string; value: unknown }

const cardAnswer = (card: AdaptiveCard): InvokeAnswer => ({ statusCode: 200, type: CARD, value: card })

export const errorAnswer = (statusCode: number, code: string, message: string): InvokeAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
})

export const refusalAnswer = (refusal: Refusal, language: Language): InvokeAnswer =>
  errorAnswer(refusalStatus(refusal), refusal.code, refusalText(refusal, language))

export async function answerInvoke(context: VerbContext, activity: Incoming): Promise<InvokeAnswer> {
  const unreadable = refusalAnswer({ code: 'invalid_input' }, context.actor.language)
  if (activity.name !== 'adaptiveCard/action') return { ...unreadable, statusCode: 501 }
  const parsed = cardAction.safeParse(activity.value)
  if (!parsed.success || !isCardVerb(parsed.data.action.verb)) return unreadable
  const { verb, data } = parsed.data.action
  const card = await runVerb(context, parsed.data.trigger === 'automatic' ? redrawing(verb) : verb, data)
  return card === null ? unreadable : cardAnswer(card)
}

/**
 * Teams asks by itself to draw a card anew, and is answered with a card and nothing else: to send or change something then
 * would make it ask for ever. Whatever verb stands there, the card is only drawn.
 */
const drawnAlone: readonly CardVerb[] = [
  'status_list',
  'help',
  'new_proposal',
  'wheel',
  'next_meeting',
  'wheel_reminder',
  'show_poll',
]
const redrawing = (verb: CardVerb): CardVerb =>
  drawnAlone.includes(verb) ? verb : verb === 'vote' ? 'show_poll' : 'show'

/** Null: the data is not what the verb needs. */
export async function runVerb<V extends CardVerb>(
  context: VerbContext,
  verb: V,
  data: unknown,
): Promise<AdaptiveCard | null> {
  const { schema, run } = cardVerbs[verb]
  const parsed = schema.safeParse(data)
  return parsed.success ? run(context, parsed.data as Parameters<typeof run>[1]) : null
}
