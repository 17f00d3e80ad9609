import type { Kysely } from 'kysely'
import { labelled } from '../../domain/scheduling/invitee-labels.ts'
import type { Database } from '../../store/database.ts'
import { type InviteeRow, listInvitees } from '../../store/invitees.ts'

/** `label`: what the person is called among the others. */
export type ForumInvitee = InviteeRow & { label: string }

/** Everybody whom the forum's meeting may call, each with a name among the others. */
export async function forumInvitees(
  db: Kysely<Database>,
  forumId: string,
  today: string,
): Promise<ForumInvitee[]> {
  return labelled(await listInvitees(db, forumId, today))
}
