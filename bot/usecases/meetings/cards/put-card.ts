import { createHash } from 'node:crypto'
import type { Deps } from '../../../deps.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { NotePlace } from '../../../store/note-documents.ts'
import type { Actor } from '../../actor.ts'
import { atBoard } from './at-board.ts'
import { changeCards } from './change-cards.ts'

/** So often the same person writes the same theme after it was taken away or worded anew; more is no theme any more. */
const MOST_TIMES = 20

/**
 * Puts a theme on a card before the actor's group. Teams may send one press twice, from one device or another: so the card's id is made
 * of who wrote what where, and the same again is the same card as long as it lies there.
 */
export async function putCard(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Pick<Actor, 'personId' | 'secretariat'>,
  place: NotePlace,
  text: string,
): Promise<Result<object>> {
  const at = await atBoard(deps.db, actor, place, deps.clock())
  if (!at.ok) return at
  for (let nth = 0; nth < MOST_TIMES; nth++) {
    const cardId = idOf(place.groupId, actor.personId, text.trim(), String(nth))
    const written = await changeCards(deps, at.reader, { kind: 'write', cardId, text })
    if (written.ok || written.refusal.code !== 'card_id_taken') return written
  }
  return refused('card_id_taken')
}

/** An id of the eighth version (RFC 9562), whose bits are whatever its maker wants. */
function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
