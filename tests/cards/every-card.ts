import type { AdaptiveCard } from '../../bot/cards/adaptive-card.ts'
import type { RoundCardData } from '../../bot/cards/card-round.ts'
import { collationCard } from '../../bot/cards/collation-card.ts'
import { correctionCard } from '../../bot/cards/correction-card.ts'
import { extensionCard } from '../../bot/cards/extension-card.ts'
import { groupToldCard } from '../../bot/cards/group-told-card.ts'
import { groupCard } from '../../bot/cards/group-card.ts'
import { helpCard } from '../../bot/cards/help-card.ts'
import { informationCard } from '../../bot/cards/information-card.ts'
import { outcomeCard } from '../../bot/cards/outcome-card.ts'
import { proposalCard } from '../../bot/cards/proposal-card.ts'
import { formFields, proposalFormCard } from '../../bot/cards/proposal-form-card.ts'
import { proposalSentCard } from '../../bot/cards/proposal-sent-card.ts'
import { readerCard } from '../../bot/cards/reader-card.ts'
import { leftCard } from '../../bot/cards/left-card.ts'
import { refusalCard } from '../../bot/cards/refusal-card.ts'
import { tellingCard } from '../../bot/cards/telling-card.ts'
import { reminderCard } from '../../bot/cards/reminder-card.ts'
import { statusListCard } from '../../bot/cards/status-list-card.ts'
import { roundStates } from '../../bot/domain/rounds/states.ts'
import { breakoutCards } from './sample-breakout.ts'
import { pollCards, programmeCards, wheelCards, sessionCards } from './cards-without-round.ts'
import { ROUND_ID } from './sample-round.ts'

