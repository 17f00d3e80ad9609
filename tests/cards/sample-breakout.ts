import type { AdaptiveCard } from '../../bot/cards/adaptive-card.ts'
import { breakoutCard, noGroupCard } from '../../bot/cards/breakout-card.ts'
import type { BreakoutCardData, MeetingPageFacts } from '../../bot/cards/breakout-card-data.ts'
import type { RoundCardData } from '../../bot/cards/card-round.ts'
import { ROUND_ID } from './sample-round.ts'

/** Somebody's group in a session of five tasks, whose texts are the round's. */
export function breakoutOf({
  language,
  content,
  operator,
  secretariatMail,
  roundUrl,
  refreshUserIds,
}: RoundCardData): BreakoutCardData {
  const worded = {
    title: content.facility,
    goal: content.reason,
    content: content.consequence,
    results: content.reason,
    minutes: 7,
  }
  return {
    language,
    meetingId: ROUND_ID,
    blockId: ROUND_ID,
    meeting: content.facility,
    session: content.facility,
    start: new Date('2026-05-29T11:20:00Z'),
    end: new Date('2026-05-29T11:40:00Z'),
    withdrawn: false,
    cancelled: false,
    group: {
      id: ROUND_ID,
      label: 'B',
      place: content.contact,
      online: true,
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0',
      facilitator: operator,
      leads: false,
      members: Array.from({ length: 34 }, () => ({ name: operator, organisation: content.facility })),
    },
    tasks: [worded, worded, { question: content.reason, minutes: null }],
    cards: false,
    secretariatMail,
    url: roundUrl,
    refreshUserIds,
  }
}

export const meetingPageOf = (round: RoundCardData): MeetingPageFacts => {
  const own = breakoutOf(round)
  const { language, secretariatMail, meeting, start, end } = own
  const line = { start, end, title: meeting, who: round.operator, state: 'current' as const }
  return {
    language,
    secretariatMail,
    meeting,
    date: '2026-05-29',
    location: round.content.contact,
    cancelled: false,
    collation: null,
    groundRules: [round.content.reason],
    programme: [line, { ...line, who: '', state: 'ahead' }],
    sessions: [own, { ...own, group: null }],
  }
}

/** The cards of somebody's group. */
export function breakoutCards(round: RoundCardData): [string, AdaptiveCard][] {
  const own = breakoutOf(round)
  const { language, refreshUserIds, url, group, meeting } = own
  const few = group && { ...group, members: group.members.slice(0, 2) }
  const withCards = { ...own, group: few, tasks: own.tasks.slice(-1), cards: true }
  const atTable = group && { ...group, online: false, joinUrl: null, facilitator: null }
  const leads = group && { ...group, leads: true, joinUrl: null }
  return [
    ['somebody’s group', breakoutCard(own)],
    ['the group that somebody leads', breakoutCard({ ...own, group: leads })],
    ['the group at a table', breakoutCard({ ...own, group: atTable })],
    ['the group with a theme card to write', breakoutCard(withCards)],
    ['a theme card that was put', breakoutCard(withCards, 'card', { kind: 'done', theme: meeting })],
    [
      'a theme card that was not taken',
      breakoutCard(withCards, 'card', {
        kind: 'problem',
        message: 'Det ligner et CPR-nummer.',
        typed: meeting,
      }),
    ],
    ['another group', breakoutCard(own, 'moved')],
    ['news of the group', breakoutCard(own, 'changed')],
    ['no group any more', breakoutCard({ ...own, group: null }, 'moved')],
    ['groups that were taken back', breakoutCard({ ...own, group: null, withdrawn: true }, 'moved')],
    ['groups of a cancelled meeting', breakoutCard({ ...own, group: null, cancelled: true }, 'moved')],
    ['no group at all', noGroupCard({ language, url, refreshUserIds })],
  ]
}
