import type { Deps } from '../../../deps.ts'
import { mayPlan } from '../../../domain/access.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'

export type Hearing = {
  meetingId: string
  /** Rooms of the meeting that are to be heard too. */
  rooms: readonly string[]
}

/** Whether the person may hear what changes in the meeting, and in those of its rooms. */
export async function hearMeeting(
  _deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  _hearing: Hearing,
): Promise<Result<object>> {
  return mayPlan(actor) ? { ok: true } : refused('not_found')
}
