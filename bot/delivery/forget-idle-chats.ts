import type { Deps } from '../deps.ts'
import { forgetIdleConversations } from '../store/rate-limit.ts'

/** The longest of Teams' windows: what was sent before it limits nothing any more. */
const LONGEST_WINDOW_MS = 3_600_000

/** Deletes the counts of chats that nobody has written to for as long as Teams counts. */
export async function forgetIdleChats({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await forgetIdleConversations(db, new Date(clock().getTime() - LONGEST_WINDOW_MS))
}
