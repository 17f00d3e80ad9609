import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { maySeeEntry, type WheelReader } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { refused, type Refused, type Result } from '../../domain/refusal.ts'
import { refuseRings } from '../../domain/wheel/dependencies.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { type Among, among } from '../../domain/wheel/recurrence/occurrences.ts'
import { keepPast } from '../../domain/wheel/recurrence/keep-past.ts'
import type { WheelEvent } from '../../domain/wheel/wheel-event.ts'
import { tellWheel } from '../../live/tell-wheel.ts'
import type { Database } from '../../store/database.ts'
import { findConnected, type KeptEntry, saveEntry } from '../../store/wheel-entries.ts'
import { appendWheelHistory } from '../../store/wheel-history.ts'
import { lockWheel } from '../../store/wheel-window.ts'
import { closedDaysAmong, readerIn } from '../../views/read-wheel.ts'
import { goneFromOutlook } from '../../views/gone-from-outlook.ts'
import { warningsAfter } from '../../views/wheel-warnings.ts'
import { listWheelForums, type WheelForumRow } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { undoneByRefusal } from '../undone-by-refusal.ts'
import { refuseLosingMeeting } from './refuse-losing-meeting.ts'
import { wheelRefused } from './wheel-refused.ts'

type WheelDeps = Pick<Deps, 'db' | 'clock'>

export type WheelScene = {
  trx: Transaction<Database>
  reader: WheelReader
  forums: readonly WheelForumRow[]
  now: Date
  /** The date in Denmark. */
  today: PlainDate
}

/** The one way in which the wheel is changed: one change after the other, in one transaction, which a refusal undoes. Whoever has it open hears of it. */
export async function inWheel<T>(
  deps: WheelDeps,
  actor: Actor,
  change: (scene: WheelScene) => Promise<Result<T>>,
): Promise<Result<T>> {
  return undoneByRefusal(deps, async (trx) => {
    await lockWheel(trx)
    const now = deps.clock()
    const today = localDateOf(now)
    const forums = await listWheelForums(trx, actor.personId, today)
    const reader = await readerIn(trx, actor, forums, { from: today, to: today })
    const changed = await change({ trx, reader, forums, now, today })
    if (changed.ok) await tellWheel(trx)
    return changed
  })
}

/** An entry under the wheel's lock, with all that a decision about it follows from. */
export type EntryScene = WheelScene & { kept: KeptEntry; entry: Entry; all: Among }

/** What becomes of the entry: itself as it is to be, and what is written down. `regionCode` where it changes. */
export type EntryChange = {
  entry: Entry
  event: WheelEvent
  /** It was somebody in Outlook, whose name nobody tells: not the actor. */
  byOutlook?: boolean
  regionCode?: string
  /** What the change lost without being asked to: finished sentences. */
  warnings?: string[]
}

export type OfEntry = { entryId: string; version: number }
export type EntryActed = { version: number; warnings: string[] }

/**
 * Changes one entry. Who may not see it is told that it is not there; who saw an older version than the one that is
 * stored is refused, so that nobody writes over what somebody else has just changed. Whatever is changed, what is past of
 * an entry that comes again stays as it was. `needs`: ids that the change will name.
 */
export async function changeEntry(
  deps: WheelDeps,
  actor: Actor,
  { entryId, version, needs = [] }: OfEntry & { needs?: readonly string[] },
  change: (
    scene: EntryScene,
  ) => { ok: true; change: EntryChange } | Refused | Promise<{ ok: true; change: EntryChange } | Refused>,
): Promise<Result<EntryActed>> {
  return inWheel(deps, actor, async (scene) => {
    const { trx, reader, now } = scene
    const connected = await findConnected(trx, [entryId, ...needs])
    const kept = connected.find(({ entry }) => entry.id === entryId)
    if (kept === undefined || !maySeeEntry(reader, kept.entry, kept.regionCode)) return refused('not_found')
    if (kept.version !== version) return refused('wheel_changed_meanwhile')
    const entries = connected.map(({ entry }) => entry)
    const all = among(entries, closedDaysAmong(scene.forums))
    const decided = await change({ ...scene, kept, entry: kept.entry, all })
    if (!decided.ok) return decided
    const { event, byOutlook = false, regionCode = kept.regionCode, warnings = [] } = decided.change
    const entry = keepPast(kept.entry, decided.change.entry, scene.today, all)
    const ring = refuseRings(entry, entries)
    if (ring !== null) return wheelRefused(ring, (id) => all.byId.get(id)?.title)
    const losing = await refuseLosingMeeting(trx, scene.forums, [entry])
    if (losing !== null) return losing
    const saved = await saveEntry(trx, { entry, regionCode })
    await appendWheelHistory(trx, [{ event, entryId, cycleId: kept.cycle?.id ?? null }], {
      personId: byOutlook ? null : actor.personId,
      now,
    })
    const told = await warningsAfter(trx, {
      kept: { ...kept, entry },
      before: kept.entry,
      scene,
      language: actor.language,
    })
    const changed = entries.map((each) => (each.id === entryId ? entry : each))
    const after = among(changed, closedDaysAmong(scene.forums))
    const gone = await goneFromOutlook(trx, entry, after, actor.language)
    return { ok: true, version: saved, warnings: [...warnings, ...gone, ...told] }
  })
}
