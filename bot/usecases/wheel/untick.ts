import type { Deps } from '../../deps.ts'
import { mayTickOff } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { OccurrenceKey } from '../../domain/wheel/entry.ts'
import { untick as untickInEntry } from '../../domain/wheel/tick-off.ts'
import type { Actor } from '../actor.ts'
import { changeEntry, type EntryActed, type OfEntry } from './in-wheel.ts'
import { wheelRefused } from './wheel-refused.ts'

/** Takes a tick back. */
export async function untick(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { key, ...of }: OfEntry & { key: OccurrenceKey },
): Promise<Result<EntryActed>> {
  return changeEntry(deps, actor, of, ({ reader, entry, all }) => {
    if (!mayTickOff(reader, entry)) return refused('not_responsible')
    const unticked = untickInEntry(entry, key, all)
    if (!unticked.ok) return wheelRefused(unticked.refusal, (id) => all.byId.get(id)?.title)
    return { ok: true, change: { entry: unticked.entry, event: { kind: 'unticked', key } } }
  })
}
