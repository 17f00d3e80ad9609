import { reachLatest } from '../domain/calendar/deadline.ts'
import { dateTimeText } from '../domain/calendar/date-text.ts'
import { closingAt } from '../domain/rounds/closing.ts'
import { reachesThatCount, seatReach } from '../domain/rounds/reach.ts'
import type { JournalData, JournalDelivery, JournalRevision } from './journal-data.ts'
import { holdersAt, inWords, nameOnSeat, seatName } from './journal-names.ts'
import { reasonWords } from './reason-words.ts'
import { reachWords } from './words.ts'

/** Why a round whose deadline has passed without remarks is not approved: who was not reached, and why not. */
export function whyUnresolved(data: JournalData, revision: JournalRevision): string[] {
  const { facts } = revision
  const { deadline, rules } = facts.round
  if (deadline === null || rules === null) return ['Forslaget er ikke godkendt, fordi fristen mangler.']
  const closing = closingAt(facts, data.madeAt)
  const awaited = closing.state === 'unresolved' ? closing.awaited : []
  const names = inWords(awaited.map((seatId) => seatName(data, revision, seatId)))
  return [
    `Forslaget er ikke godkendt, selv om fristen udløb ${dateTimeText(deadline, 'da')} uden bemærkninger, fordi ${names || 'ingen medlemmer'} ikke har svaret, og tavsheden ikke kan tælle som samtykke.`,
    `Tavshed tæller kun for et medlem, der var nået senest ${dateTimeText(latestFor(revision) ?? deadline, 'da')}.`,
    ...awaited.map(
      (seatId) => `${seatName(data, revision, seatId)}: ${whySilenceIsNoConsent(data, revision, seatId)}`,
    ),
  ]
}

/** Why a silent member's silence is not consent; a whole sentence, for a seat that the closing rule waits for. */
function whySilenceIsNoConsent(data: JournalData, revision: JournalRevision, seatId: string): string {
  if (seatReach(revision.facts, seatId) !== 'reached') return howReached(data, revision, seatId)
  return 'Medlemmet havde en bemærkning, der kom efter den tidligere frist, og har ikke svaret siden; det er ikke tavshed.'
}

/** How and when a seat was reached, or why it was not, in one or two Danish sentences. */
export function howReached(data: JournalData, revision: JournalRevision, seatId: string): string {
  return `${reachWords[seatReach(revision.facts, seatId)]}: ${reachDetail(data, revision, seatId)}`
}

/** The evidence behind a seat's reach, without the verdict. */
export function reachDetail(data: JournalData, revision: JournalRevision, seatId: string): string {
  const { facts } = revision
  const latest = latestFor(revision)
  const reached = reachesThatCount(facts, seatId).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const inTime = reached.filter((each) => latest !== null && each.at <= latest)
  // The card before the mail: a card was certainly delivered, a mail has only not come back.
  const best = inTime.find((each) => each.door === 'teams') ?? inTime[0] ?? reached[0]
  if (best === undefined || latest === null) return whyNotReached(data, revision, seatId)
  const how = `${best.door === 'teams' ? 'kort i Teams' : 'mail'} ${dateTimeText(best.at, 'da')}`
  switch (seatReach(facts, seatId)) {
    case 'reached':
      return best.door === 'teams' ? `${how}.` : `${how}, som ikke kom retur.`
    case 'late':
      return `${how}, men det skulle være senest ${dateTimeText(latest, 'da')}.`
    case 'by_mail':
      return `${how}. Postkassen er ikke læst til og med fristen, så mailen kan endnu komme retur.`
    case 'not_reached':
      return whyNotReached(data, revision, seatId)
  }
}

/** The latest instant at which reaching a member makes its silence count. Null before the start. */
export function latestFor({ facts: { round } }: JournalRevision): Date | null {
  if (round.deadline === null || round.rules === null) return null
  return reachLatest(round.deadline, round.rules.reachWorkingDays, round.rules)
}

function whyNotReached(data: JournalData, revision: JournalRevision, seatId: string): string {
  if (revision.facts.reach.some((each) => each.seatId === seatId))
    return 'den, der blev nået, har ikke længere pladsen og kunne ikke svare til og med fristen.'
  const tries = revision.deliveries.filter((each) => each.seatId === seatId && each.counts)
  if (tries.length === 0) {
    const { startedAt, createdAt } = revision.facts.round
    const holders = holdersAt(revision, seatId, startedAt ?? createdAt)
    if (holders.length === 0) return 'pladsen var ubesat, da rundspørgen startede.'
    return 'der er ikke sendt noget, som kan tælle.'
  }
  return `${inWords(tries.map((each) => whatBecameOf(each, nameOnSeat(data, revision, each.personId, seatId))))}.`
}

function whatBecameOf(delivery: JournalDelivery, to: string): string {
  const reason =
    delivery.reason === null || delivery.reason === '' ? '' : ` (${reasonWords(delivery.reason)})`
  const door = `${delivery.door === 'teams' ? 'kortet i Teams' : 'mailen'} til ${to}`
  if (delivery.bouncedAt !== null)
    return `${door} kom retur ${dateTimeText(delivery.bouncedAt, 'da')}${reason}`
  if (delivery.state === 'gone')
    return `${door} kunne ikke afleveres, fordi personen ikke kan skrives til der${reason}`
  if (delivery.state === 'failed') return `${door} kunne ikke afleveres${reason}`
  if (delivery.state === 'sent') return `${door} er sendt, men ikke regnet som nået${reason}`
  return `${door} venter på at blive sendt${reason}`
}
