import type { MeetingRequest } from './meeting-request.ts'
import { isPossible, pickTimes, proposalAt, type TimeProposal, weighStarts } from './rank-times.ts'
import { lonelyStart } from './start-axis.ts'
import { timesThat, type WhyNone, whyNone } from './why-none.ts'

export type FoundTimes = {
  proposals: TimeProposal[]
  /** How many meetings would have room one after the other; the proposals are the best of them. */
  times: number
  /** Null where there are proposals. */
  none: WhyNone | null
}

/** The whole answer to the question of when to meet. */
export function findTimes(request: MeetingRequest): FoundTimes {
  const ranking = weighStarts(request)
  const proposals = pickTimes(ranking, request)
  const times = timesThat(ranking.table.axis, (index) => isPossible(ranking, request.quorum, index))
  return { proposals, times, none: proposals.length > 0 ? null : whyNone(request) }
}

/** How everybody stands at one time, whether it may be proposed or not. */
export function timeAt(request: MeetingRequest, start: Date): TimeProposal {
  return proposalAt(weighStarts(request, lonelyStart(start, request.minutes)), 0)
}
