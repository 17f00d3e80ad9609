import { cutText, plainLine } from '../cards/plain-text.ts'
import type { PollCardData } from '../cards/poll-card-data.ts'
import { optionText, pollFacts, pollHeading, pollStanding, pollWords } from '../cards/poll-words.ts'
import { h, paragraphs, type Part } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'
import { pageTextsIn } from './texts/texts.ts'

/** The question about times by mail, with the way to the personal page; or how the poll ended. */
export function pollMail(data: PollCardData, { reminds, asks }: { reminds: boolean; asks: boolean }): Mail {
  const words = pollWords(data.language)
  const heading = pollHeading(data, reminds)
  const personal = pageTextsIn(data.language).personalLink
  return framed(data, heading, asks ? words.answerByMail : words.openTab, [
    ...top(data),
    h('p', { key: 'standing', className: 'strong' }, pollStanding(data)),
    ...pollFacts(data).map((fact) => h('p', { key: fact }, fact)),
    ...(asks && data.message !== '' ? paragraphs(data.message) : []),
    asks ? h('ul', { key: 'times' }, ...data.options.map((option) => timeLine(data, option))) : null,
    asks ? h('p', { key: 'personal', className: 'quiet' }, personal) : null,
  ])
}

/** Tells the secretariat that its poll is over. */
export function pollOverMail(data: PollCardData, best: { start: Date; end: Date } | null): Mail {
  const words = pollWords(data.language)
  const answered = words.answered(data.answered, data.people)
  return framed(data, words.toldHeading, words.openTab, [
    ...top(data),
    h('p', { key: 'told' }, words.told(answered, best === null ? null : optionText(best, data.language))),
  ])
}

function framed(data: PollCardData, heading: string, button: string, parts: Part[]): Mail {
  return plainMail({
    language: data.language,
    subject: `${heading}${heading.endsWith('?') ? '' : ':'} ${cutText(plainLine(data.title), 120).text}`,
    heading,
    parts,
    button: { title: button, url: data.url },
    secretariatMail: data.secretariatMail,
  })
}

const top = ({ title, forum }: PollCardData): Part[] => [
  h('p', { key: 'title', className: 'strong' }, plainLine(title)),
  h('p', { key: 'forum', className: 'quiet' }, plainLine(forum)),
]

function timeLine({ language }: PollCardData, option: PollCardData['options'][number]): Part {
  const { conflict } = pollWords(language)
  const hint = option.conflict === null ? '' : ` ${conflict[option.conflict]}`
  return h('li', { key: option.id }, `${optionText(option, language)}.${hint}`)
}
