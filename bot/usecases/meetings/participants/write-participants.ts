import type { Transaction } from 'kysely'
import type { ParticipantInput } from '../../../contract/participants.ts'
import type { Deps } from '../../../deps.ts'
import {
  MOST_PARTICIPANTS,
  type Attendance,
  type OutlookAnswer,
  type ParticipantSource,
} from '../../../domain/meetings/participants/taking-part.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import type { Database } from '../../../store/database.ts'
import { forgottenAttendance } from '../../../store/forgotten-participants.ts'
import { insertPerson } from '../../../store/identities.ts'
import { organisationExists } from '../../../store/organisations.ts'
import { insertParticipants, listParticipants, type NewParticipant } from '../../../store/participants.ts'
import { findByMail, lockRegistry } from '../../../store/registry.ts'
import { knownPeople } from '../../../store/known-people.ts'

export type ToWrite = ParticipantInput & {
  personId: string | null
  attendance: Attendance
  answer: OutlookAnswer | null
  source: ParticipantSource
}
export type Written = { added: number; known: number; personIds: string[] }

type Scene = { trx: Transaction<Database>; meeting: { id: string }; now: Date }

/**
 * Writes people in as participants, all or none. Whoever takes part already, as the same person or by the same address, is left as
 * they are. An address that nobody has yet makes a person of its own, so that mails and cards can reach them: of no
 * organisation, since what a list says of somebody gives them no rights.
 */
export async function writeParticipants(
  { trx, meeting, now }: Scene,
  deps: Pick<Deps, 'newId'>,
  people: readonly ToWrite[],
): Promise<Result<Written>> {
  const wrong = await refuseTexts(trx, people)
  if (wrong !== null) return wrong
  // They are forgotten once: whoever came after that would stay for ever.
  if ((await forgottenAttendance(trx, meeting.id)) !== null) return refused('participants_forgotten')
  const there = await listParticipants(trx, meeting.id)
  const known = new Set(there.flatMap(({ personId }) => personId ?? []))
  const added: NewParticipant[] = []
  for (const person of people) {
    const personId = person.personId ?? (await personOfMail(trx, deps, person, now))
    if (personId !== null && known.has(personId)) continue
    if (personId !== null) known.add(personId)
    added.push({ ...person, id: deps.newId(), personId })
  }
  if (there.length + added.length > MOST_PARTICIPANTS) return refused('too_many_participants')
  await insertParticipants(trx, meeting.id, added, now)
  const personIds = added.flatMap(({ personId }) => personId ?? [])
  return { ok: true, added: added.length, known: people.length - added.length, personIds }
}

/** Null: no address, so nobody who could be written to. */
export async function personOfMail(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId'>,
  { name, mail }: Pick<ParticipantInput, 'name' | 'mail'>,
  now: Date,
): Promise<string | null> {
  if (mail === null) return null
  await lockRegistry(trx)
  const found = await findByMail(trx, mail)
  if (found !== null) return found.personId
  const id = deps.newId()
  await insertPerson(trx, { id, organisationId: null, secretariat: false, name, mail, language: 'da', now })
  return id
}

export async function refuseTexts(
  trx: Transaction<Database>,
  people: readonly (ParticipantInput & { personId?: string | null })[],
): Promise<Refused | null> {
  if (people.some(({ name, organisation }) => containsCprNumber(`${name}\n${organisation}`)))
    return refused('cpr_number', { field: 'name' })
  for (const id of new Set(people.flatMap(({ organisationId }) => organisationId ?? [])))
    if (!(await organisationExists(trx, id)))
      return refused('unknown_organisation', { field: 'organisationId' })
  const named = people.flatMap(({ personId }) => personId ?? [])
  const persons = await knownPeople(trx, named)
  return named.every((id) => persons.has(id)) ? null : refused('unknown_person')
}
