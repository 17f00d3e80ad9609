import type { Kysely } from 'kysely'
import type { Result } from '../../../domain/refusal.ts'
import type { Database } from '../../../store/database.ts'
import type { NotePlace } from '../../../store/note-documents.ts'
import type { Actor } from '../../actor.ts'
import { inGroup } from '../notes/in-group.ts'
import type { BoardReader } from './read-board.ts'

/** Somebody with an account before a group's cards; the facilitator and the secretariat write for the table too. */
export async function atBoard(
  db: Kysely<Database>,
  actor: Pick<Actor, 'personId' | 'secretariat'>,
  place: NotePlace,
  now: Date,
): Promise<Result<{ reader: BoardReader }>> {
  const found = await inGroup(db, actor, place, now)
  if (!found.ok) return found
  const { standing, is, can } = found
  const { participantId, members } = standing
  const vote = participantId !== null && members.includes(participantId)
  return {
    ok: true,
    reader: { standing, is, can: { write: can.write, scribe: can.lead, vote, manage: can.manage } },
  }
}
