import type { EventFailure } from '../../deps.ts'
import { nextTry, type WhyFailed } from '../../domain/outlook/next-try.ts'
import type { EventPatch, OutlookEvent, TriedPatch } from '../../store/outlook-events.ts'

/** How a try to bring one event in step ended: what has happened in Outlook, and what follows from it. */
export type TryEnd = { facts: TriedPatch; decided: TriedPatch }

/** Nothing is to be done until somebody changes something. */
export const settled = { dueAt: null, attempts: 0, reason: null, look: false } satisfies EventPatch

/** Tried again when it may help; else left, with the reason, until somebody presses. */
export function failed(
  event: Pick<OutlookEvent, 'attempts'>,
  { reason, afterMs, code }: Pick<EventFailure, 'afterMs' | 'code'> & { reason: WhyFailed },
  now: Date,
): EventPatch {
  return { dueAt: nextTry(reason, event.attempts, afterMs, now), reason: `${reason} ${code}`.trim() }
}
