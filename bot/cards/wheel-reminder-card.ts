import {
  buttons,
  type CardElement,
  heading,
  line,
  linkButton,
  stillCard,
  type AdaptiveCard,
} from './adaptive-card.ts'
import { safeAddress } from './plain-text.ts'
import { reminderWhen, reminderWords, type WheelReminder } from './wheel-reminder.ts'

/** Reminds whoever is responsible that something in the wheel comes near, with a way to it. */
export function wheelReminderCard(reminder: WheelReminder): AdaptiveCard {
  const words = reminderWords(reminder)
  const facts = [words.forum, words.location, words.waits].flatMap((text) =>
    text === null ? [] : [line(text)],
  )
  return stillCard({
    language: reminder.language,
    fallbackText: words.heading,
    body: [
      heading(words.heading),
      line({ text: reminder.title, strong: true, large: true }),
      line({ text: reminderWhen(reminder), strong: true }),
      ...facts,
      ...linesOf(reminder.links),
      line({ text: words.why, quiet: true }),
      buttons([linkButton(words.open, reminder.tabUrl)]),
    ],
  })
}

const MOST_LINKS = 5

const linesOf = (links: WheelReminder['links']): CardElement[] =>
  links.slice(0, MOST_LINKS).flatMap(({ title, url }) => {
    const address = safeAddress(url)
    return address === null ? [] : [line({ text: title === '' ? address : title, url: address })]
  })
