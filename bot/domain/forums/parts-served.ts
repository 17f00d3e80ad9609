import type { AgreementPart } from '../wheel/entry.ts'
import { fillPlaces } from './fill-places.ts'
import type { ForumMeeting } from './cadence-rule.ts'

/** Whether each part of the agreement can have a meeting of its own among those that serve it. */
export function everyPartIsServed(
  parts: readonly AgreementPart[],
  meetings: readonly ForumMeeting[],
): boolean {
  const served = fillPlaces(parts, meetings, (part, { serves }) => serves.includes(part))
  return served.size === parts.length
}
