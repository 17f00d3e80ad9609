import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import type { Announcement, RoundEvent } from '../../domain/rounds/decided.ts'
import type { Round, RoundSeat } from '../../domain/rounds/round.ts'
import type { Database } from '../../store/database.ts'
import { findAddressed, type Wanted } from '../../store/addressing.ts'
import {
  type CardOut,
  type DeliveryData,
  insertDeliveries,
  type NewDelivery,
} from '../../store/deliveries.ts'
import type { Recipient, Source } from '../../store/people.ts'
import { appendHistory } from '../../store/rounds.ts'

type Trx = Transaction<Database>

/** `sawItThere`: who sees what has changed where they changed it; `onCard`: on which card in Teams, if on one. */
type Told = {
  round: Round
  seats: RoundSeat[]
  now: Date
  sawItThere: string | null
  onCard: string | null
}

/**
 * Turns what must be told into rows of the outbox: who it is, by which doors, one row each, in the act's own
 * transaction. Somebody who can be reached nowhere gets a line of history, so that it is never a silent loss.
 */
export async function announce(
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  trx: Trx,
  told: Told,
  announcements: Announcement[],
): Promise<void> {
  if (announcements.length === 0) return
  const { round, now } = told
  const wanted = announcements.map((announcement) => wantedFor(told, announcement))
  const addressed = await findAddressed(trx, round.id, localDateOf(now), wanted)
  const deliveries: NewDelivery[] = []
  const unreachable: RoundEvent[] = []
  for (const [nth, announcement] of announcements.entries()) {
    const { cards = [], people = [] } = addressed[nth] ?? {}
    const data: DeliveryData = 'seatId' in announcement ? { seatId: announcement.seatId } : {}
    deliveries.push(...cards.map((card) => updateOf(deps, told, card)))
    for (const recipient of recipientsAmong(people, announcement, told)) {
      const doors = doorsOf(recipient)
      const { personId, seatId } = recipient
      if (doors.length === 0)
        unreachable.push({
          kind: 'undelivered',
          what: announcement.kind,
          personId,
          seatId,
          reason: 'nowhere',
        })
      for (const door of doors)
        deliveries.push({
          id: deps.newId(),
          roundId: told.round.id,
          seatId,
          personId,
          kind: announcement.kind,
          data,
          targetId: null,
          ...door,
        })
    }
  }
  await appendHistory(trx, told.round.id, unreachable, { at: told.now, personId: null, door: 'system' })
  if (deliveries.length === 0) return
  await insertDeliveries(trx, deliveries, told.now)
  await deps.enqueue(trx, 'deliver', { roundId: told.round.id })
}

/** After these, the cards that lie in chats no longer tell the truth. */
const updatesCards = (announcement: Announcement) =>
  announcement.kind !== 'proposal' &&
  announcement.kind !== 'information' &&
  (announcement.to === 'everyone' || announcement.kind === 'receipt')

const updateOf = (deps: Pick<Deps, 'newId'>, { round }: Told, card: CardOut): NewDelivery => ({
  id: deps.newId(),
  roundId: round.id,
  seatId: card.seatId,
  personId: card.personId,
  door: 'teams',
  kind: 'update',
  data: {},
  counts: false,
  targetId: card.id,
})

function wantedFor(told: Told, announcement: Announcement): Wanted {
  const sources = sourcesOf(told, announcement)
  if (!updatesCards(announcement)) return { sources, cardsOf: null }
  if (announcement.kind !== 'receipt') return { sources, cardsOf: { seatIds: null, but: null } }
  // The card that was pressed has been answered with the new one. Sending it once more would have Teams ask for it again.
  const { sawItThere: personId, onCard: activityId } = told
  const but = personId === null || activityId === null ? null : { personId, activityId }
  return { sources, cardsOf: { seatIds: announcement.seatIds, but } }
}

function sourcesOf({ round, seats }: Told, announcement: Announcement): Source[] {
  const ofOrganisations = (ids: string[]) =>
    seats.filter((seat) => ids.includes(seat.organisationId)).map((seat) => seat.seatId)
  const operator: Source[] = [
    { holdersOf: ofOrganisations([round.operatorOrganisationId]) },
    { proposersOf: round.proposalId },
  ]
  switch (announcement.to) {
    case 'everyone': {
      const asked: Source[] = [{ holdersOf: seats.map((seat) => seat.seatId) }, { readersOf: round.forumId }]
      return announcement.kind === 'proposal' ? asked : [...asked, ...operator, { secretariat: true }]
    }
    case 'seats':
      return [{ holdersOf: announcement.seatIds }]
    case 'organisations':
      return [{ holdersOf: ofOrganisations(announcement.organisationIds) }, ...operator]
    case 'operator_and_secretariat':
      return [...operator, { secretariat: true }]
    case 'secretariat':
      return [{ secretariat: true }]
  }
}

function recipientsAmong(people: Recipient[], announcement: Announcement, told: Told): Recipient[] {
  const once = onceEach(people)
  return announcement.kind === 'receipt' ? once.filter((one) => one.personId !== told.sawItThere) : once
}

/** One person gets one of each, even with several roles. Someone who holds two seats is told for both. */
function onceEach(recipients: Recipient[]): Recipient[] {
  const seen = new Set<string>()
  const withSeat = new Set(recipients.filter((each) => each.seatId !== null).map((each) => each.personId))
  return recipients.filter((recipient) => {
    if (recipient.seatId === null && withSeat.has(recipient.personId)) return false
    const key = `${recipient.personId} ${recipient.seatId ?? ''}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
