import { type RunSheet, isFocusAreaTask } from '../../../../../bot/domain/meetings/run-sheet/run-sheet.ts'

/** The first block that cannot be saved yet, since it has no title or asks an empty question; null: all can. */
export function firstUnwritten({
  blocks,
}: RunSheet): { blockId: string; place: number; what: 'title' | 'question' } | null {
  for (const [at, { id, title, tasks }] of blocks.entries()) {
    if (title.trim() === '') return { blockId: id, place: at + 1, what: 'title' }
    if (tasks.some((task) => !isFocusAreaTask(task) && task.question.trim() === ''))
      return { blockId: id, place: at + 1, what: 'question' }
  }
  return null
}
