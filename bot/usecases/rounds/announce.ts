import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import type { Announcement, RoundEvent } from '../../domain/rounds/decided.ts'
import type { Round, RoundSeat } from '../../domain/rounds/round.ts'
import type { Database } from '../../store/database.ts'
import {
  type DeliveryData,
  findCardsOut,
  insertDeliveries,
  type NewDelivery,
} from '../../store/deliveries.ts'
import {
  holdersOf,
  readersOf,
  type Recipient,
  proposersOf,
  recipientsByPerson,
  secretariatRecipients,
} from '../../store/people.ts'
import { appendHistory } from '../../store/rounds.ts'

type Trx = Transaction<Database>
type Told = { round: Round; seats: RoundSeat[]; now: Date; sawItThere: string | null }

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
  const deliveries: NewDelivery[] = []
  const unreachable: RoundEvent[] = []
  for (const announcement of announcements) {
    const data: DeliveryData = 'seatId' in announcement ? { seatId: announcement.seatId } : {}
    if (updatesCards(announcement)) deliveries.push(...(await updates(deps, trx, told, announcement)))
    for (const recipient of await recipientsOf(trx, told, announcement)) {
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

async function updates(deps: Pick<Deps, 'newId'>, trx: Trx, told: Told, announcement: Announcement) {
  const seatIds = announcement.kind === 'receipt' ? announcement.seatIds : null
  const cards = await findCardsOut(trx, told.round.id, seatIds)
  return cards.map((card): NewDelivery => ({
    id: deps.newId(),
    roundId: told.round.id,
    seatId: card.seatId,
    personId: card.personId,
    door: 'teams',
    kind: 'update',
    data: {},
    counts: false,
    targetId: card.id,
  }))
}

async function recipientsOf(trx: Trx, told: Told, announcement: Announcement): Promise<Recipient[]> {
  const { round, seats, now } = told
  const today = localDateOf(now)
  const all = seats.map((seat) => seat.seatId)
  const ofOrganisations = (ids: string[]) =>
    seats.filter((seat) => ids.includes(seat.organisationId)).map((seat) => seat.seatId)
  const operator = async () => [
    ...(await holdersOf(trx, ofOrganisations([round.operatorOrganisationId]), today)),
    ...(await recipientsByPerson(trx, await proposersOf(trx, round.proposalId))),
  ]
  switch (announcement.to) {
    case 'everyone':
      return onceEach([
        ...(await holdersOf(trx, all, today)),
        ...(await readersOf(trx, round.forumId, today)),
        ...(announcement.kind === 'proposal' ? [] : await operator()),
        ...(announcement.kind === 'proposal' ? [] : await secretariatRecipients(trx)),
      ])
    case 'seats': {
      const holders = onceEach(await holdersOf(trx, announcement.seatIds, today))
      return announcement.kind === 'receipt'
        ? holders.filter((holder) => holder.personId !== told.sawItThere)
        : holders
    }
    case 'organisations':
      return onceEach([
        ...(await holdersOf(trx, ofOrganisations(announcement.organisationIds), today)),
        ...(await operator()),
      ])
    case 'operator_and_secretariat':
      return onceEach([...(await operator()), ...(await secretariatRecipients(trx))])
    case 'secretariat':
      return secretariatRecipients(trx)
  }
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
