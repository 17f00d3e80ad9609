import type { AdaptiveCard } from '../../bot/cards/adaptive-card.ts'
import type { RoundCardData } from '../../bot/cards/card-round.ts'
import { pollCard, pollOverCard } from '../../bot/cards/poll-card.ts'
import { programmeCard } from '../../bot/cards/programme-card.ts'
import { questionAskedCard } from '../../bot/cards/question-asked-card.ts'
import { sessionCard, type SessionWord } from '../../bot/cards/session-card.ts'
import { tickedCard } from '../../bot/cards/ticked-card.ts'
import { wheelCard } from '../../bot/cards/wheel-card.ts'
import { wheelReminderCard } from '../../bot/cards/wheel-reminder-card.ts'
import { pollOf } from './sample-poll.ts'
import { ROUND_ID } from './sample-round.ts'

/** The cards of the annual wheel, with the round's texts in their places. */
export function wheelCards({
  language,
  content,
  forum,
  operator,
  refreshUserIds,
  roundUrl,
}: RoundCardData): [string, AdaptiveCard][] {
  const frame = { language, tabUrl: roundUrl, refreshUserIds, today: '2026-03-09' }
  const picture = { url: 'https://rammehjul.example.dk/hjulbillede/x.png', from: '2026-03-01' }
  const of = { entryId: ROUND_ID, key: '2026-06-09' }
  const thing = {
    title: content.facility,
    kind: 'meeting' as const,
    forum,
    location: content.contact,
    links: [{ title: content.facility, url: 'https://example.dk/dagsorden' }],
    from: '2026-06-09',
    to: '2026-06-09',
    times: { start: '09:00', end: '12:00' },
    mine: true,
  }
  const running = {
    ...thing,
    kind: 'hearing' as const,
    from: '2026-02-01',
    to: '2026-04-01',
    times: null,
    forum: null,
  }
  const things = [running, ...Array.from({ length: 9 }, () => thing)]
  const reminder = {
    language,
    title: content.facility,
    forum,
    from: '2026-06-09',
    to: '2026-06-12',
    times: null,
    location: content.contact,
    waitsFor: [operator],
    links: [{ title: content.facility, url: 'https://example.dk/' }],
    tick: null,
    of,
    tabUrl: roundUrl,
    secretariatMail: 'sekretariat@example.dk',
  }
  const ticked = { language, title: content.facility, tabUrl: roundUrl, refreshUserIds }
  return [
    ['what is next in the wheel', wheelCard({ ...frame, of: 'next', things, picture })],
    ['the wheel with nothing in it', wheelCard({ ...frame, of: 'next', things: [], picture: null })],
    ['the next meeting', wheelCard({ ...frame, of: 'meeting', things: [thing], picture: null })],
    ['no next meeting', wheelCard({ ...frame, of: 'meeting', things: [], picture: null })],
    ['the reminder of the wheel', wheelReminderCard(reminder, refreshUserIds)],
    [
      'the reminder that can be ticked off',
      wheelReminderCard({ ...reminder, waitsFor: [], tick: { ...of, as: 'done' } }, refreshUserIds),
    ],
    ['what was ticked off', tickedCard({ ...ticked, state: 'done' })],
    ['what was held', tickedCard({ ...ticked, state: 'held' })],
  ]
}

/** The cards of a poll of times, with the round's texts in it. */
export function pollCards(round: RoundCardData): [string, AdaptiveCard][] {
  const poll = pollOf(round)
  const { viewer, options } = poll
  const ended = { ...poll, viewer: { ...viewer, mayAnswer: false } }
  const [first = null] = options
  const problem = {
    message: 'Svar på alle tiderne.',
    votes: first === null ? {} : { [first.id]: 'yes' as const },
    comment: round.content.reason,
  }
  const withMore = {
    ...poll,
    options: options.map((one, nth) => ({ ...one, own: nth > 7 ? null : one.own })),
  }
  const unasked = { ...ended, viewer: { ...viewer, asked: false, mayAnswer: false } }
  return [
    ['the poll', pollCard({ ...poll, viewer: { ...viewer, answeredAt: null, comment: null } })],
    ['the poll after an answer', pollCard(poll)],
    ['the poll with an error', pollCard(poll, { problem })],
    ['the reminder of a poll', pollCard({ ...poll, options: options.slice(0, 3) }, { occasion: 'reminded' })],
    ['the poll with more times', pollCard(withMore, { occasion: 'more_times' })],
    ['the poll after its deadline', pollCard({ ...ended, state: 'closed' })],
    ['the poll that was booked', pollCard({ ...ended, state: 'booked', booked: first })],
    ['the poll that was cancelled', pollCard({ ...ended, state: 'cancelled' })],
    ["the secretariat's view of a poll", pollCard(unasked)],
    ['the poll that is over', pollOverCard({ ...ended, state: 'closed' }, first)],
    ['the poll that nobody answered', pollOverCard({ ...ended, state: 'closed', answered: 0 }, null)],
  ]
}

/** A word to a participant while a meeting runs, with the round's texts in its places. */
export function sessionWordOf({ language, content, roundUrl, secretariatMail }: RoundCardData): SessionWord {
  return {
    language,
    kind: 'begun',
    meeting: content.facility,
    group: {
      label: content.contact,
      place: content.facility,
      facilitator: content.contact,
      facilitates: false,
    },
    tasks: Array.from({ length: 5 }, () => ({ title: content.reason, minutes: 10 })),
    returnAt: new Date('2026-05-29T11:40:00Z'),
    joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    text: content.reason,
    tabUrl: roundUrl,
    secretariatMail,
  }
}

/** The programme of a meeting, with the round's texts in its places. */
export function programmeCards({
  language,
  content,
  roundUrl: tabUrl,
  refreshUserIds,
}: RoundCardData): [string, AdaptiveCard][] {
  const frame = { language, tabUrl, refreshUserIds, meetingId: null }
  const lines = Array.from({ length: 60 }, (_, nth) => ({
    start: new Date(Date.UTC(2026, 4, 29, 11, nth)),
    title: content.facility,
    who: nth % 2 === 0 ? content.contact : '',
    state: (['over', 'current', 'ahead'] as const)[Math.min(nth, 2)] ?? 'ahead',
  }))
  const place = { title: content.facility, date: '2026-05-29', location: content.contact }
  const meeting = { ...place, cancelled: false, lines }
  return [
    ['the programme', programmeCard({ ...frame, meeting })],
    [
      'the programme that was sent, of a cancelled meeting',
      programmeCard({ ...frame, meetingId: ROUND_ID, meeting: { ...meeting, cancelled: true } }),
    ],
    ['no programme', programmeCard({ ...frame, meeting: null })],
  ]
}

/** The cards that are sent while a meeting runs. */
export function sessionCards(round: RoundCardData): [string, AdaptiveCard][] {
  const word = sessionWordOf(round)
  const { language, content, roundUrl: tabUrl, refreshUserIds } = round
  return [
    ['the way to a group', sessionCard(word, refreshUserIds)],
    [
      'the way to a group at a table, for who facilitates it',
      sessionCard(
        { ...word, joinUrl: null, tasks: [], group: { ...word.group, facilitates: true } },
        refreshUserIds,
      ),
    ],
    ['the reminder of the return', sessionCard({ ...word, kind: 'return' }, refreshUserIds)],
    ['the message to all groups', sessionCard({ ...word, kind: 'message' }, refreshUserIds)],
    [
      'the question that was asked',
      questionAskedCard({ language, meeting: content.facility, tabUrl, refreshUserIds }),
    ],
  ]
}
