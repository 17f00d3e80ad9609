import { pollLimits } from '../domain/scheduling/poll/poll-limits.ts'
import { pollVotes } from '../domain/scheduling/poll/poll.ts'
import {
  adaptiveCard,
  type AdaptiveCard,
  askButton,
  box,
  buttons,
  type CardElement,
  heading,
  line,
  linkButton,
  section,
} from './adaptive-card.ts'
import { cutText, plainLine, plainText } from './plain-text.ts'
import type { PollCardData, PollOccasion, PollOptionShown, PollProblem } from './poll-card-data.ts'
import {
  answeredBefore,
  optionText,
  pollFacts,
  pollHeading,
  pollStanding,
  pollWords,
  questionText,
  voteText,
} from './poll-words.ts'
import { POLL_COMMENT_FIELD, voteField } from './verbs.ts'
import { withinSize, type Room } from './within-size.ts'

/** More times than this are chosen from lists that unfold: all of them open would be a very long card. */
const MOST_UNFOLDED = 4

/** A poll as one reader sees it: the question while it asks them, what they said, and how it ended. */
export function pollCard(
  data: PollCardData,
  { occasion = 'asked', problem = null }: { occasion?: PollOccasion; problem?: PollProblem | null } = {},
): AdaptiveCard {
  const title = pollHeading(data, occasion)
  return withinSize((room) =>
    adaptiveCard({
      language: data.language,
      fallbackText: title,
      body: [
        heading(title, 'large'),
        line({ text: cutText(plainLine(data.title), room.short).text, strong: true, large: true }),
        line({ text: cutText(plainLine(data.forum), room.name).text, quiet: true }, 'none'),
        line({ text: pollStanding(data), strong: true }),
        ...pollFacts(data).map((fact) => line(cutText(fact, room.short).text, 'small')),
        ...messagePart(data, room),
        ...(data.viewer.mayAnswer ? [questionPart(data, problem)] : timesPart(data)),
      ],
      refresh: { verb: 'show_poll', data: { pollId: data.pollId }, userIds: data.refreshUserIds },
    }),
  )
}

function messagePart({ message, state }: PollCardData, room: Room): CardElement[] {
  return message === '' || state !== 'open'
    ? []
    : [line(cutText(plainText(message), room.long, room.lines).text)]
}

function questionPart(data: PollCardData, problem: PollProblem | null): CardElement {
  const words = pollWords(data.language)
  const { pollId, viewer } = data
  const send = viewer.answeredAt === null ? words.send : words.change
  return section([
    ...(problem === null
      ? []
      : [
          box(
            [line({ text: words.notSaved, strong: true, color: 'attention' }), line(problem.message)],
            'attention',
          ),
        ]),
    ...answeredBefore(data).map((text) => line(text)),
    ...data.options.flatMap((option) => optionPart(data, option, problem)),
    commentField(data, problem),
    buttons([askButton(send, 'vote', { pollId }, { style: 'positive', withInputs: true })]),
  ])
}

function optionPart(data: PollCardData, option: PollOptionShown, problem: PollProblem | null): CardElement[] {
  const { language, options } = data
  const words = pollWords(language)
  const value = problem === null ? option.own : problem.votes[option.id]
  const hints = [
    ...(option.conflict === null
      ? []
      : [line({ text: words.conflict[option.conflict], color: 'warning' }, 'small')]),
    ...spreadPart(option, language),
  ]
  return [
    {
      type: 'Input.ChoiceSet',
      id: voteField(option.id),
      label: `${questionText(data, option)} (${words.required})`,
      style: options.length <= MOST_UNFOLDED ? 'expanded' : 'compact',
      placeholder: words.choose,
      isRequired: true,
      errorMessage: words.chooseError,
      choices: pollVotes.map((vote) => ({ title: voteText(vote, language), value: vote })),
      ...(value && { value }),
      spacing: 'medium',
    },
    ...hints,
  ]
}

function commentField({ language, viewer }: PollCardData, problem: PollProblem | null): CardElement {
  const words = pollWords(language)
  const filled = cutText(plainText(problem?.comment ?? viewer.comment ?? ''), pollLimits.comment).text
  return {
    type: 'Input.Text',
    id: POLL_COMMENT_FIELD,
    label: words.comment,
    placeholder: words.commentHint,
    isMultiline: true,
    maxLength: pollLimits.comment,
    ...(filled !== '' && { value: filled }),
  }
}

/** The times without a question: what the reader said, and how they stand. */
function timesPart(data: PollCardData): CardElement[] {
  const words = pollWords(data.language)
  if (data.state === 'booked' || data.state === 'cancelled') return []
  const shown = data.options.flatMap((option) => [
    line({ text: optionText(option, data.language), strong: true }),
    ...(option.own === null ? [] : [line(words.own(voteText(option.own, data.language)), 'none')]),
    ...spreadPart(option, data.language),
  ])
  const open = data.viewer.asked ? [] : [buttons([linkButton(words.open, data.url)])]
  return [section([line(words.answered(data)), ...shown, ...open])]
}

function spreadPart({ spread }: PollOptionShown, language: PollCardData['language']): CardElement[] {
  if (spread === null) return []
  const text = pollWords(language).spread(spread.yes, spread.ifNeeded, spread.no)
  return [line({ text, quiet: true }, 'none')]
}

/** Tells the secretariat that its poll is over, and which time stands best. */
export function pollOverCard(data: PollCardData, best: { start: Date; end: Date } | null): AdaptiveCard {
  const words = pollWords(data.language)
  const answered = words.answered(data)
  return withinSize((room) =>
    adaptiveCard({
      language: data.language,
      fallbackText: words.toldHeading,
      body: [
        heading(words.toldHeading, 'large'),
        line({ text: cutText(plainLine(data.title), room.short).text, strong: true, large: true }),
        line({ text: cutText(plainLine(data.forum), room.name).text, quiet: true }, 'none'),
        line(words.told(answered, best === null ? null : optionText(best, data.language))),
        buttons([linkButton(words.openTab, data.url)]),
      ],
      refresh: { verb: 'show_poll', data: { pollId: data.pollId }, userIds: data.refreshUserIds },
    }),
  )
}
