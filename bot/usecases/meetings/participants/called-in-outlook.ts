import type { Kysely } from 'kysely'
import type { OutlookAnswer, ParticipantRole } from '../../../domain/meetings/participants/taking-part.ts'
import type { Database } from '../../../store/database.ts'
import type { OutlookEvent } from '../../../store/outlook-events.ts'
import { knownPeople } from '../../../store/known-people.ts'

export type CalledInOutlook = {
  personId: string | null
  name: string
  organisationId: string | null
  role: ParticipantRole
  answer: OutlookAnswer
}

/** Everybody whom the event calls, by us or in Outlook itself, with what each has answered; a room is nobody. */
export async function calledInOutlook(
  db: Kysely<Database>,
  { invitees, answers }: Pick<OutlookEvent, 'invitees' | 'answers'>,
): Promise<CalledInOutlook[]> {
  const answerOf = new Map(
    answers.flatMap((one) => (one.personId === null ? [] : [[one.personId, one.answer]])),
  )
  const ours = invitees.map(({ personId }) => personId)
  const people = await knownPeople(db, ours)
  const called = invitees.map(({ personId, name }): CalledInOutlook => ({
    personId,
    name: name === '' ? '?' : name,
    organisationId: people.get(personId)?.organisationId ?? null,
    role: people.get(personId)?.secretariat === true ? 'secretariat' : 'other',
    answer: answerOf.get(personId) ?? 'none',
  }))
  const others = answers.flatMap((one): CalledInOutlook[] =>
    one.personId === null && one.name.trim() !== ''
      ? [{ personId: null, name: one.name.trim(), organisationId: null, role: 'other', answer: one.answer }]
      : [],
  )
  return [...called, ...others]
}
