import { cutText, plainLine } from '../cards/plain-text.ts'
import type { PollCardData, PollOccasion } from '../cards/poll-card-data.ts'
import {
  newTimesIn,
  optionText,
  pollFacts,
  pollHeading,
  pollStanding,
  pollWords,
} from '../cards/poll-words.ts'
import { h, paragraphs, type Part } from './html.ts'
import type { Mail } from './mail-frame.ts'
import { plainMail } from './plain-mail.ts'
import { pageTextsIn } from './texts/texts.ts'

/** The question about times by mail, with the way to the personal page. Of times that have been added it names the new ones. */
export function pollMail(data: PollCardData, occasion: PollOccasion): Mail {
  const words = pollWords(data.language)
  const more = occasion === 'more_times'
  const times = more ? newTimesIn(data) : data.options
  return framed(data, pollHeading(data, occasion), words.answerByMail, [
    ...standing(data),
    ...(more ? [h('p', { key: 'more' }, words.moreSince(times.length))] : []),
    ...(more || data.message === '' ? [] : paragraphs(data.message)),
    h('ul', { key: 'times' }, ...times.map((option) => timeLine(data, option))),
    h('p', { key: 'personal', className: 'quiet' }, pageTextsIn(data.language).personalLink),
  ])
}

/** How the poll ended: booked or cancelled. */
export const pollEndMail = (data: PollCardData): Mail =>
  framed(data, pollHeading(data, 'asked'), pollWords(data.language).openTab, standing(data))

/** Tells the secretariat that its poll is over. */
export function pollOverMail(data: PollCardData, best: { start: Date; end: Date } | null): Mail {
  const words = pollWords(data.language)
  const answered = words.answered(data)
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

const standing = (data: PollCardData): Part[] => [
  ...top(data),
  h('p', { key: 'standing', className: 'strong' }, pollStanding(data)),
  ...pollFacts(data).map((fact) => h('p', { key: fact }, fact)),
]

const top = ({ title, forum }: PollCardData): Part[] => [
  h('p', { key: 'title', className: 'strong' }, plainLine(title)),
  h('p', { key: 'forum', className: 'quiet' }, plainLine(forum)),
]

function timeLine({ language }: PollCardData, option: PollCardData['options'][number]): Part {
  const { conflict } = pollWords(language)
  const hint = option.conflict === null ? '' : ` ${conflict[option.conflict]}`
  return h('li', { key: option.id }, `${optionText(option, language)}.${hint}`)
}
