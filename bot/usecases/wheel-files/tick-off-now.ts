import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { tickedState } from '../../domain/wheel/entry.ts'
import { findEntries } from '../../store/wheel-entries.ts'
import type { Actor } from '../actor.ts'
import { tickOff } from '../wheel/tick-off.ts'
import { type OfOccurrence, showReminder } from './show-reminder.ts'

/**
 * Ticks an occurrence off from a card, which lies in a chat for days: whatever else was changed of the entry meanwhile, that
 * this is done is still what was meant. What is ticked off already stays so.
 */
export async function tickOffNow(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  { entryId, key }: OfOccurrence,
): Promise<Result<{ title: string; state: 'held' | 'done' }>> {
  const shown = await showReminder(deps, actor, { entryId, key })
  if (shown !== null && 'ticked' in shown) return { ok: true, ...shown.ticked }
  const [kept] = await findEntries(deps.db, [entryId])
  if (kept === undefined) return refused('not_found')
  const done = await tickOff(deps, actor, { entryId, key, version: kept.version })
  if (!done.ok) return done
  return { ok: true, title: kept.entry.title, state: tickedState(kept.entry.kind) }
}
