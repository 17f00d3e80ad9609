import {
  adaptiveCard,
  askButton,
  buttons,
  type CardElement,
  heading,
  line,
  linkButton,
  type AdaptiveCard,
} from './adaptive-card.ts'
import { safeAddress } from './plain-text.ts'
import { type Texts, textsIn } from './texts/texts.ts'
import { reminderWhen, reminderWords, type WheelReminder } from './wheel-reminder.ts'

/**
 * Reminds whoever is responsible that something in the wheel comes near, with a way to it, and where that can be said
 * already a button that says it is done.
 */
export function wheelReminderCard(reminder: WheelReminder, refreshUserIds: string[]): AdaptiveCard {
  const texts = textsIn(reminder.language)
  const { tick, of } = reminder
  const words = reminderWords(reminder)
  const facts = [words.forum, words.location, words.waits].flatMap((text) =>
    text === null ? [] : [line(text)],
  )
  return adaptiveCard({
    language: reminder.language,
    fallbackText: words.heading,
    body: [
      heading(words.heading),
      line({ text: reminder.title, strong: true, large: true }),
      line({ text: reminderWhen(reminder), strong: true }),
      ...facts,
      ...linesOf(reminder.links),
      line({ text: words.why, quiet: true }),
      buttons([...(tick === null ? [] : [tickButton(tick, texts)]), linkButton(words.open, reminder.tabUrl)]),
    ],
    refresh: { verb: 'wheel_reminder', data: of, userIds: refreshUserIds },
  })
}

const tickButton = ({ as, entryId, key }: NonNullable<WheelReminder['tick']>, texts: Texts): CardElement =>
  askButton(
    as === 'held' ? texts.tickOffHeld : texts.tickOff,
    'tick_off',
    { entryId, key },
    { style: 'positive' },
  )

const MOST_LINKS = 5

const linesOf = (links: WheelReminder['links']): CardElement[] =>
  links.slice(0, MOST_LINKS).flatMap(({ title, url }) => {
    const address = safeAddress(url)
    return address === null ? [] : [line({ text: title === '' ? address : title, url: address })]
  })
