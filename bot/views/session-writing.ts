import { type Block, usesCards, usesNotes } from '../domain/meetings/run-sheet/run-sheet.ts'
import type { WrittenInSessions } from '../store/written-in-sessions.ts'

/** What a page shows of a session's notes and cards: what its groups are to write, and whatever they wrote before that was settled. */
export const sessionWriting = (
  { id, session, tasks }: Pick<Block, 'id' | 'session' | 'tasks'>,
  written: WrittenInSessions,
): { notes: boolean; cards: boolean } => ({
  notes: (tasks.length > 0 && usesNotes(session)) || written.notes.has(id),
  cards: usesCards(session) || written.cards.has(id),
})
