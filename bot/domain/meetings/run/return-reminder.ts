import type { Timetable } from '../timetable.ts'

/** So long before a session's groups are back in plenary each of them is reminded. */
export const REMIND_BEFORE_MS = 2 * 60_000

export type ReturnReminder = { blockId: string; returnAt: Date }

/**
 * The reminder that is due at `now`: of the session that runs, from two minutes before its return until the return itself, so that
 * nothing stale is sent however late somebody looks. Null: none. A session that is no longer than that is not reminded.
 */
export function reminderDue({ state, currentBlockId, blocks }: Timetable, now: Date): ReturnReminder | null {
  if (state !== 'running') return null
  const current = blocks.find(({ blockId }) => blockId === currentBlockId)
  if (current === undefined || current.returnAt === null) return null
  const returnAt = current.returnAt.getTime()
  const from = returnAt - REMIND_BEFORE_MS
  const isDue = from > current.expected.start.getTime() && from <= now.getTime() && now.getTime() < returnAt
  return isDue ? { blockId: current.blockId, returnAt: current.returnAt } : null
}

/** Whether a word that was put on its way for that session and that return still holds: it runs, and returns then. */
export function stillReturnsAt(
  timetable: Timetable,
  { blockId, returnAt }: ReturnReminder,
  now: Date,
): boolean {
  const due = reminderDue(timetable, now)
  return due !== null && due.blockId === blockId && due.returnAt.getTime() === returnAt.getTime()
}

/** Whether the session that began then still runs, with time left to come to one's group. */
export function stillRuns(
  { state, currentBlockId, blocks }: Timetable,
  { blockId, began }: { blockId: string; began: Date },
  now: Date,
): boolean {
  if (state !== 'running' || currentBlockId !== blockId) return false
  const block = blocks.find((each) => each.blockId === blockId)
  return (
    block !== undefined &&
    block.expected.start.getTime() === began.getTime() &&
    now.getTime() < block.expected.end.getTime()
  )
}
