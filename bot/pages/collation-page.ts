import { plainLine, plainText } from '../cards/plain-text.ts'
import { dateText, shortDateTimeText } from '../domain/calendar/date-text.ts'
import { collationLimits } from '../domain/meetings/collation/collation-limits.ts'
import type { CommentState } from '../domain/meetings/collation/comment.ts'
import type { Language } from '../domain/language.ts'
import type { CollationBlock } from '../meeting-files/collation-blocks.ts'
import { documentParts } from './document-parts.ts'
import { h, paragraphs, type Part } from './html.ts'
import { page, personalFrame } from './page-frame.ts'
import { collationPageWords } from './texts/collation-page.ts'
import { pageTextsIn } from './texts/texts.ts'

/** Why the last comment was not taken, and what was filled in, so that nothing has to be written twice. */
export type CommentProblem = { message: string; about: string; text: string }

export type CollationPageData = {
  language: Language
  secretariatMail: string
  meeting: string
  state: 'draft' | 'comments' | 'final'
  /** `YYYY-MM-DD`. */
  commentsUntil: string | null
  /** Empty: there is nothing to read now. */
  blocks: readonly CollationBlock[]
  sections: readonly { key: string; title: string }[]
  comments: readonly { id: string; text: string; at: string; state: CommentState; answer: string }[]
  files: readonly { name: string; url: string }[]
  meetingUrl: string
  /** Where the form is posted, and the page's one-time token; null: no comments are asked for. */
  form: { action: string; token: string } | null
  /** The reader has just sent one. */
  received: boolean
  problem: CommentProblem | null
  stylesheetUrl: string
}

export const COMMENT_FIELDS = { about: 'about', text: 'text' } as const

/** A meeting's collation outside Teams: to read, to fetch as a file, and to comment while that is asked for. Works without script. */
export function collationPage(data: CollationPageData): string {
  const { language, secretariatMail, stylesheetUrl, form, problem, received, blocks } = data
  const words = collationPageWords[language]
  const title = words.title(plainLine(data.meeting))
  return page(
    personalFrame({ language, title, hasProblem: problem !== null, stylesheetUrl, secretariatMail }),
    problem === null ? null : problemBox(problem, form !== null, language),
    received ? h('div', { className: 'box received', role: 'status' }, h('h2', null, words.received)) : null,
    // What was said at the meeting was said in Danish, and so the document is, whatever the reader's language.
    blocks.length === 0
      ? h('h1', null, title)
      : h('div', { lang: 'da' }, ...documentParts(blocks.slice(0, 1))),
    h('div', { className: 'standing' }, h('p', { className: 'strong' }, standing(data)), ...ways(data)),
    h('div', { lang: 'da' }, ...documentParts(blocks.slice(1))),
    ...ownComments(data),
    form === null ? null : commentForm(data, form),
    h('p', null, h('a', { href: data.meetingUrl }, words.meeting)),
  )
}

function standing({ state, commentsUntil, language }: CollationPageData): string {
  const words = collationPageWords[language]
  if (state === 'comments')
    return words.asks(commentsUntil === null ? null : dateText(commentsUntil, language))
  return state === 'final' ? words.final : words.notNow
}

function ways({ form, files, language }: CollationPageData): Part[] {
  const words = collationPageWords[language]
  return [
    form === null ? null : h('p', { key: 'comment' }, h('a', { href: '#bemaerkning' }, words.toComment)),
    files.length === 0
      ? null
      : h(
          'p',
          { key: 'files' },
          words.fetch,
          ...files.flatMap(({ name, url }, nth) => [
            nth === 0 ? ' ' : ', ',
            h('a', { key: name, href: url }, name),
          ]),
        ),
  ]
}

function ownComments({ comments, language }: CollationPageData): Part[] {
  const words = collationPageWords[language]
  if (comments.length === 0) return []
  return [
    h('h2', { key: 'own' }, words.own),
    ...comments.map(({ id, text, at, state, answer }) =>
      h(
        'div',
        { key: id, className: 'quote' },
        h(
          'p',
          { className: 'quiet' },
          `${shortDateTimeText(new Date(at), language)}. ${words.states[state]}.`,
        ),
        ...paragraphs(text),
        answer === '' ? null : h('p', { className: 'strong' }, words.answer),
        ...(answer === '' ? [] : paragraphs(answer)),
      ),
    ),
  ]
}

function commentForm(
  { sections, problem, language }: CollationPageData,
  form: NonNullable<CollationPageData['form']>,
): Part {
  const words = collationPageWords[language]
  const described = problem === null ? 'text-hint' : 'text-hint text-error'
  return h(
    'form',
    { method: 'post', action: form.action, noValidate: true, id: 'bemaerkning' },
    h('h2', null, words.write),
    h('input', { type: 'hidden', name: 'formToken', value: form.token }),
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: COMMENT_FIELDS.about }, words.about),
      h(
        'select',
        { id: COMMENT_FIELDS.about, name: COMMENT_FIELDS.about, defaultValue: problem?.about ?? '' },
        h('option', { value: '' }, words.whole),
        ...sections.map(({ key, title }) => h('option', { key, value: key }, plainLine(title))),
      ),
    ),
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: COMMENT_FIELDS.text }, words.text),
      h('p', { id: 'text-hint', className: 'hint' }, pageTextsIn(language).remarkHint),
      problem === null ? null : h('p', { id: 'text-error', className: 'error' }, problem.message),
      h('textarea', {
        id: COMMENT_FIELDS.text,
        name: COMMENT_FIELDS.text,
        rows: 5,
        maxLength: collationLimits.comment,
        'aria-describedby': described,
        'aria-invalid': problem === null ? undefined : true,
        defaultValue: plainText(problem?.text ?? ''),
      }),
    ),
    h('button', { type: 'submit' }, words.send),
  )
}

/** Where there is no form any more, what was written is given back, to be copied from. */
function problemBox({ message, text }: CommentProblem, canMend: boolean, language: Language): Part {
  const words = collationPageWords[language]
  return h(
    'div',
    { className: 'box problem', role: 'alert' },
    h('h2', null, words.notSent),
    h('p', null, canMend ? h('a', { href: `#${COMMENT_FIELDS.text}` }, message) : message),
    ...(canMend || plainText(text) === ''
      ? []
      : [h('p', { key: 'wrote' }, words.wrote), h('blockquote', { key: 'text' }, ...paragraphs(text))]),
  )
}
