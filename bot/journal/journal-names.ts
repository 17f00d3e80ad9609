import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { JournalData, JournalHolder, JournalRevision } from './journal-data.ts'
import { roleWords } from './words.ts'

const roleOrder = { director: 0, deputy: 1 }

export function organisationName(data: JournalData, id: string): string {
  return data.organisations[id] ?? 'Ukendt organisation'
}

/** "Direktør, Slagelse Kommune", with the organisation only where the name does not say it already. */
export function personName(data: JournalData, id: string | null): string {
  if (id === null) return 'Systemet'
  const person = data.people[id]
  if (person === undefined) return 'Person, der er slettet efter reglerne'
  if (person.organisation === null || person.name.includes(person.organisation)) return person.name
  return `${person.name}, ${person.organisation}`
}

/** The person's name where the seat's organisation has just been said, and is not said again. */
export function nameOnSeat(
  data: JournalData,
  revision: JournalRevision,
  personId: string,
  seatId: string,
): string {
  const name = personName(data, personId)
  const organisation = `, ${seatName(data, revision, seatId)}`
  return name.endsWith(organisation) ? name.slice(0, -organisation.length) : name
}

/** With the role in the seat, unless the name says it: people are often known by their post alone. */
export function personInRole(data: JournalData, id: string, role: JournalHolder['role'] | null): string {
  const name = personName(data, id)
  if (role === null || name.toLowerCase().includes(roleWords[role])) return name
  return `${name} (${roleWords[role]})`
}

/** A seat is called by its organisation: one voice per member organisation. */
export function seatName(data: JournalData, revision: JournalRevision, seatId: string): string {
  const seat = revision.facts.seats.find((each) => each.seatId === seatId)
  return seat === undefined ? 'Ukendt plads' : organisationName(data, seat.organisationId)
}

/** Who held the seat on the day of that instant in Denmark, the director first. */
export function holdersAt(revision: JournalRevision, seatId: string, at: Date): JournalHolder[] {
  const day = localDateOf(at)
  return revision.holders
    .filter(
      (holder) => holder.seatId === seatId && holder.from <= day && (holder.to === null || day <= holder.to),
    )
    .toSorted((a, b) => roleOrder[a.role] - roleOrder[b.role] || a.personId.localeCompare(b.personId))
}

/** The role by which a person spoke for a seat then; null where the person was not in the seat that day. */
export function roleAt(
  revision: JournalRevision,
  seatId: string,
  personId: string,
  at: Date,
): JournalHolder['role'] | null {
  return holdersAt(revision, seatId, at).find((holder) => holder.personId === personId)?.role ?? null
}

/** "A, B og C". */
export function inWords(names: string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} og ${names.at(-1)}`
}

/** "1 plads", "2 pladser". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** Ends the text as a sentence; what people wrote may already do so. */
export function sentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
