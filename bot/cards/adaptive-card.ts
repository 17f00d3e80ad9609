import type { Language } from '../domain/language.ts'
import { visibleText } from './plain-text.ts'
import type { CardVerb, VerbData } from './verbs.ts'

export type CardElement = { type: string } & Record<string, unknown>
export type AdaptiveCard = {
  type: 'AdaptiveCard'
  version: '1.5'
  lang: string
  /** What an old client shows, and the line of the activity feed: our own words only. */
  fallbackText: string
  body: CardElement[]
} & Record<string, unknown>

/** One stretch of text. `url` makes it a link; `strong` sets it in bold, `quiet` in a weaker colour. */
export type Run = {
  text: string
  strong?: boolean
  quiet?: boolean
  large?: boolean
  color?: 'good' | 'warning' | 'attention'
  url?: string
}

/** Teams takes at most this many ids in `refresh`. */
const MOST_REFRESH_IDS = 60

/**
 * A heading is the one text of a card that is Markdown to the client (a TextBlock), so only texts of our own may be
 * given; what people wrote goes through `line`.
 */
export function heading(text: string, size: 'large' | 'medium' = 'medium'): CardElement {
  return { type: 'TextBlock', style: 'heading', text, wrap: true, size, weight: 'bolder' }
}

/** A paragraph of plain text: neither Markdown nor the client's date functions are at work in it. */
export function line(runs: string | Run | (string | Run)[], spacing?: 'none' | 'small'): CardElement {
  const list = Array.isArray(runs) ? runs : [runs]
  const inlines = list.map((run) => textRun(typeof run === 'string' ? { text: run } : run))
  return { type: 'RichTextBlock', inlines, ...(spacing && { spacing }) }
}

function textRun({ text, strong, quiet, large, color, url }: Run): CardElement {
  return {
    type: 'TextRun',
    text: inert(text),
    ...(strong && { weight: 'bolder' }),
    ...(quiet && { isSubtle: true }),
    ...(large && { size: 'large' }),
    ...(color && { color }),
    ...(url && { selectAction: { type: 'Action.OpenUrl', url } }),
  }
}

/**
 * A word joiner (which nobody sees) takes the meaning from what a client acts on even in a TextRun: `{{DATE(…)}}`,
 * template expressions, mentions.
 */
function inert(text: string): string {
  return visibleText(text).replace(/([{$])(?=\{)|<(?=at>)/gi, (mark) => `${mark}\u2060`)
}

export function box(
  items: CardElement[],
  style: 'emphasis' | 'good' | 'warning' | 'attention' | 'default',
): CardElement {
  return { type: 'Container', style, items }
}

/** Items that belong together, parted from what stands above them by a line. */
export function section(items: CardElement[]): CardElement {
  return { type: 'Container', separator: true, spacing: 'medium', items }
}

/** Buttons stand in an ActionSet: only there does the `fallback` of a button work. */
export function buttons(actions: CardElement[]): CardElement {
  return { type: 'ActionSet', actions }
}

/**
 * A button that asks the bot. Clients older than Action.Execute send the same data as Action.Submit, with the verb in it.
 * `withInputs` false: what stands in the card's fields is not sent.
 */
export function askButton<V extends CardVerb>(
  title: string,
  verb: V,
  data: VerbData<V>,
  look: { style?: 'positive' | 'destructive'; withInputs?: boolean } = {},
): CardElement {
  const shared = {
    title,
    ...(look.style && { style: look.style }),
    ...(look.withInputs !== true && { associatedInputs: 'none' }),
  }
  return {
    type: 'Action.Execute',
    ...shared,
    verb,
    data,
    fallback: { type: 'Action.Submit', ...shared, data: { ...data, verb } },
  }
}

export function linkButton(title: string, url: string): CardElement {
  return { type: 'Action.OpenUrl', title, url }
}

export type CardFrame<V extends CardVerb = CardVerb> = {
  language: Language
  fallbackText: string
  body: CardElement[]
  /** How Teams fetches the card anew, for these people (`29:` ids). */
  refresh: { verb: V; data: VerbData<V>; userIds: string[] }
}

export function adaptiveCard({ language, fallbackText, body, refresh }: CardFrame): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    fallbackText,
    refresh: {
      action: { type: 'Action.Execute', verb: refresh.verb, data: refresh.data },
      userIds: refresh.userIds.slice(0, MOST_REFRESH_IDS),
    },
    body,
    msteams: { width: 'Full' },
  }
}
