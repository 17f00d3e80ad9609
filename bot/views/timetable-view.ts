import type { TimetableView } from '../contract/meetings.ts'
import type { Span, Timetable } from '../domain/meetings/timetable.ts'

/** The timetable as the tab gets it. */
export function timetableView({ state, currentBlockId, behindMs, blocks }: Timetable): TimetableView {
  return {
    state,
    currentBlockId,
    behindMs,
    blocks: blocks.map(({ blockId, planned, expected, state: of, returnAt }) => ({
      blockId,
      planned: spanView(planned),
      expected: spanView(expected),
      state: of,
      returnAt: returnAt?.toISOString() ?? null,
    })),
  }
}

const spanView = ({ start, end }: Span) => ({ start: start.toISOString(), end: end.toISOString() })
