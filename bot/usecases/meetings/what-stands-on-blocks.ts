import type { Kysely } from 'kysely'
import type { RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import type { Database } from '../../store/database.ts'
import { blocksInUse, type BlockUse } from '../../store/meeting-ground.ts'

/** What hangs on the blocks of a meeting's run sheet, by block. A part of meetings that adds something adds it here. */
export async function whatStandsOnBlocks(
  db: Kysely<Database>,
  meetingId: string,
): Promise<Map<string, BlockUse[]>> {
  const found = Map.groupBy(await blocksInUse(db, meetingId), ({ blockId }) => blockId)
  return new Map([...found].map(([blockId, uses]) => [blockId, uses.map(({ use }) => use)]))
}

/** The titles of blocks that are in use and would go, or would be no group session any more though groups sit on them. */
export function blocksLost(
  before: RunSheet,
  after: RunSheet,
  inUse: ReadonlyMap<string, readonly BlockUse[]>,
): string[] {
  const kept = new Map(after.blocks.map((block) => [block.id, block]))
  return before.blocks
    .filter(({ id, kind }) => {
      const uses = inUse.get(id)
      if (uses === undefined) return false
      const now = kept.get(id)
      return (
        now === undefined || (kind === 'groups' && now.kind !== 'groups' && uses.some((use) => use !== 'run'))
      )
    })
    .map(({ title }) => title)
}
