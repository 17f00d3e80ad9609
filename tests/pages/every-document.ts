import type { RoundCardData } from '../../bot/cards/card-round.ts'
import { answerPage } from '../../bot/pages/answer-page.ts'
import { collationMail } from '../../bot/pages/collation-mail.ts'
import { groupToldMail } from '../../bot/pages/group-told-mail.ts'
import { correctionMail, informationMail, outcomeMail } from '../../bot/pages/outcome-mail.ts'
import { failedPage, unknownLinkPage } from '../../bot/pages/plain-pages.ts'
import { extensionMail, proposalMail, reminderMail } from '../../bot/pages/question-mail.ts'
import { pollEndMail, pollMail, pollOverMail } from '../../bot/pages/poll-mail.ts'
import { sessionMail } from '../../bot/pages/session-mail.ts'
import { pollPage } from '../../bot/pages/poll-page.ts'
import { tellingMail } from '../../bot/pages/telling-mail.ts'
import { breakoutMail } from '../../bot/pages/breakout-mail.ts'
import { programmeMail } from '../../bot/pages/programme-mail.ts'
import { meetingPage } from '../../bot/pages/meeting-page.ts'
import { breakoutOf, meetingPageOf } from '../cards/sample-breakout.ts'
import { sessionWordOf } from '../cards/cards-without-round.ts'
import { pollOf } from '../cards/sample-poll.ts'
import { collationPages } from './sample-collation.ts'

export const FORM = { action: '/svar/kode', token: 'engangs-kode' }
const meetingUrls = { stylesheetUrl: '/pages/page.css', collationUrl: '/moede/kode/opsamling' }
const at = new Date('2026-03-09T11:30:00Z')

export function closed(round: RoundCardData, state: RoundCardData['state']): RoundCardData {
  return { ...round, state, takesAnswers: false, viewer: { ...round.viewer, mayAnswer: false } }
}

/** Every personal page, by a name for the test's title. */
export function everyPage(round: RoundCardData): [string, string][] {
  const { language, secretariatMail, viewer } = round
  const frame = { language, secretariatMail, stylesheetUrl: '/pages/page.css' }
  const shown = { round, form: FORM, notice: null, problem: null, stylesheetUrl: frame.stylesheetUrl }
  const remark = viewer.ownAnswer?.text ?? round.content.reason
  const late = closed(round, 'unresolved')
  const lateAnswer = { door: 'mail', kind: 'remark', text: remark, at, byName: null } as const
  const problem = {
    message: 'Skriv, hvad I har bemærkninger til.',
    field: 'remark',
    answer: 'remark',
    remark,
  } as const
  const chosen = { message: 'Vælg et svar.', field: 'answer', answer: '', remark } as const
  const correction = { at, reason: round.content.reason }
  return [
    ['open', answerPage({ ...shown, round: { ...round, viewer: { ...viewer, ownAnswer: null } } })],
    ['answered', answerPage({ ...shown, notice: 'received' })],
    ['with an error at the remark', answerPage({ ...shown, problem })],
    ['with an error at the choice', answerPage({ ...shown, problem: chosen })],
    [
      'late',
      answerPage({
        ...shown,
        form: null,
        notice: 'late',
        round: { ...late, viewer: { ...late.viewer, lateAnswer } },
      }),
    ],
    [
      'ended',
      answerPage({
        ...shown,
        form: null,
        round: { ...closed(round, 'approved'), decision: { at, basis: 'silence', text: null } },
      }),
    ],
    ['corrected', answerPage({ ...shown, form: null, round: { ...closed(round, 'corrected'), correction } })],
    ...pollPages(round),
    ...collationPages(round),
    [
      'of a participant whose meeting has a collation',
      meetingPage({ ...meetingPageOf(round), collation: 'comments' }, meetingUrls),
    ],
    ['of a participant in a meeting', meetingPage(meetingPageOf(round), meetingUrls)],
    [
      'of a participant before there are groups',
      meetingPage({ ...meetingPageOf(round), sessions: [], cancelled: true }, meetingUrls),
    ],
    ['for an unknown link', unknownLinkPage(frame)],
    ['for a failure', failedPage(frame, 'Prøv igen om lidt.')],
  ]
}

function pollPages(round: RoundCardData): [string, string][] {
  const poll = pollOf(round)
  const shown = { poll, form: FORM, received: false, problem: null, stylesheetUrl: '/pages/page.css' }
  const votes = Object.fromEntries(poll.options.slice(1).map(({ id }) => [id, 'no' as const]))
  const problem = { message: 'Svar på alle tiderne.', votes, comment: round.content.reason }
  const ended = { ...poll, state: 'booked', booked: poll.options[0] ?? null } as const
  return [
    ['of a poll', pollPage({ ...shown, poll: { ...poll, viewer: { ...poll.viewer, answeredAt: null } } })],
    ['of a poll, answered', pollPage({ ...shown, received: true })],
    ['of a poll with an error', pollPage({ ...shown, problem })],
    [
      'of a poll that was booked',
      pollPage({ ...shown, poll: { ...ended, viewer: { ...poll.viewer, mayAnswer: false } } }),
    ],
  ]
}

