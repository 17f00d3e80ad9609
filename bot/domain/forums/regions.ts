import type { PlainDate } from '../calendar/plain-date.ts'

/** A region and the codes of its municipalities, as it stands on some day. */
export type Region = { id: string; name: string; municipalities: readonly string[] }

/** What happens to regions, in force from the morning of `date`. An id is never used again for another region. */
export type RegionChange =
  | { change: 'merge'; date: PlainDate; from: readonly string[]; into: { id: string; name: string } }
  | { change: 'split'; date: PlainDate; from: string; into: readonly Region[] }
  | { change: 'rename'; date: PlainDate; region: string; name: string }

/** The regions of `start` and all that has happened to them since, or will. Before `start` there were none. */
export type RegionHistory = {
  start: PlainDate
  regions: readonly Region[]
  changes: readonly RegionChange[]
}

export type RegionRefusal =
  | { code: 'before_start' }
  /** Not on the day before the change, or not any more after the changes that were known. */
  | { code: 'no_such_region'; region: string }
  | { code: 'region_exists'; region: string }
  /** A merger of one, a split into one, or a part without municipalities. */
  | { code: 'too_few_regions' }
  /** After a split each municipality lies in exactly one part. */
  | { code: 'not_a_partition'; municipalities: readonly string[] }

/** The regions on that day. */
export function regionsOn(history: RegionHistory, day: PlainDate): Region[] {
  if (day < history.start) return []
  return inOrderOfDates(history.changes)
    .filter(({ date }) => date <= day)
    .reduce<Region[]>(afterwards, [...history.regions])
}

/** The region with that id on that day; null when it is not yet, or no more. Its name is the one of the day. */
export function regionOn(history: RegionHistory, region: string, day: PlainDate): Region | null {
  return regionsOn(history, day).find(({ id }) => id === region) ?? null
}

/** The region in which a municipality lies on that day. */
export function regionOf(history: RegionHistory, municipality: string, day: PlainDate): Region | null {
  return regionsOn(history, day).find(({ municipalities }) => municipalities.includes(municipality)) ?? null
}

/**
 * What stands in a region's place on that day: itself while it is there, what it went into afterwards, what it came from
 * before. So a year's wheel can be asked for under today's region and under one that is gone.
 */
export function regionsInPlaceOf(history: RegionHistory, region: string, day: PlainDate): Region[] {
  const changes = inOrderOfDates(history.changes)
  const past = changes.filter(({ date }) => date <= day)
  const coming = changes.filter(({ date }) => date > day)
  const heirs = past.reduce((ids, change) => replaced(ids, before(change), after(change)), [region])
  const ids = coming
    .toReversed()
    .reduce((known, change) => replaced(known, after(change), before(change)), heirs)
  return regionsOn(history, day).filter(({ id }) => ids.includes(id))
}

/** What a region is called on that day, or what stands in its place then; null where nothing does. */
export function regionNameOn(history: RegionHistory, region: string, day: PlainDate): string | null {
  const names = regionsInPlaceOf(history, region, day).map(({ name }) => name)
  return names.length === 0 ? null : names.join(' og ')
}

/** The changes among `known` that are not in the history and could be added to it now. */
export function openChanges(history: RegionHistory, known: readonly RegionChange[]): RegionChange[] {
  return known.filter((change) => addRegionChange(history, change).ok)
}

/** The history with one more change, or why it cannot be: every other change must still make sense with it. */
export function addRegionChange(
  history: RegionHistory,
  change: RegionChange,
): { ok: true; history: RegionHistory } | { ok: false; refusal: RegionRefusal } {
  if (change.date < history.start) return { ok: false, refusal: { code: 'before_start' } }
  const changes = inOrderOfDates([...history.changes, change])
  const everUsed = new Set(history.regions.map(({ id }) => id))
  let regions: readonly Region[] = history.regions
  for (const each of changes) {
    const refusal = refuse(each, regions, everUsed)
    if (refusal !== null) return { ok: false, refusal }
    regions = afterwards([...regions], each)
    for (const id of after(each)) everUsed.add(id)
  }
  return { ok: true, history: { ...history, changes } }
}

function refuse(
  change: RegionChange,
  regions: readonly Region[],
  used: ReadonlySet<string>,
): RegionRefusal | null {
  const gone = [...before(change)].find((id) => regions.every((region) => region.id !== id))
  if (gone !== undefined) return { code: 'no_such_region', region: gone }
  if (change.change === 'rename') return null
  const taken = after(change).find((id, i, all) => used.has(id) || all.indexOf(id) !== i)
  if (taken !== undefined) return { code: 'region_exists', region: taken }
  if (change.change === 'merge') return new Set(change.from).size < 2 ? { code: 'too_few_regions' } : null
  const settled = change.into.filter(({ municipalities }) => municipalities.length > 0)
  if (settled.length < Math.max(2, change.into.length)) return { code: 'too_few_regions' }
  const whole = regions.find(({ id }) => id === change.from)?.municipalities ?? []
  const parts = change.into.flatMap(({ municipalities }) => municipalities)
  const wrong = [...new Set([...whole, ...parts])].filter(
    (each) => !whole.includes(each) || parts.filter((part) => part === each).length !== 1,
  )
  return wrong.length > 0 ? { code: 'not_a_partition', municipalities: wrong } : null
}

function afterwards(regions: Region[], change: RegionChange): Region[] {
  switch (change.change) {
    case 'rename':
      return regions.map((region) =>
        region.id === change.region ? { ...region, name: change.name } : region,
      )
    case 'merge': {
      const merged = regions.filter(({ id }) => change.from.includes(id))
      const municipalities = merged.flatMap((region) => region.municipalities)
      return [...regions.filter((region) => !merged.includes(region)), { ...change.into, municipalities }]
    }
    case 'split':
      return [...regions.filter(({ id }) => id !== change.from), ...change.into]
  }
}

/** The ids that a change ends; a rename ends and begins the same. */
function before(change: RegionChange): readonly string[] {
  switch (change.change) {
    case 'rename':
      return [change.region]
    case 'merge':
      return change.from
    case 'split':
      return [change.from]
  }
}

function after(change: RegionChange): readonly string[] {
  switch (change.change) {
    case 'rename':
      return [change.region]
    case 'merge':
      return [change.into.id]
    case 'split':
      return change.into.map(({ id }) => id)
  }
}

function replaced(ids: readonly string[], old: readonly string[], now: readonly string[]): string[] {
  if (!ids.some((id) => old.includes(id))) return [...ids]
  return [...new Set([...ids.filter((id) => !old.includes(id)), ...now])]
}

const inOrderOfDates = (changes: readonly RegionChange[]): RegionChange[] =>
  changes.toSorted((a, b) => a.date.localeCompare(b.date))
