import type { Config } from '../config.ts'
import type { RoundFacts } from '../domain/rounds/round.ts'
import type { Addressee } from '../store/addressees.ts'
import type { CardReader } from '../views/card-data.ts'
import { personalLink, tabLink } from '../views/links.ts'

/** Who reads a delivery: for their seat as long as they hold it, else as what they are to the round. */
export function readerOf(
  addressee: Addressee,
  { round }: RoundFacts,
  seatId: string | null,
): Pick<CardReader, 'role' | 'seatId' | 'organisationId' | 'language'> {
  const { organisationId, secretariat, language, seats } = addressee
  const held = seats.find((seat) => seat.seatId === seatId)
  if (held !== undefined) return { role: held.role, seatId: held.seatId, organisationId, language }
  const operator = organisationId === round.operatorOrganisationId
  const role = secretariat ? 'secretariat' : operator ? 'operator' : 'reader'
  return { role, seatId: null, organisationId, language }
}

/**
 * Whether the round is nobody's business any more of whoever got a card of it for a seat: they hold it no longer, and are
 * neither a member of the forum, nor of the operator's people or the secretariat.
 */
export function hasLeft(addressee: Addressee, { round }: RoundFacts, seatId: string | null): boolean {
  const { organisationId, secretariat, seats, forums } = addressee
  if (seatId === null || secretariat || organisationId === round.operatorOrganisationId) return false
  return !forums.includes(round.forumId) && !seats.some((seat) => seat.seatId === seatId)
}

type Addresses = Pick<CardReader, 'roundUrl' | 'annexUrl'>

/** In Teams, and for people who have a tab and no personal page. */
export function tabAddresses(config: Config, roundId: string): Addresses {
  const roundUrl = tabLink(config, roundId)
  return { roundUrl, annexUrl: () => roundUrl }
}

/** In the mail of somebody who can answer; the token opens the annexes too. */
export function personalAddresses(config: Config, token: string): Addresses {
  const roundUrl = personalLink(config, token)
  return { roundUrl, annexUrl: (annexId) => `${roundUrl}/bilag/${annexId}` }
}
