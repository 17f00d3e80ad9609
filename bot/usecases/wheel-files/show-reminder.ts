import type { WheelReminder } from '../../cards/wheel-reminder.ts'
import type { Deps } from '../../deps.ts'
import { isResponsible } from '../../domain/access.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { wheelReminderFor } from '../../views/wheel-reminder.ts'
import type { Actor } from '../actor.ts'

/** `key`: 'once', or the date that the rule gives it. */
export type OfOccurrence = { entryId: string; key: string }

export type ShownReminder =
  { reminder: WheelReminder } | { ticked: { title: string; state: 'held' | 'done' } }

/** What a reminder's card says now; null once it concerns the actor no more: cancelled, gone, or somebody else's. */
export async function showReminder(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
  { entryId, key }: OfOccurrence,
): Promise<ShownReminder | null> {
  const { db, clock, config } = deps
  const { personId, language } = actor
  const of = { entryId, key, day: null, personId }
  const reminder = await wheelReminderFor(db, of, { config, language, now: clock() })
  if (reminder !== null) return { reminder }
  const connected = await findConnected(db, [entryId])
  const entry = connected.find((each) => each.entry.id === entryId)?.entry
  if (entry === undefined || !isResponsible(actor, entry)) return null
  const all = among(connected.map((each) => each.entry))
  const state = occurrenceOf(entry, key, all)?.state
  return state === 'held' || state === 'done' ? { ticked: { title: entry.title, state } } : null
}
