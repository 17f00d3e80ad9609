import type { Attendance } from '../participants/taking-part.ts'

/**
 * Those who are told of a collation: whoever was there, also who left early. Where nobody was written down as there, everybody who
 * did not decline.
 */
export function toldOfCollation<P extends { attendance: Attendance }>(participants: readonly P[]): P[] {
  const there = participants.filter(({ attendance }) => attendance === 'present' || attendance === 'left')
  return there.length > 0 ? there : participants.filter(({ attendance }) => attendance !== 'declined')
}
