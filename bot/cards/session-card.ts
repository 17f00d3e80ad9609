import { timeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import { adaptiveCard, type AdaptiveCard, buttons, heading, line, linkButton } from './adaptive-card.ts'
import { cutText, plainLine, plainText, safeAddress } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'
import { withinSize } from './within-size.ts'

/** A word to one participant while the meeting runs. Holds texts that people wrote: draw as plain text. */
export type SessionWord = {
  language: Language
  /** `begun`: go to your group. `return`: soon back in plenary. `message`: what the secretariat wrote to all groups. */
  kind: 'begun' | 'return' | 'message'
  meeting: string
  group: { label: string; place: string; facilitator: string | null; facilitates: boolean }
  tasks: { title: string; minutes: number | null }[]
  /** When everybody is back in plenary; null: the session is over, or has not begun. */
  returnAt: Date | null
  /** The group's own meeting in Teams. */
  joinUrl: string | null
  text: string | null
  tabUrl: string
  secretariatMail: string
}

export type SessionSentences = { heading: string; lines: string[]; tasks: string[]; back: string | null }

/** What card and mail say, in the same words. */
export function sessionSentences(word: SessionWord): SessionSentences {
  const texts = textsIn(word.language)
  const { group, kind, returnAt } = word
  const clock = returnAt === null ? '' : timeText(returnAt, word.language)
  const leads = group.facilitates
    ? [texts.sessionFacilitates]
    : group.facilitator === null
      ? []
      : [texts.sessionFacilitator(plainLine(group.facilitator))]
  const place = plainLine(group.place)
  const back = returnAt === null ? null : texts.sessionBack(clock)
  if (kind === 'message')
    return { heading: texts.sessionMessage, lines: [plainText(word.text ?? '')], tasks: [], back: null }
  if (kind === 'return')
    return { heading: texts.sessionReturn(clock), lines: [texts.sessionFinish], tasks: [], back: null }
  return {
    heading: texts.sessionBegun,
    lines: [
      texts.sessionGroup(plainLine(group.label)),
      ...(place === '' ? [] : [texts.sessionPlace(place)]),
      ...leads,
    ],
    tasks: word.tasks.map(({ title, minutes }) => texts.sessionTask(plainLine(title), minutes)),
    back,
  }
}

/** The button that a word needs: the way to the group as it begins, else to the meeting's page. */
export function sessionButton(word: SessionWord): { title: string; url: string } {
  const texts = textsIn(word.language)
  const join = word.kind === 'begun' && word.joinUrl !== null ? safeAddress(word.joinUrl, 2000) : null
  return join === null
    ? { title: texts.sessionFollow, url: word.tabUrl }
    : { title: texts.sessionJoin, url: join }
}

/** Short: it is read while a meeting runs. */
export function sessionCard(word: SessionWord, refreshUserIds: string[]): AdaptiveCard {
  const texts = textsIn(word.language)
  const said = sessionSentences(word)
  const button = sessionButton(word)
  return withinSize((room) =>
    adaptiveCard({
      language: word.language,
      // The line of the activity feed: our own words alone.
      fallbackText: said.heading,
      body: [
        heading(said.heading),
        line({ text: cutText(plainLine(word.meeting), room.short).text, quiet: true }),
        ...said.lines.map((text) => line(cutText(text, room.long).text)),
        ...(said.tasks.length === 0
          ? []
          : [
              line({ text: texts.sessionTasks, strong: true }),
              ...said.tasks.map((task) => line(cutText(task, room.short).text, 'small')),
            ]),
        ...(said.back === null ? [] : [line({ text: said.back, strong: true })]),
        buttons([linkButton(button.title, button.url)]),
      ],
      refresh: { verb: 'my_group', data: {}, userIds: refreshUserIds },
    }),
  )
}
