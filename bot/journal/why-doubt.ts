import { dateTimeText } from '../domain/calendar/date-text.ts'
import { closingAt, stateAt } from '../domain/rounds/closing.ts'
import { standingRemarks } from '../domain/rounds/standing.ts'
import type { JournalData, JournalRevision } from './journal-data.ts'
import { inWords, seatName } from './journal-names.ts'
import { howReached } from './why-reached.ts'

/**
 * What speaks against a stored approval, by the domain's own closing rule used on the facts as they are now (a mail that
 * came back later, for example). Empty: the approval holds. A file must never claim more than its facts bear out.
 */
export function doubts(data: JournalData, revision: JournalRevision): string[] {
  const { facts } = revision
  const basis = facts.round.decision?.basis
  if (stateAt(facts, data.madeAt) !== 'approved' || (basis !== 'silence' && basis !== 'all_answered'))
    return []
  const closing = closingAt(facts, data.madeAt)
  switch (closing.state) {
    case 'approved':
      return []
    case 'open':
      return [
        `Forslaget står som godkendt, men fristen er først ${facts.round.deadline === null ? 'ukendt' : dateTimeText(facts.round.deadline, 'da')}, og ikke alle har svaret. Brug ikke afgørelsen, før sekretariatet har undersøgt det.`,
      ]
    case 'remarks': {
      const names = standingRemarks(facts).map((answer) => seatName(data, revision, answer.seatId))
      return [
        `Forslaget står som godkendt, men ${inWords(names)} har bemærkninger. Brug ikke afgørelsen, før sekretariatet har undersøgt det.`,
      ]
    }
    case 'unresolved': {
      const names = closing.awaited.map((seatId) => seatName(data, revision, seatId))
      return [
        `Forslaget står som godkendt, men oplysningerne viser nu, at ${inWords(names) || 'ingen medlemmer'} hverken har svaret eller er nået. Brug ikke afgørelsen, før sekretariatet har rettet den.`,
        ...closing.awaited.map(
          (seatId) => `${seatName(data, revision, seatId)}: ${howReached(data, revision, seatId)}`,
        ),
      ]
    }
  }
}
