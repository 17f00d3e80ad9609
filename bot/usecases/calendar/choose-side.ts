import type { ChooseInput } from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan } from '../../domain/access.ts'
import { agreeOn, choose, type LastSeen, type Sides } from '../../domain/outlook/reconcile.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findEventOf, lockEvent, type OutlookEvent, saveOutlookEvent } from '../../store/outlook-events.ts'
import type { Actor } from '../actor.ts'
import { restoreOccurrence } from '../wheel/restore-occurrence.ts'
import { restoreEntry } from '../wheel/restore-entry.ts'
import { chooseCalling } from './choose-calling.ts'
import { readMeeting, type WheelMeeting } from './read-meeting.ts'
import { takeFromOutlook } from './take-from-outlook.ts'

type ChooseDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'calendar' | 'log' | 'enqueue'>
type Chosen = { seen?: LastSeen; ended?: true }

/** Somebody says what counts where both sides have changed a meeting. */
export async function chooseSide(
  deps: ChooseDeps,
  actor: Actor,
  { entryId, key, field, side, version }: ChooseInput & { entryId: string },
): Promise<Result<object>> {
  if (!mayPlan(actor)) return refused('not_found')
  const event = await findEventOf(deps.db, entryId, key)
  if (event?.seen == null || event.outlook === null) return refused('not_in_outlook')
  if (event.version !== version || !event.conflicts.some((one) => one.field === field))
    return refused('conflict_gone')
  if (field === 'invitees') return chooseCalling(deps, event.id, { side, version })
  const meeting = await readMeeting(deps.db, entryId, key, deps.clock())
  const wheel = meeting?.fields ?? { ...event.seen.wheel, cancelled: true }
  const scene = { event, seen: event.seen, meeting, now: { wheel, outlook: event.outlook } }
  const chosen =
    field === 'cancelled'
      ? await chooseWhether(deps, actor, scene, side)
      : side === 'outlook' && meeting !== null
        ? await takeFields(deps, scene, meeting, [field])
        : { ok: true as const, seen: choose(scene.seen, scene.now, field, side) }
  if (!chosen.ok) return chosen
  return deps.db.transaction().execute(async (trx) => {
    const now = await lockEvent(trx, event.id)
    if (now?.version !== version) return refused('conflict_gone')
    const conflicts = now.conflicts.filter((one) => one.field !== field)
    await saveOutlookEvent(trx, event.id, {
      ...(chosen.seen && { seen: chosen.seen }),
      ...(chosen.ended && { state: 'ended', dueAt: null }),
      ...(!chosen.ended && { dueAt: deps.clock(), attempts: 0 }),
      conflicts: chosen.ended ? [] : conflicts,
    })
    await deps.enqueue(trx, 'outlook', {})
    return { ok: true }
  })
}

type Scene = { event: OutlookEvent; seen: LastSeen; meeting: WheelMeeting | null; now: Sides }

async function takeFields(
  deps: ChooseDeps,
  { event, seen, now }: Scene,
  meeting: WheelMeeting,
  fields: Parameters<typeof takeFromOutlook>[3]['fields'],
): Promise<Result<Chosen>> {
  const taken = await takeFromOutlook(deps, event, meeting, { outlook: now.outlook, fields })
  if (!taken.ok) return taken
  const { outlook } = now
  return { ok: true, seen: agreeOn(seen, { wheel: outlook, outlook }, fields) }
}

/** Whether the meeting takes place. What is cancelled in Outlook is not there any more: it is sent anew. */
async function chooseWhether(
  deps: ChooseDeps,
  actor: Actor,
  { event, seen, meeting, now }: Scene,
  side: 'wheel' | 'outlook',
): Promise<Result<Chosen>> {
  const { wheel, outlook } = now
  const isCanceller = now[side].cancelled
  if (isCanceller) return { ok: true, seen: choose(seen, now, 'cancelled', side) }
  if (side === 'wheel' && outlook.cancelled) return { ok: true, ended: true }
  if (meeting === null) return refused('outlook_not_taken')
  // It takes place after all, as Outlook has it; where the wheel had it counts no more.
  const of = { entryId: meeting.entry.id, version: meeting.version }
  const restored =
    meeting.entry.state === 'cancelled'
      ? await restoreEntry(deps, actor, of)
      : await restoreOccurrence(deps, actor, { ...of, key: event.key ?? 'once' })
  if (!restored.ok) return restored
  return { ok: true, seen: { ...seen, wheel: { ...wheel, cancelled: false } } }
}
