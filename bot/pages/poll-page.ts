import { pollLimits } from '../domain/scheduling/poll/poll-limits.ts'
import { pollVotes, type PollVote } from '../domain/scheduling/poll/poll.ts'
import { plainLine, plainText } from '../cards/plain-text.ts'
import type { PollCardData, PollOptionShown, PollProblem } from '../cards/poll-card-data.ts'
import {
  answeredBefore,
  optionText,
  pollFacts,
  pollHeading,
  pollStanding,
  pollWords,
  questionText,
  voteText,
} from '../cards/poll-words.ts'
import { POLL_COMMENT_FIELD, voteField } from '../cards/verbs.ts'
import { h, paragraphs, type Part } from './html.ts'
import { page, personalFrame } from './page-frame.ts'

export type PollPageData = {
  poll: PollCardData
  /** Where the form is posted, and the page's one-time token. */
  form: { action: string; token: string }
  /** The reader has just answered. */
  received: boolean
  problem: PollProblem | null
  stylesheetUrl: string
}

/** The personal page of a poll: each time with its three answers. Works without script. */
export function pollPage({ poll, form, received, problem, stylesheetUrl }: PollPageData): string {
  const { language, secretariatMail } = poll
  const words = pollWords(language)
  const title = `${pollHeading(poll, 'asked')} ${plainLine(poll.title)}`
  return page(
    personalFrame({ language, title, hasProblem: problem !== null, stylesheetUrl, secretariatMail }),
    problem === null ? null : problemBox(problem, words.notSaved, firstOpen(poll, problem)),
    received && poll.viewer.answeredAt !== null
      ? h('div', { className: 'box received', role: 'status' }, h('h2', null, words.received))
      : null,
    h('p', { className: 'over' }, plainLine(poll.forum)),
    h('h1', null, pollHeading(poll, 'asked'), h('span', { className: 'facility' }, plainLine(poll.title))),
    h('div', { className: 'standing' }, h('p', { className: 'strong' }, pollStanding(poll))),
    ...pollFacts(poll).map((fact) => h('p', { key: fact }, fact)),
    ...(poll.message === '' || poll.state !== 'open' ? [] : paragraphs(poll.message)),
    poll.viewer.mayAnswer ? answerForm(poll, form, problem) : ownTimes(poll),
  )
}

function answerForm(poll: PollCardData, form: PollPageData['form'], problem: PollProblem | null): Part {
  const { language, viewer } = poll
  const words = pollWords(language)
  return h(
    'form',
    { method: 'post', action: form.action, noValidate: true },
    h('input', { type: 'hidden', name: 'formToken', value: form.token }),
    ...answeredBefore(poll).map((text) => h('p', { key: text }, text)),
    ...poll.options.map((option) => timeField(poll, option, problem)),
    h(
      'div',
      { className: 'field' },
      h('label', { htmlFor: POLL_COMMENT_FIELD }, words.comment),
      h('p', { id: 'comment-hint', className: 'hint' }, words.commentHint),
      h('textarea', {
        id: POLL_COMMENT_FIELD,
        name: POLL_COMMENT_FIELD,
        rows: 3,
        maxLength: pollLimits.comment,
        'aria-describedby': 'comment-hint',
        defaultValue: plainText(problem?.comment ?? viewer.comment ?? ''),
      }),
    ),
    h('button', { type: 'submit' }, viewer.answeredAt === null ? words.send : words.change),
  )
}

function timeField(poll: PollCardData, option: PollOptionShown, problem: PollProblem | null): Part {
  const { language } = poll
  const words = pollWords(language)
  const chosen = problem === null ? option.own : (problem.votes[option.id] ?? null)
  const name = voteField(option.id)
  const missing = problem !== null && chosen === null
  const hints = [
    missing ? h('p', { key: 'missing', className: 'error' }, words.chooseError) : null,
    option.conflict === null
      ? null
      : h('p', { key: 'conflict', className: 'hint' }, words.conflict[option.conflict]),
    option.spread === null
      ? null
      : h(
          'p',
          { key: 'spread', className: 'hint' },
          words.spread(option.spread.yes, option.spread.ifNeeded, option.spread.no),
        ),
  ]
  return h(
    'fieldset',
    { key: option.id, 'aria-describedby': `${name}-hints` },
    h('legend', null, questionText(poll, option)),
    h('div', { id: `${name}-hints` }, ...hints),
    ...pollVotes.map((vote) => choice(name, vote, voteText(vote, language), chosen)),
  )
}

function choice(name: string, vote: PollVote, label: string, chosen: PollVote | null): Part {
  const id = `${name}-${vote}`
  return h(
    'div',
    { className: 'choice', key: vote },
    h('input', { type: 'radio', name, id, value: vote, defaultChecked: chosen === vote }),
    h('label', { htmlFor: id }, label),
  )
}

/** What the reader said, where nothing can be answered any more. */
function ownTimes({ options, language }: PollCardData): Part {
  const words = pollWords(language)
  const said = options.filter(({ own }) => own !== null)
  return h(
    'ul',
    null,
    ...said.map((option) =>
      h(
        'li',
        { key: option.id },
        `${optionText(option, language)}. ${option.own === null ? '' : words.own(voteText(option.own, language))}`,
      ),
    ),
  )
}

/** The field that the list of errors points to: the first without an answer, else the first. */
function firstOpen({ options }: PollCardData, problem: PollProblem): string {
  const open = options.find(({ id }) => problem.votes[id] === undefined) ?? options[0]
  return `${voteField(open?.id ?? '')}-yes`
}

function problemBox({ message }: PollProblem, heading: string, target: string): Part {
  return h(
    'div',
    { className: 'box problem', role: 'alert' },
    h('h2', null, heading),
    h('p', null, h('a', { href: `#${target}` }, message)),
  )
}
