import { z } from 'zod'
import { runView } from './meeting-run.ts'
import { instant } from './proposal.ts'

const id = z.uuid()

/** One table's own page: its group in the session that the sheet is for, and the meeting's clock. */
export const tableView = z.object({
  blockId: id,
  groupId: id,
  /** As for somebody who sits in the group; `session` is the sheet's. */
  run: runView,
  /** What the group writes, or has written. */
  notes: z.boolean(),
  cards: z.boolean(),
  /** From then on the page takes nothing. */
  closesAt: instant,
})

/** The session's tables and their sheets, for the secretariat. */
export const tableList = z.object({
  tables: z.array(
    z.object({
      groupId: id,
      label: z.string(),
      /** A room or a table; empty: none is named. */
      place: z.string(),
      /** Sheets in force. */
      open: z.number(),
      printedAt: instant.nullable(),
    }),
  ),
  closesAt: instant,
})

/** `group`: of that table alone. `replace`: the sheets that were printed before open nothing any more. */
export const printTablesQuery = z.object({
  group: id.optional().transform((groupId) => groupId ?? null),
  replace: z.enum(['true', 'false']).transform((given) => given === 'true'),
})

/** `groupId` null: of all the session's tables. */
export const closeTablesInput = z.object({ groupId: id.nullable() })

export type TableView = z.infer<typeof tableView>
export type TableList = z.infer<typeof tableList>
