import { insertBlock } from '../../../../../bot/domain/meetings/run-sheet/edit-blocks.ts'
import {
  type Block,
  type BlockKind,
  type RunSheet,
  usualSession,
} from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'

/*
 * What one press in the table does to a run sheet. What moves times stands in the domain (`edit-blocks.ts`), which refuses
 * with null what would not fit into the day; the sheet is then left as it is.
 */

export type Blocks = readonly Block[]
type Change = (sheet: RunSheet) => RunSheet

export const withBlocks =
  (edit: (blocks: Blocks) => Blocks | null): Change =>
  (sheet) => {
    const blocks = edit(sheet.blocks)
    return blocks === null ? sheet : { ...sheet, blocks }
  }

/** Whatever of a block is not a time. */
export const editBlock = (id: string, changes: Partial<Omit<Block, 'id' | 'start' | 'minutes'>>): Change =>
  withBlocks((blocks) => blocks.map((block) => (block.id === id ? { ...block, ...changes } : block)))

/** What a group session alone has goes when it becomes something else, and others no longer have its groups. */
export const setKind = (id: string, kind: BlockKind): Change =>
  withBlocks((blocks) =>
    blocks.map((block) => {
      if (block.id === id)
        return kind === 'groups'
          ? { ...block, kind, session: block.session ?? usualSession }
          : { ...block, kind, session: null, tasks: [], taskSheet: null }
      return kind !== 'groups' && block.session?.sameGroupsAs === id
        ? { ...block, session: { ...block.session, sameGroupsAs: null } }
        : block
    }),
  )

const lengths: Record<BlockKind, number> = { plenary: 10, groups: 20, break: 10, collation: 10 }

/** A new block below another (null: at the end). The first of all begins at `begin`. */
export function addBlock(
  { id, kind, title }: Pick<Block, 'id' | 'kind' | 'title'>,
  below: string | null,
  begin: number,
): Change {
  const block: Block = {
    id,
    kind,
    title,
    start: begin,
    minutes: lengths[kind],
    who: '',
    tasks: [],
    materials: '',
    breakPromised: false,
    taskSheet: null,
    session: kind === 'groups' ? usualSession : null,
  }
  return withBlocks((blocks) => insertBlock(blocks, placeBelow(blocks, below), block))
}

/** The same again below it, with ids of its own. */
export const copyBlock = (id: string, newId: () => string): Change =>
  withBlocks((blocks) => {
    const block = blocks.find((each) => each.id === id)
    if (block === undefined) return null
    const tasks = block.tasks.map((task) => ({ ...task, id: newId() }))
    return insertBlock(blocks, placeBelow(blocks, id), { ...block, id: newId(), tasks })
  })

const placeBelow = (blocks: Blocks, below: string | null): number =>
  below === null ? blocks.length : blocks.findIndex(({ id }) => id === below) + 1

/** When the last of the blocks ends; null: there are none. */
export const sheetEnd = ({ blocks }: RunSheet): number | null =>
  blocks.length === 0 ? null : Math.max(...blocks.map(({ start, minutes }) => start + minutes))
