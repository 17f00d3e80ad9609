import type { Deps } from '../../deps.ts'
import { type CopiedYear, copyYear, type LeftOut } from '../../domain/wheel/copy-year.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { type Among, among, occurrencesOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { addYears, touches, type Window } from '../../domain/wheel/when.ts'
import { copiesOf, findConnected, type KeptEntry } from '../../store/wheel-entries.ts'
import { entriesInWindow } from '../../store/wheel-window.ts'
import { closedDaysAmong } from '../../views/read-wheel.ts'
import type { WheelScene } from './in-wheel.ts'

export type CopyInput = {
  regionCode: string
  from: string
  to: string
  ahead: number
  /** Null: every forum of the region, and what is of none. */
  forumIds: readonly string[] | null
  leaveOut: readonly string[]
}

export type PlannedCopy = Omit<CopiedYear, 'left'> & {
  /** Every entry of the year that is copied, by id. */
  sources: ReadonlyMap<string, KeptEntry>
  /** The id of the copied entry, by the id of its copy. */
  sourceOf: ReadonlyMap<string, string>
  left: { entryId: string; why: LeftOut['why'] | 'already_copied' | 'step_of_cycle' }[]
  /** The new year, and all that its entries follow from. */
  target: Window
  all: Among
}

/**
 * What copying a year would give now. What stands copied in the new year already is not copied again, but what is copied
 * now still hangs on it; the steps of an agreement's cycle are planned with the agreement.
 */
export async function planCopy(
  { newId }: Pick<Deps, 'newId'>,
  { trx, reader, forums }: Pick<WheelScene, 'reader' | 'forums'> & { trx: Deps['db'] },
  { regionCode, from, to, ahead, forumIds, leaveOut }: CopyInput,
): Promise<PlannedCopy> {
  const window = { from, to }
  const target = { from: addYears(from, ahead), to: addYears(to, ahead) }
  const inWindow = await entriesInWindow(trx, reader, window)
  const closedDaysOf = closedDaysAmong(forums)
  const every = among(
    inWindow.map(({ entry }) => entry),
    closedDaysOf,
  )
  const wanted = inWindow.filter(
    ({ entry, regionCode: region }) =>
      region === regionCode &&
      !leaveOut.includes(entry.id) &&
      (forumIds === null || (entry.forumId !== null && forumIds.includes(entry.forumId))) &&
      occurrencesOf(entry, window, every).some(({ when }) => when.from >= from),
  )
  const steps = wanted.filter(({ cycle }) => cycle !== null)
  const entries = wanted.filter(({ cycle }) => cycle === null).map(({ entry }) => entry)
  const standing = await copiesIn(trx, entries, target)

  const sourceOf = new Map<string, string>()
  const copied = copyYear({
    entries,
    window,
    ahead,
    closedDaysOf,
    newId: (entryId) => {
      const id = standing.get(entryId) ?? newId()
      sourceOf.set(id, entryId)
      return id
    },
  })
  const isThere = new Set(standing.values())
  const copies = copied.copies.filter(({ id }) => !isThere.has(id))
  const told = new Set([...sourceOf.values(), ...copied.left.map(({ entryId }) => entryId)])
  return {
    copies,
    changed: copied.changed,
    moved: copied.moved.filter(({ entryId }) => !isThere.has(entryId)),
    left: [
      ...copied.left,
      ...[...standing.keys()].map((entryId) => ({ entryId, why: 'already_copied' as const })),
      ...steps.map(({ entry }) => ({ entryId: entry.id, why: 'step_of_cycle' as const })),
      ...entries
        .filter(({ id }) => !told.has(id))
        .map(({ id }) => ({ entryId: id, why: 'follows_what_is_left_out' as const })),
    ],
    sources: new Map(inWindow.map((kept) => [kept.entry.id, kept])),
    sourceOf,
    target,
    all: among([...every.byId.values(), ...copied.changed, ...copied.copies], closedDaysOf),
  }
}

/** The copy that stands in the new year, by the id of the entry that it was made from. */
async function copiesIn(db: Deps['db'], entries: Entry[], target: Window): Promise<Map<string, string>> {
  const ids = entries.map(({ id }) => id)
  const found = await copiesOf(db, ids)
  const connected = await findConnected(
    db,
    found.map(({ entry }) => entry.id),
  )
  const all = among(connected.map(({ entry }) => entry))
  // What follows something is of the year of that: a few weeks before it may be the year before.
  const followed = (entry: Entry): Entry => {
    const { schedule } = entry
    const above = schedule.by === 'other' ? all.byId.get(schedule.entryId) : undefined
    return above === undefined ? entry : followed(above)
  }
  const isIn = (entry: Entry) =>
    occurrencesOf(followed(entry), target, all).some(({ when }) => touches(when, target))
  return new Map(
    found.filter(({ entry }) => isIn(entry)).map(({ entry, copiedFrom }) => [copiedFrom, entry.id]),
  )
}
