import { shortDateTimeText } from '../domain/calendar/date-text.ts'
import type { Language } from '../domain/language.ts'
import type { RoundState } from '../domain/rounds/states.ts'
import {
  adaptiveCard,
  askButton,
  buttons,
  heading,
  line,
  linkButton,
  section,
  type AdaptiveCard,
  type CardElement,
} from './adaptive-card.ts'
import { cutText, plainLine } from './plain-text.ts'
import { textsIn } from './texts/texts.ts'

/** The most rounds on the card: with more it would pass the size that Teams delivers. */
export const MOST_LISTED_ROUNDS = 10

export type StatusListData = {
  language: Language
  /** The newest first, or whatever order the reader is to see; those past the tenth are not shown. */
  rounds: ListedRound[]
  /** How many there are in all. */
  total: number
  tabUrl: string
  refreshUserIds: string[]
}

export type ListedRound = {
  roundId: string
  number: string
  revision: number
  facility: string
  operator: string
  state: RoundState
  deadline: Date | null
  takesAnswers: boolean
  /** Null: the reader has no voice in this round. */
  own: 'no_remarks' | 'remark' | 'silent' | null
}

/** "Mine rundspørger": each with its state, deadline and own answer, and a button that sends its card anew. */
export function statusListCard(data: StatusListData): AdaptiveCard {
  const texts = textsIn(data.language)
  const shown = data.rounds.slice(0, MOST_LISTED_ROUNDS)
  const rest = data.total > shown.length ? [line(texts.statusListMore(shown.length, data.total))] : []
  return adaptiveCard({
    language: data.language,
    fallbackText: texts.statusListHeading,
    body: [
      heading(texts.statusListHeading, 'large'),
      ...(shown.length === 0 ? [line(texts.statusListNone)] : []),
      ...shown.map((round) => roundPart(round, data.language)),
      ...rest,
      buttons([linkButton(texts.statusListOpenAll, data.tabUrl)]),
    ],
    refresh: { verb: 'status_list', data: {}, userIds: data.refreshUserIds },
  })
}

function roundPart(round: ListedRound, language: Language): CardElement {
  const texts = textsIn(language)
  const title =
    round.revision > 1 ? texts.roundRevision(round.number, round.revision) : texts.round(round.number)
  const facts = [
    texts.states[round.state],
    ...(round.deadline === null
      ? []
      : [texts.statusListDeadline(shortDateTimeText(round.deadline, language))]),
    ...ownText(round, language),
  ]
  return section([
    line({ text: title, strong: true }),
    line(cutText(`${plainLine(round.facility)}, ${plainLine(round.operator)}`, 200).text, 'none'),
    line(facts.join('. ') + '.', 'none'),
    buttons([askButton(texts.fetchCard(round.number), 'fetch_card', { roundId: round.roundId })]),
  ])
}

function ownText({ own, takesAnswers }: ListedRound, language: Language): string[] {
  const texts = textsIn(language)
  if (own === null) return []
  if (own === 'silent') return takesAnswers ? [texts.statusListWaiting] : [texts.ownSilentShort]
  return [own === 'remark' ? texts.statusListRemark : texts.statusListNoRemarks]
}
