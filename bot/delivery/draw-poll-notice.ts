import { pollCard, pollOverCard } from '../cards/poll-card.ts'
import type { PollCardData, PollOccasion } from '../cards/poll-card-data.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { bestOption, tallyPoll } from '../domain/scheduling/poll/tally.ts'
import {
  isAsked,
  lastAsked,
  type Poll,
  pollStateAt,
  timesVersion,
  unansweredBy,
} from '../domain/scheduling/poll/poll.ts'
import { pollEndMail, pollMail, pollOverMail } from '../pages/poll-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import type { Notice } from '../store/notices.ts'
import { insertPollLink } from '../store/poll-people.ts'
import { findPoll } from '../store/time-polls.ts'
import { personalPollLink, pollTabLink } from '../views/links.ts'
import { ownConflicts } from '../views/own-conflicts.ts'
import { pollCardFor } from '../views/poll-card-for.ts'
import type { DrawnNotice } from './draw-notice.ts'
import type { OutboundDeps } from './worker.ts'

export type PollNoticeOf = Extract<Notice, { kind: `time_poll${string}` }>
type PollDeps = Pick<OutboundDeps, 'db' | 'clock' | 'config' | 'calendar' | 'newSecret'>

/** What is to be said of a poll now; null where nobody needs it: it has ended since, or the person has answered it all. */
export async function drawPollNotice(
  deps: PollDeps,
  notice: PollNoticeOf,
  addressee: Addressee,
  refreshUserIds: string[],
): Promise<DrawnNotice | null> {
  const { db, clock, config } = deps
  const now = clock()
  const poll = await findPoll(db, notice.data.pollId, localDateOf(now))
  if (poll === null) return null
  const { personId, secretariat, language } = addressee
  // Who has left the forum since is told nothing more; whoever made the poll need not be asked in it.
  if (notice.kind !== 'time_poll_told' && !isAsked(poll, personId)) return null
  const occasion = occasionOf[notice.kind]
  if (occasion !== null && !isWaitedFor(poll, notice, now)) return null
  const asks = pollStateAt(poll, now) === 'open'
  const conflicts = asks
    ? await ownConflicts(deps, personId, poll.options)
    : new Map<string, 'busy' | 'tentative'>()
  const dataAt = (url: string): Promise<PollCardData> =>
    pollCardFor(db, config, poll, { personId, secretariat, language, url, refreshUserIds, conflicts }, now)
  const inTab = await dataAt(pollTabLink(config, poll.id, { secretariat }))
  if (notice.kind === 'time_poll_told') {
    const best = bestOption(tallyPoll(poll))?.option ?? null
    const card = pollOverCard(inTab, best)
    return { card: { card, summary: card.fallbackText }, mail: async () => pollOverMail(inTab, best) }
  }
  const card = pollCard(inTab, { occasion: occasion ?? 'asked' })
  const mail = async () =>
    occasion === null
      ? pollEndMail(inTab)
      : pollMail(await dataAt(await newLink(deps, poll, personId)), occasion)
  return { card: { card, summary: card.fallbackText }, mail, look: String(timesVersion(poll)) }
}

/** What a message asks for; null: it asks for nothing. */
const occasionOf: Record<PollNoticeOf['kind'], PollOccasion | null> = {
  time_poll: 'asked',
  time_poll_reminder: 'reminded',
  time_poll_more: 'more_times',
  time_poll_update: null,
  time_poll_ended: null,
  time_poll_told: null,
}

/** A question goes to nobody who has answered all of it meanwhile, and not twice where more times came before it was sent. */
function isWaitedFor(poll: Poll, { kind, personId, data }: PollNoticeOf, now: Date): boolean {
  if (pollStateAt(poll, now) !== 'open') return false
  if (kind === 'time_poll') return true
  if (unansweredBy(poll, personId).length === 0) return false
  return kind !== 'time_poll_more' || lastAsked(poll).getTime() === Date.parse(data.at)
}

/** Stored before the mail leaves: a link that nobody has opens nothing, and one in a mail must open. */
async function newLink(
  { db, clock, config, newSecret }: PollDeps,
  { id }: Poll,
  personId: string,
): Promise<string> {
  const token = newSecret()
  await insertPollLink(db, token, { pollId: id, personId }, clock())
  return personalPollLink(config, token)
}
