/** Every deadline and date of the product is meant in this zone, whatever the reader's own is. */
export const ZONE = 'Europe/Copenhagen'

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

export type WallClock = { date: string; time: string }

const HOUR = 3_600_000

/** What clock and calendar show in Denmark at that instant: `{ date: '2026-03-09', time: '12:00' }`. */
export function inDenmark(instant: Date): WallClock {
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  }
}

/**
 * The instant at which Denmark's clock shows that date and time. An hour that comes twice (October) means its first
 * coming; a time that is skipped (March) means as much later: 02.30 becomes 03.30. Null for text that is no date or
 * time, as a field gives while somebody writes in it.
 */
export function instantIn({ date, time }: WallClock): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null
  const asUtc = new Date(`${date}T${time}:00Z`)
  if (Number.isNaN(asUtc.getTime()) || asUtc.toISOString().slice(0, 10) !== date) return null
  // Denmark is one or two hours ahead of UTC. Summer time first: of an hour that comes twice it is the earlier.
  const candidates = [2, 1].map((ahead) => new Date(asUtc.getTime() - ahead * HOUR))
  const shows = (instant: Date) => {
    const shown = inDenmark(instant)
    return shown.date === date && shown.time === time
  }
  // A skipped time fits neither; by the old (winter) clock it is the later of the two.
  return candidates.find(shows) ?? candidates[1] ?? null
}