/** Every card that the product can send, made from one round, by a name for the test's title. */
export function everyCard(round: RoundCardData): [string, AdaptiveCard][] {
  const { language, refreshUserIds, secretariatMail, viewer } = round
  const tabUrl = round.roundUrl
  const remark = round.remarks[0] ?? {
    organisation: round.operator,
    text: round.content.reason,
    at: new Date(0),
  }
  const unanswered = { ...round, viewer: { ...viewer, ownAnswer: null } }
  const at = new Date('2026-03-09T11:30:00Z')
  const late = {
    ...round,
    viewer: {
      ...viewer,
      mayAnswer: false,
      lateAnswer: { door: 'mail', kind: 'remark', text: remark.text, at, byName: null },
    },
  } as const
  const basis = { approved: 'silence', rejected: 'meeting', withdrawn: 'withdrawn' } as const
  const listed = Array.from({ length: 12 }, () => ({
    roundId: ROUND_ID,
    number: round.number,
    revision: round.revision,
    facility: round.content.facility,
    operator: round.operator,
    state: round.state,
    deadline: round.deadline,
    takesAnswers: true,
    own: 'silent' as const,
  }))
  const { content } = round
  const form = {
    language,
    cardId: ROUND_ID,
    operator: round.operator,
    forums: [{ id: ROUND_ID, name: round.forum }],
    neighbours: content.contactedOrganisationIds.map((id, nth) => ({ id, name: round.contacted[nth] ?? id })),
    typed: {},
    problems: [],
    tabUrl,
    refreshUserIds,
  }
  const { forums } = form
  return [
    ['the proposal', proposalCard(unanswered)],
    ['the proposal after an answer', proposalCard(round)],
    [
      'the proposal with an error',
      proposalCard(unanswered, { message: 'Skriv, hvad bemærkningen er.', typed: remark.text }),
    ],
    ['the reminder', reminderCard(unanswered)],
    [
      'the remark told to the operator',
      tellingCard(
        { ...round, viewer: { ...viewer, role: 'operator', mayAnswer: false } },
        { kind: 'remark_told', remark },
      ),
    ],
    [
      'the remark told to the secretariat',
      tellingCard(
        { ...round, viewer: { ...viewer, role: 'secretariat', mayAnswer: false } },
        { kind: 'remark_told', remark },
      ),
    ],
    ['the extension', extensionCard(round)],
    [
      'the extension to a reader',
      extensionCard({ ...round, viewer: { ...viewer, role: 'reader', mayAnswer: false } }),
    ],
    ...roundStates.map((state): [string, AdaptiveCard] => [
      `the outcome "${state}"`,
      outcomeCard({
        ...round,
        state,
        takesAnswers: false,
        viewer: { ...viewer, mayAnswer: false },
        decision:
          state in basis
            ? { at, basis: basis[state as keyof typeof basis], text: round.content.reason }
            : null,
      }),
    ]),
    ['the correction', correctionCard({ ...round, state: 'corrected', takesAnswers: false })],
    [
      'the information',
      informationCard({
        ...round,
        state: 'information',
        takesAnswers: false,
        gate: { rule: 'under_gate', needsRound: false, gatePlaces: 10, size: 6, sumOverYear: 8 },
      }),
    ],
    ['the receipt', tellingCard(round, { kind: 'receipt' })],
    [
      'the withdrawn remark',
      tellingCard(round, { kind: 'remark_withdrawn', organisation: remark.organisation, at }),
    ],
    [
      'the late answer told',
      tellingCard(round, {
        kind: 'late_told',
        organisation: remark.organisation,
        answer: { kind: 'remark', text: remark.text, at },
      }),
    ],
    [
      'the proposal sent in',
      tellingCard({ ...round, state: 'submitted', takesAnswers: false }, { kind: 'submitted_told' }),
    ],
    [
      'the plan that was stopped',
      tellingCard(
        { ...round, state: 'draft', takesAnswers: false },
        { kind: 'plan_stopped_told', why: 'members_changed', organisations: [] },
      ),
    ],
    ['the vacant seat told', tellingCard(round, { kind: 'vacated_told', organisation: remark.organisation })],
    ['the card of who has left', leftCard(round)],
    [
      'the news of the group',
      groupToldCard(
        { language, forum: round.forum, trouble: 'Gruppen er væk.', vacant: [round.operator], tabUrl },
        refreshUserIds,
      ),
    ],
    [
      'the finished collation',
      collationCard(
        { language, meeting: round.content.facility, date: '2026-05-29', until: null, url: tabUrl },
        refreshUserIds,
      ),
    ],
    [
      'the collation for comments',
      collationCard(
        { language, meeting: round.content.facility, date: '2026-05-29', until: '2026-06-05', url: tabUrl },
        refreshUserIds,
      ),
    ],
    [
      'the handing over',
      tellingCard(
        { ...round, state: 'in_solution', takesAnswers: false },
        { kind: 'handed_over', note: remark.text },
      ),
    ],
    ['the late notice', tellingCard(late, { kind: 'late_answer' })],
    ["the reader's card", readerCard({ ...round, viewer: { ...viewer, role: 'reader', mayAnswer: false } })],
    ["the group's card", groupCard(round)],
    ['the status list', statusListCard({ language, rounds: listed, total: 12, tabUrl, refreshUserIds })],
    ['the empty status list', statusListCard({ language, rounds: [], total: 0, tabUrl, refreshUserIds })],
    ['help', helpCard({ language, secretariatMail, tabUrl, refreshUserIds })],
    [
      'the refusal',
      refusalCard({ language, message: 'Prøv igen.', roundId: ROUND_ID, tabUrl, refreshUserIds }),
    ],
    [
      'the refusal without a round',
      refusalCard({ language, message: 'Prøv igen.', roundId: null, tabUrl, refreshUserIds }),
    ],
    ['the form for a proposal', proposalFormCard(form)],
    [
      'the form with errors',
      proposalFormCard({
        ...form,
        forums: [...forums, { id: ROUND_ID.replace('3', '4'), name: round.forum }],
        typed: {
          ...content,
          placesBefore: '12',
          placesAfter: '18',
          effectiveDate: content.effectiveDate ?? '',
          contactedOrganisationIds: content.contactedOrganisationIds.join(','),
        },
        problems: formFields.map((field) => ({
          field,
          message: 'Der er plads til 4000 tegn: forkort teksten.',
        })),
      }),
    ],
    ...wheelCards(round),
    ['the proposal just sent', proposalSentCard({ ...round, state: 'submitted', takesAnswers: false })],
    ...pollCards(round),
    ...sessionCards(round),
    ...programmeCards(round),
    ...breakoutCards(round),
  ]
}

export type Node = Record<string, unknown>

/** All objects of a card, however deep. */
export function nodesOf(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf)
  if (value === null || typeof value !== 'object') return []
  return [value as Node, ...Object.values(value).flatMap(nodesOf)]
}

/** What a reader sees of a card's texts, in order, one element per line. */
export function wordsOf(card: AdaptiveCard): string {
  const lines = nodesOf(card.body).flatMap((node) => {
    if (node.type === 'RichTextBlock') return (node.inlines as Node[]).map((run) => run.text).join('')
    return [node.type === 'TextBlock' ? node.text : null, node.label, node.title].filter(
      (text) => typeof text === 'string',
    )
  })
  return lines.join('\n')
}
