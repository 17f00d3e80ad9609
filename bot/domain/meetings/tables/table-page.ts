import type { Timetable } from '../timetable.ts'

/** A table's page takes what is written for so long after the meeting: cards are often typed in the day after. */
export const TABLE_HOURS_AFTER = 24

/** By one address; a table of eight who all type at once stays below. */
export const MOST_SENDINGS_A_MINUTE = 1_200

const HOUR_MS = 3_600_000

/** When a table's page closes: so many hours after the meeting's end as it is expected now, whatever was printed. */
export function tableCloses({ blocks }: Pick<Timetable, 'blocks'>, hoursAfter: number): Date {
  const ends = blocks.map(({ expected }) => expected.end.getTime())
  return new Date(Math.max(0, ...ends) + hoursAfter * HOUR_MS)
}
