import { proposalCard } from '../../../bot/cards/proposal-card.ts'
import type { RoundListItem, RoundView, SeatView } from '../../../bot/contract/round.ts'
import { sampleRound } from '../../cards/sample-round.ts'
import { directorIdOf, FORUM, idOf, members, organisationNamed, seatIdOf } from './people.ts'

export const OPEN_ROUND = idOf(1001)
export const DRAFT_ROUND = idOf(1002)

const nothing: RoundView['can'] = {
  edit: false,
  attach: false,
  submit: false,
  plan: false,
  unplan: false,
  start: false,
  inform: false,
  answer: false,
  remind: false,
  extend: false,
  record_answer: false,
  withdraw: false,
  hand_over: false,
  revise: false,
  put_on_meeting: false,
  record_decision: false,
  correct: false,
  duplicate: false,
  journal: false,
  report: false,
  links: false,
}

export const can = (...acts: (keyof RoundView['can'])[]): RoundView['can'] => ({
  ...nothing,
  ...Object.fromEntries(acts.map((act) => [act, true])),
})

/** A round under way: seven have answered, one has a remark, one could not be reached. */
export function openRound(changes: Partial<RoundView> = {}): RoundView {
  const seats = members.map(({ name }) => seatOf(name))
  return {
    id: OPEN_ROUND,
    number: '2026-3',
    revision: 1,
    version: 7,
    state: 'open',
    unsubmitted: false,
    why: '7 af 18 har svaret, ingen har bemærkninger. Sorø Kommune er ikke nået endnu.',
    takesAnswers: true,
    forum: { id: FORUM.id, name: FORUM.name },
    operator: organisationNamed('Slagelse'),
    content: { ...sampleRound().content, contactedOrganisationIds: [organisationNamed('Næstved').id] },
    contacted: [organisationNamed('Næstved')],
    annexes: [
      { id: idOf(501), name: 'Takstberegning 2027.pdf', size: 248_311, mediaType: 'application/pdf' },
    ],
    gate: {
      rule: 'no_gate',
      needsRound: true,
      gatePlaces: null,
      size: 6,
      sumOverYear: 6,
      text: 'Forummet har ingen bagatelgrænse, så alle ændringer skal i rundspørge.',
    },
    deadline: '2026-03-09T11:00:00.000Z',
    earliestDeadline: '2026-03-16T11:00:00.000Z',
    startedAt: '2026-03-02T08:05:00.000Z',
    decision: null,
    meeting: null,
    plan: null,
    replacedBy: null,
    revisions: [{ id: OPEN_ROUND, revision: 1, state: 'open', replacedBy: null }],
    changes: [],
    annexChanges: { added: [], removed: [], replaced: [] },
    tally: { total: 18, noRemarks: 7, remarks: 0, silent: 11 },
    seats,
    timeline: [
      {
        id: 1,
        at: '2026-03-02T08:01:00.000Z',
        byName: 'Konsulent, sekretariatet',
        door: 'tab',
        kind: 'drafted',
        text: 'Forslaget blev skrevet som kladde.',
      },
      {
        id: 2,
        at: '2026-03-02T08:05:00.000Z',
        byName: 'Konsulent, sekretariatet',
        door: 'tab',
        kind: 'started',
        text: 'Rundspørgen blev sendt til 17 medlemmer med frist mandag den 9. marts 2026 kl. 12.00.',
      },
      {
        id: 3,
        at: '2026-03-02T09:12:00.000Z',
        byName: 'Direktør, Greve Kommune',
        door: 'teams',
        kind: 'answered',
        text: 'Greve Kommune har ingen bemærkninger.',
      },
    ],
    can: nothing,
    card: proposalCard(sampleRound()),
    ...changes,
  }
}

function seatOf(name: string): SeatView {
  const organisation = organisationNamed(name)
  const index = members.findIndex(({ id }) => id === organisation.id)
  const isOperator = name.includes('Slagelse')
  const mailOnly = name.includes('Sorø')
  const guest = name.includes('Lolland')
  const answered = index < 6
  const at = `2026-03-02T09:${String(10 + index).padStart(2, '0')}:00.000Z`
  return {
    seatId: seatIdOf(organisation.id),
    organisation,
    isOperator,
    reach: mailOnly ? 'not_reached' : guest ? 'by_mail' : 'reached',
    holders: [
      {
        personId: directorIdOf(organisation.id),
        name: `Direktør, ${name}`,
        role: 'director',
        reachedHow: mailOnly ? 'mail' : guest ? 'guest_and_mail' : 'teams',
        deliveries: [
          {
            door: mailOnly ? 'mail' : 'teams',
            kind: 'proposal',
            state: mailOnly ? 'bounced' : 'sent',
            at: '2026-03-02T08:05:30.000Z',
          },
        ],
        seenAt: answered ? '2026-03-02T08:55:00.000Z' : null,
        hasLink: mailOnly || guest,
      },
    ],
    answer: isOperator
      ? { ...noRemarks(at), byName: null, door: 'operator' }
      : answered
        ? { ...noRemarks(at), byName: `Direktør, ${name}` }
        : null,
    lateAnswers: [],
    mine: false,
  }
}

const noRemarks = (givenAt: string) => ({
  kind: 'no_remarks' as const,
  text: null,
  givenAt,
  door: 'teams' as const,
  how: null,
  recordedByName: null,
})

/** A draft that is ready to send. */
export function draftRound(changes: Partial<RoundView> = {}): RoundView {
  return openRound({
    id: DRAFT_ROUND,
    number: '2026-4',
    version: 1,
    state: 'draft',
    why: 'Forslaget er en kladde og er ikke sendt til nogen.',
    takesAnswers: false,
    deadline: null,
    earliestDeadline: null,
    startedAt: null,
    tally: { total: 0, noRemarks: 0, remarks: 0, silent: 0 },
    seats: [],
    timeline: [],
    revisions: [{ id: DRAFT_ROUND, revision: 1, state: 'draft', replacedBy: null }],
    can: can('edit', 'start', 'withdraw'),
    ...changes,
  })
}

export function listItem(round: RoundView, awaitsMe = false): RoundListItem {
  const { id, number, revision, state, forum, operator, content, deadline, tally } = round
  const { facility, placesBefore, placesAfter } = content
  const createdAt = '2026-03-02T08:01:00.000Z'
  return {
    ...{ id, number, revision, state, forum, operator, facility, placesBefore, placesAfter },
    ...{ deadline, createdAt, tally, awaitsMe, sendAt: round.plan?.sendAt ?? null },
  }
}
