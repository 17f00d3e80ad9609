/** The database's clock, asked from this machine: when the question left, when the answer came, and what it said, in ms. */
export type ClockReading = { left: number; came: number; database: number }

/** So many of the latest readings are compared. */
export const READINGS_KEPT = 8

/**
 * How far this machine's clock is ahead of the database's, in ms: by the reading that was answered fastest, since the answer was
 * written somewhere between question and arrival. Without a reading the machine is believed.
 */
export function aheadOfDatabase(readings: readonly ClockReading[]): number {
  const best = readings.toSorted((one, other) => one.came - one.left - (other.came - other.left))[0]
  return best === undefined ? 0 : Math.round((best.left + best.came) / 2 - best.database)
}
