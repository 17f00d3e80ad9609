import type { Deps } from '../../deps.ts'
import { hasWheel } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { readerIn } from '../../views/read-wheel.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'

/** Whether the person may hear that something in the wheel has changed: whoever has a wheel of their own. */
export async function hearWheel(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<object>> {
  const today = localDateOf(clock())
  const forums = await listWheelForums(db, actor.personId, today)
  const reader = await readerIn(db, actor, forums, { from: today, to: today })
  return hasWheel(reader) ? { ok: true } : refused('not_found')
}
