import type { Kysely } from 'kysely'
import { findOrganisation } from '../../domain/organisations/organisations.ts'
import type { Database } from '../../store/database.ts'
import { type InviteeRow, listInvitees } from '../../store/invitees.ts'

/** `label`: what the person is called among the others. */
export type ForumInvitee = InviteeRow & { label: string }

/** Everybody whom the forum's meeting may call, each with a name that no other has. */
export async function forumInvitees(
  db: Kysely<Database>,
  forumId: string,
  today: string,
): Promise<ForumInvitee[]> {
  return labelled(await listInvitees(db, forumId, today))
}

/** The director goes by the municipality; whoever else is of it says who they are. */
function labelled(people: readonly InviteeRow[]): ForumInvitee[] {
  const taken = new Set<string>()
  return people.map((person) => {
    const place = shortOrganisation(person)
    const alone = person.role === 'director' && place !== null && !taken.has(place)
    if (alone) taken.add(place)
    const label =
      alone || person.name === '' ? place : place === null ? person.name : `${place} (${person.name})`
    return { ...person, label: label ?? '?' }
  })
}

const shortOrganisation = ({ organisationId, organisation }: InviteeRow): string | null =>
  (organisationId === null ? undefined : findOrganisation(organisationId)?.shortName) ?? organisation
