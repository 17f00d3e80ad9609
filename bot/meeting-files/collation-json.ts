import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'

/** Raised when a reader of older files would misread the new ones. */
export const collationSchemaVersion = 1

/**
 * The collation as data: words and clarifications apart, the origin of each line by session and group. UTF-8; dates as
 * YYYY-MM-DD, clock times Danish, instants as ISO 8601 in UTC. The same data give the same bytes.
 */
export function collationJson(sheet: CollationSheet): string {
  const file = {
    schema: 'rammehjul-collation',
    schemaVersion: collationSchemaVersion,
    zone: 'Europe/Copenhagen',
    meeting: {
      title: sheet.title,
      forum: sheet.forum,
      date: sheet.date,
      times: sheet.times,
      place: sheet.place,
    },
    state: sheet.state,
    version: sheet.version,
    madeAt: sheet.madeAt.toISOString(),
    attendance: sheet.attendance,
    ...sheet.collation,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}
