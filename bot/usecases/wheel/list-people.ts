import type { WheelPeople } from '../../contract/wheel.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { listWheelPeople } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'

/** Whom an entry may be laid upon, for who plans the wheel. */
export async function listPeople(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<WheelPeople>> {
  if (!mayPlan(actor)) return refused('not_found')
  return { ok: true, items: await listWheelPeople(deps.db, localDateOf(deps.clock())) }
}
