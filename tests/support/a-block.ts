import { randomUUID } from 'node:crypto'
import { minuteOf } from '../../bot/domain/meetings/run-sheet/clock.ts'
import { type Block, type BlockKind, usualSession } from '../../bot/domain/meetings/run-sheet/run-sheet.ts'

/** A block from '13.05', so many minutes long. */
export function aBlock(start: string, minutes: number, parts: Partial<Block> = {}): Block {
  const kind: BlockKind = parts.kind ?? 'plenary'
  return {
    id: randomUUID(),
    start: minuteOf(start.replace('.', ':')),
    minutes,
    title: 'Velkomst',
    who: '',
    kind,
    tasks: [],
    materials: '',
    breakPromised: false,
    taskSheet: null,
    session: kind === 'groups' ? usualSession : null,
    ...parts,
  }
}
