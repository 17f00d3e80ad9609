import type { ForumView } from '../../../../bot/contract/forum.ts'
import type { Member, Seat } from './part-props.ts'

export type SeatToFill = { seat: Seat; candidates: Member[] }

/** Vacant seats whose member has confirmed people: one step for all of them, instead of one dialog each. */
export function seatsToFill({ seats, members }: ForumView): SeatToFill[] {
  return seats
    .filter(({ vacant }) => vacant)
    .map((seat) => ({ seat, candidates: peopleOf(seat, members) }))
    .filter(({ candidates }) => candidates.length > 0)
}

/** The confirmed people of a seat's organisation. */
export const peopleOf = (seat: Seat, members: Member[]): Member[] =>
  members.filter(({ organisation, guess }) => guess === null && organisation?.id === seat.organisation.id)
