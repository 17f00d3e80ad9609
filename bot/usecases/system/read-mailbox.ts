import type { Bounce, Deps, Mailbox } from '../../deps.ts'
import { closingAt } from '../../domain/rounds/closing.ts'
import { seatReach } from '../../domain/rounds/reach.ts'
import { correct } from '../../domain/rounds/ending.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { standingAnswer } from '../../domain/rounds/standing.ts'
import {
  findReturnedMails,
  type MailDelivery,
  mailboxReadUntil,
  markBounced,
  markReturnedNotices,
  oldestMailOut,
  saveMailboxRead,
} from '../../store/bounces.ts'
import { findRound } from '../../store/round-facts.ts'
import { appendHistory, lockRound } from '../../store/rounds.ts'
import { saveDecided, settleRound } from '../rounds/act-on-round.ts'
import { eachOrThrow } from './each-or-throw.ts'

const DAY = 24 * 3_600_000
/**
 * Exchange gives up on a mail within two days, other servers within a week. A report that names our mail is looked for much
 * longer, for it may show that a decision must be corrected.
 */
const REPORTS_COME_WITHIN = 30 * DAY
/** A report that names only an address speaks of mails sent this long before: it may be of a mail that is not ours. */
const ADDRESS_SPEAKS_FOR = 7 * DAY
/** Read again what lay at the edge of the last reading: clocks differ, and a mail is stored after it is stamped. */
const OVERLAP = 3_600_000

type MailDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'> & { mailbox: Mailbox }

/**
 * Reads the mailbox for returned mails and unmakes what they had reached. Only when every report has been dealt with is the
 * mailbox "read until": a crash on the way reads again. Throws when the mailbox cannot be read; then nothing is known,
 * and no mail's silence counts.
 */
export async function readMailbox(deps: MailDeps): Promise<number> {
  const now = deps.clock()
  const first = await oldestMailOut(deps.db, new Date(now.getTime() - REPORTS_COME_WITHIN))
  if (first === null) return 0
  const last = await mailboxReadUntil(deps.db)
  const since = last === null ? first : new Date(Math.max(first.getTime(), last.getTime() - OVERLAP))
  const { bounces, readUntil } = await deps.mailbox.findBounces(since, now)
  const oldest = new Date(now.getTime() - ADDRESS_SPEAKS_FOR)
  await eachOrThrow(bounces, async (bounce) => {
    const mails = await findReturnedMails(deps.db, bounce, oldest)
    await eachOrThrow(mails, (mail) => takeBounce(deps, mail, bounce))
    await markReturnedNotices(deps.db, bounce, oldest, now)
  })
  await saveMailboxRead(deps.db, readUntil)
  return bounces.length
}

/**
 * A returned mail. Under the round's lock the clock's decision comes first: a bounce found after an approval by silence
 * does not change it silently but corrects it openly.
 */
async function takeBounce(deps: MailDeps, mail: MailDelivery, bounce: Bounce): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    const locked = await lockRound(trx, mail.roundId)
    if (locked === null) return
    const now = roundTime(locked, deps.clock())
    // Only an approval must be written down first. That the round is unresolved may change with the next report.
    const approved = closingAt(locked, now).state === 'approved'
    const facts = approved ? await settleRound(deps, trx, locked, now) : locked
    if (!(await markBounced(trx, mail.id, { at: now, reason: bounce.reason }))) return
    const { personId, seatId } = mail
    const by = { at: now, personId: null, door: 'system' as const }
    await appendHistory(trx, mail.roundId, [{ kind: 'bounced', personId, seatId, reason: bounce.reason }], by)
    const after = await findRound(trx, mail.roundId)
    if (after === null || !approvalRestedOn(facts, after, seatId)) return
    const correction = correct(after.round, BOUNCE_REASON)
    if (correction.ok) await saveDecided(deps, trx, after, correction.decided, by)
  })
}

const BOUNCE_REASON =
  'Mailen til et medlem, der ikke havde svaret, kom retur efter afgørelsen. Medlemmet var derfor ikke nået, og tavsheden kan ikke tælle som samtykke.'

/** An approval by silence in which this seat was silent, and which the seat was reached for by nothing else. */
function approvalRestedOn(before: RoundFacts, after: RoundFacts, seatId: string | null): boolean {
  const { round, answers } = after
  if (round.state !== 'approved' || round.decision?.basis !== 'silence' || seatId === null) return false
  if (!before.seats.some((seat) => seat.seatId === seatId)) return false
  return standingAnswer(answers, seatId) === null && seatReach(after, seatId) !== 'reached'
}