/** Every mail, by a name for the test's title. */
export function everyMail(round: RoundCardData): [string, { subject: string; html: string }][] {
  const remark = { organisation: round.operator, text: round.content.reason, at }
  const decision = { at, basis: 'meeting', text: round.content.reason } as const
  const gate = { rule: 'under_gate', needsRound: false, gatePlaces: 10, size: 6, sumOverYear: 8 } as const
  return [
    ['proposal', proposalMail(round)],
    ['reminder', reminderMail(round)],
    ['extension', extensionMail({ ...round, extension: { from: at, to: at, reason: round.content.reason } })],
    [
      'outcome',
      outcomeMail({
        ...closed(round, 'rejected'),
        decision,
        meeting: { title: round.operator, date: '2026-06-12' },
      }),
    ],
    [
      'correction',
      correctionMail({ ...closed(round, 'corrected'), correction: { at, reason: round.content.reason } }),
    ],
    ['information', informationMail({ ...closed(round, 'information'), gate })],
    ['receipt', tellingMail(round, { kind: 'receipt' })],
    ['remark', tellingMail(round, { kind: 'remark_told', remark })],
    [
      'withdrawn remark',
      tellingMail(round, { kind: 'remark_withdrawn', organisation: remark.organisation, at }),
    ],
    [
      'late answer told',
      tellingMail(round, {
        kind: 'late_told',
        organisation: remark.organisation,
        answer: { kind: 'remark', text: remark.text, at },
      }),
    ],
    [
      'the collation for comments',
      collationMail(
        {
          language: round.language,
          meeting: round.content.facility,
          date: '2026-05-29',
          until: '2026-06-05',
          url: round.roundUrl,
        },
        round.secretariatMail,
      ),
    ],
    [
      'news of the group',
      groupToldMail(
        {
          language: round.language,
          forum: round.content.facility,
          trouble: 'Væk.',
          vacant: [round.operator],
          tabUrl: round.roundUrl,
        },
        round.secretariatMail,
      ),
    ],
    ['vacant seat told', tellingMail(round, { kind: 'vacated_told', organisation: remark.organisation })],
    ['proposal sent in', tellingMail(closed(round, 'submitted'), { kind: 'submitted_told' })],
    [
      'plan stopped',
      tellingMail(closed(round, 'draft'), {
        kind: 'plan_stopped_told',
        why: 'members_changed',
        organisations: [],
      }),
    ],
    ['handing over', tellingMail(closed(round, 'in_solution'), { kind: 'handed_over', note: remark.text })],
    ...pollMails(round),
    ['programme', programmeMailOf(round)],
    ['somebody’s group', breakoutMail(breakoutOf(round), 'card')],
    ['another group', breakoutMail(breakoutOf(round), 'moved')],
    ['no group any more', breakoutMail({ ...breakoutOf(round), group: null }, 'moved')],
    [
      'groups that were taken back',
      breakoutMail({ ...breakoutOf(round), group: null, withdrawn: true }, 'moved'),
    ],
    [
      'groups of a cancelled meeting',
      breakoutMail({ ...breakoutOf(round), group: null, cancelled: true }, 'moved'),
    ],
  ]
}

const programmeMailOf = ({ language, content, operator, roundUrl: url, secretariatMail }: RoundCardData) =>
  programmeMail({
    language,
    url,
    secretariatMail,
    programme: {
      title: content.facility,
      date: '2026-05-29',
      location: content.contact,
      cancelled: false,
      lines: [
        { start: at, title: content.facility, who: operator, state: 'ahead' },
        { start: at, title: content.reason, who: '', state: 'ahead' },
      ],
    },
  })

function pollMails(round: RoundCardData): [string, { subject: string; html: string }][] {
  const poll = pollOf(round)
  const withMore = {
    ...poll,
    options: poll.options.map((one, nth) => ({ ...one, own: nth > 7 ? null : one.own })),
  }
  const ended = { ...poll, state: 'booked', booked: poll.options[0] ?? null } as const
  return [
    ['question about times', pollMail(poll, 'asked')],
    ['reminder about times', pollMail(poll, 'reminded')],
    ['more times', pollMail(withMore, 'more_times')],
    ['booked time', pollEndMail(ended)],
    ['way to a group', sessionMail(sessionWordOf(round))],
    ['message to all groups', sessionMail({ ...sessionWordOf(round), kind: 'message' })],
    ['end of the poll', pollOverMail({ ...poll, state: 'closed' }, poll.options[0] ?? null)],
  ]
}

/** What a reader sees: the text of the HTML, one element per line. */
export function textOf(html: string): string {
  const entities: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
    '&amp;': '&',
  }
  return html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]+>/g, '\n')
    .replace(/&(?:lt|gt|quot|#x27|amp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\n+/g, '\n')
}
