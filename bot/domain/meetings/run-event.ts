/**
 * What has happened while a meeting runs, in order; never changed afterwards. A block that was begun is the current one until
 * the next is.
 */
export type RunEvent = { at: Date } & (
  | { kind: 'started'; blockId: string }
  | { kind: 'advanced'; blockId: string }
  /** To the block; negative takes away again what was added. */
  | { kind: 'added_minutes'; blockId: string; minutes: number }
  | { kind: 'ended' }
)
