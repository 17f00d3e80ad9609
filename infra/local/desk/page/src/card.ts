import {
  AdaptiveCard,
  ExecuteAction,
  OpenUrlAction,
  SerializationContext,
  SubmitAction,
  Versions,
} from 'adaptivecards'
import MarkdownIt from 'markdown-it'
import { hostConfig } from './card-host-config.ts'
import type { Theme } from './settings.ts'
import type { CardPress } from './tenant-api.ts'

/** Teams reads bold, italics, lists and links in a card's text, and nothing else of Markdown. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable([
  'heading',
  'lheading',
  'table',
  'image',
  'code',
  'fence',
  'blockquote',
  'hr',
])
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text)
  result.didProcess = true
}

export type CardPresses = {
  execute: (press: CardPress) => void
  submit: (value: unknown) => void
  open: (link: string) => void
}

/** The card as Teams would draw it: version 1.5 and no later, its buttons told to `presses`. */
export function drawCard(card: object, theme: Theme, presses: CardPresses): HTMLElement {
  const drawn = new AdaptiveCard()
  drawn.hostConfig = hostConfig(theme)
  drawn.parse(card, new SerializationContext(Versions.v1_5))
  drawn.onExecuteAction = (action) => {
    if (action instanceof ExecuteAction) {
      presses.execute({
        verb: action.verb,
        data: action.data ?? {},
        ...(action.id && { id: action.id }),
        ...(action.title && { title: action.title }),
      })
    } else if (action instanceof SubmitAction) {
      presses.submit(action.data)
    } else if (action instanceof OpenUrlAction && action.url) {
      presses.open(action.url)
    }
  }
  const element = drawn.render()
  if (!element) throw new Error('Kortet kunne ikke tegnes.')
  for (const link of element.querySelectorAll('a')) Object.assign(link, { target: '_blank', rel: 'noopener' })
  return element
}
