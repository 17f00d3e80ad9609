import { dateText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { EntryKind } from '../domain/wheel/entry.ts'
import type { When } from '../domain/wheel/when.ts'
import { whenText, wordsIn } from '../domain/wheel/wheel-words.ts'
import {
  adaptiveCard,
  buttons,
  heading,
  line,
  linkButton,
  section,
  type AdaptiveCard,
  type CardElement,
} from './adaptive-card.ts'
import { cutText, plainLine, safeAddress } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

/** The most lines of the card: what comes later is for the tab. */
export const MOST_NEXT = 8

export type NextThing = When & {
  title: string
  kind: EntryKind
  /** Null: of all forums. */
  forum: string | null
  location: string
  /** What belongs to it, such as the agenda; empty where others read along. */
  links: readonly { title: string; url: string }[]
  /** The reader is responsible for it; never said where others read along. */
  mine: boolean
}

export type WheelCardData = {
  language: Language
  /** `next`: what comes, of every kind; `meeting`: the next meeting alone. */
  of: 'next' | 'meeting'
  /** In order of dates; those past the eighth are not shown. */
  things: readonly NextThing[]
  /** The date in Denmark. */
  today: string
  /** The picture's address, and the first day that it shows. */
  picture: { url: string; from: string } | null
  tabUrl: string
  refreshUserIds: string[]
}

/** What comes next in the wheel, as a list, below a picture of the year. */
export function wheelCard(data: WheelCardData): AdaptiveCard {
  const { language, of, things, picture, tabUrl, refreshUserIds } = data
  const texts = textsIn(language)
  const title = of === 'next' ? texts.wheelHeading : texts.meetingHeading
  const none = of === 'next' ? texts.wheelNone : texts.meetingNone
  return adaptiveCard({
    language,
    fallbackText: title,
    body: [
      heading(title, 'large'),
      ...(picture === null ? [] : [pictureOf(picture, language)]),
      ...(things.length === 0 ? [line(none)] : []),
      ...things.slice(0, MOST_NEXT).map((thing) => thingPart(thing, data)),
      ...(things.length > MOST_NEXT ? [line({ text: texts.wheelMore, quiet: true })] : []),
      buttons([linkButton(texts.wheelOpen, tabUrl)]),
    ],
    refresh: { verb: of === 'next' ? 'wheel' : 'next_meeting', data: {}, userIds: refreshUserIds },
  })
}

/** Teams opens it large when it is pressed. */
const pictureOf = ({ url, from }: { url: string; from: string }, language: Language): CardElement => ({
  type: 'Image',
  url,
  altText: textsIn(language).wheelPicture(dateText(from, language)),
  size: 'stretch',
  // Spelt so in Teams' own documentation of pictures, unlike the card's own `msteams`.
  msTeams: { allowExpand: true },
})

function thingPart(thing: NextThing, { language, today }: WheelCardData): CardElement {
  const texts = textsIn(language)
  const words = wordsIn(language)
  const forum = thing.forum === null ? words.noForum : cutText(plainLine(thing.forum), 100).text
  const place = cutText(plainLine(thing.location), 100).text
  const runs = thing.from < today && thing.to !== thing.from
  return section([
    line({ text: cutText(plainLine(thing.title), 150).text, strong: true }),
    line(capital(runs ? texts.wheelRuns(dateText(thing.to, language)) : whenText(thing, language)), 'none'),
    line(texts.wheelFacts(words.kinds[thing.kind], forum), 'none'),
    ...(place === '' ? [] : [line(texts.wheelPlace(place), 'none')]),
    ...linksOf(thing),
    ...(thing.mine ? [line({ text: texts.wheelMine, strong: true }, 'none')] : []),
  ])
}

const MOST_LINKS = 3

const linksOf = ({ links }: NextThing): CardElement[] =>
  links.slice(0, MOST_LINKS).flatMap(({ title, url }) => {
    const address = safeAddress(url, 500)
    const name = cutText(plainLine(title), 100).text
    return address === null ? [] : [line({ text: name === '' ? address : name, url: address }, 'none')]
  })

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
