import type { Kysely } from 'kysely'
import type { Entry } from '../../domain/wheel/entry.ts'
import type { Database } from '../../store/database.ts'
import { listInvitees } from '../../store/invitees.ts'
import { recipientsByPerson } from '../../store/people.ts'

/** Somebody whom the meeting may call. */
export type Callable = {
  personId: string
  name: string
  mail: string | null
  organisation: string | null
  role: 'director' | 'deputy' | 'member' | 'secretariat'
}

/** The forum's people and the secretariat; of a meeting that is no forum's, those who are responsible for it. */
export async function listCallable(db: Kysely<Database>, entry: Entry, today: string): Promise<Callable[]> {
  if (entry.forumId !== null) return listInvitees(db, entry.forumId, today)
  const people = await recipientsByPerson(db, [...entry.responsible])
  return people.map(({ personId, name, mail }) => ({
    personId,
    name,
    mail,
    organisation: null,
    role: 'member' as const,
  }))
}
