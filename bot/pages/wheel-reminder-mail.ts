import { plainLine, safeAddress } from '../cards/plain-text.ts'
import { reminderWhen, reminderWords, type WheelReminder } from '../cards/wheel-reminder.ts'
import { h } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'

/** The reminder by mail, in the words of the card. */
export function wheelReminderMail(reminder: WheelReminder): Mail {
  const words = reminderWords(reminder)
  const facts = [words.forum, words.location, words.waits].flatMap((text) => (text === null ? [] : [text]))
  const title = plainLine(reminder.title)
  const links = reminder.links.flatMap((link) => {
    const address = safeAddress(link.url)
    return address === null ? [] : [{ address, title: plainLine(link.title) || address }]
  })
  return plainMail({
    language: reminder.language,
    subject: `${words.heading}: ${title}`,
    heading: title,
    button: { title: words.open, url: reminder.tabUrl },
    secretariatMail: reminder.secretariatMail,
    parts: [
      h('p', { key: 'when', className: 'strong' }, reminderWhen(reminder)),
      ...facts.map((fact) => h('p', { key: fact }, plainLine(fact))),
      ...links.map((link, nth) => h('p', { key: nth }, h('a', { href: link.address }, link.title))),
      h('p', { key: 'why', className: 'quiet' }, words.why),
    ],
  })
}
