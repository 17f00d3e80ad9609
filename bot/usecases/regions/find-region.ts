import type { PlainDate } from '../../domain/calendar/plain-date.ts'
import { regionOn, type Region, type RegionHistory } from '../../domain/forums/regions.ts'

/** The region as it stands today, or as it will on its first day (`from`). Null: neither. */
export function findRegion(
  history: RegionHistory,
  id: string,
  today: PlainDate,
): { region: Region; from: PlainDate | null } | null {
  const now = regionOn(history, id, today)
  if (now !== null) return { region: now, from: null }
  const coming = history.changes.map(({ date }) => date).filter((date) => date > today)
  for (const date of coming.toSorted()) {
    const region = regionOn(history, id, date)
    if (region !== null) return { region, from: date }
  }
  return null
}
