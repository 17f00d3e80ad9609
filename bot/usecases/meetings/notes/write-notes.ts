import type { Deps } from '../../../deps.ts'
import { refused } from '../../../domain/refusal.ts'
import type { NotePlace } from '../../../store/note-documents.ts'
import type { Actor } from '../../actor.ts'
import { inGroup } from './in-group.ts'
import { writeAtDesk } from './note-desk.ts'
import type { Written } from './save-writings.ts'

/** Saves what somebody has written in their group's note since they last sent. The same sent again changes nothing. */
export async function writeNotes(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Pick<Actor, 'personId' | 'secretariat'>,
  place: NotePlace,
  update: Uint8Array,
): Promise<Written> {
  const found = await inGroup(deps.db, actor, place, deps.clock())
  if (!found.ok) return found
  if (!found.can.write) return refused('not_of_group')
  return writeAtDesk(deps, place, { is: found.is, update, tasks: found.standing.block.tasks })
}
