import { refused, type Result } from '../refusal.ts'
import { overlap, type Term } from './term.ts'

export type SeatHolder = Term & { personId: string; role: 'director' | 'deputy' }

type Seating = {
  seat: Term & { organisationId: string }
  /** Everybody who holds the seat now or later. */
  holders: SeatHolder[]
  /** `guessed`: the secretariat has not yet said whether the organisation is the right one. */
  person: { personId: string; organisationId: string | null; guessed: boolean }
  role: SeatHolder['role']
  from: string
}

/**
 * Puts a person on a seat from a day on, for as long as the seat lasts. A member organisation has one voice: only somebody
 * who is known to be its own may hold its seat, and it has one director at a time.
 */
export function takeSeat({ seat, holders, person, role, from }: Seating): Result<{ holder: SeatHolder }> {
  const { personId } = person
  if (person.guessed || person.organisationId === null)
    return refused('organisation_unconfirmed', { field: 'personId' })
  if (person.organisationId !== seat.organisationId)
    return refused('other_organisation', { field: 'personId' })
  if (from < seat.from || (seat.to !== null && from > seat.to))
    return refused('starts_outside_seat', { field: 'from' })
  const holder: SeatHolder = { personId, role, from, to: seat.to }
  const meanwhile = holders.filter((other) => overlap(other, holder))
  if (meanwhile.some((other) => other.personId === personId))
    return refused('holder_exists', { field: 'personId' })
  if (role === 'director' && meanwhile.some((other) => other.role === 'director'))
    return refused('director_exists', { field: 'role' })
  return { ok: true, holder }
}
