import type { Kysely } from 'kysely'
import type { WheelReminder } from '../cards/wheel-reminder.ts'
import type { Config } from '../config.ts'
import { isOver, tickedState } from '../domain/wheel/entry.ts'
import type { Language } from '../domain/language.ts'
import { dueDay } from '../domain/wheel/remind-when.ts'
import { among, occurrenceOf } from '../domain/wheel/recurrence/occurrences.ts'
import { predecessorsOf } from '../domain/wheel/tick-off.ts'
import type { Database } from '../store/database.ts'
import { findConnected } from '../store/wheel-entries.ts'
import { listWheelForums } from '../store/wheel-readers.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import { tabLink } from './links.ts'
import { closedDaysAmong } from './read-wheel.ts'

/** `day` null: whatever day it is due on now. */
type Of = { entryId: string; key: string; day: string | null; personId: string }

/**
 * What a reminder says, as the wheel is now. Null where nobody needs it any more: the occurrence is over, cancelled, moved
 * to another day or gone, or the person is no longer responsible.
 */
export async function wheelReminderFor(
  db: Kysely<Database>,
  { entryId, key, day, personId }: Of,
  at: { config: Config; language: Language; now: Date },
): Promise<WheelReminder | null> {
  const connected = await findConnected(db, [entryId])
  const entry = connected.find((each) => each.entry.id === entryId)?.entry
  const forums = await listWheelForums(db, personId, localDateOf(at.now))
  const all = among(
    connected.map((each) => each.entry),
    closedDaysAmong(forums),
  )
  const occurrence = entry === undefined ? null : occurrenceOf(entry, key, all)
  if (entry === undefined || occurrence === null || !entry.responsible.includes(personId)) return null
  if (occurrence.state !== 'planned') return null
  if (day !== null && dueDay(entry.kind, occurrence.when) !== day) return null
  const open = predecessorsOf(entry, occurrence, all).filter(({ state }) => !isOver(state))
  const as = tickedState(entry.kind)
  // Nobody has held a meeting that lies ahead, and what waits for others cannot be done before them.
  const tickable = open.length === 0 && (as === 'done' || occurrence.when.from <= localDateOf(at.now))
  return {
    tick: tickable ? { entryId, key, as } : null,
    of: { entryId, key },
    language: at.language,
    title: entry.title,
    forum: forums.find(({ id }) => id === entry.forumId)?.name ?? null,
    from: occurrence.when.from,
    to: occurrence.when.to,
    times: occurrence.when.times,
    location: entry.location,
    waitsFor: open.flatMap((other) => all.byId.get(other.entryId)?.title ?? []).slice(0, 5),
    links: entry.links.map(({ title, url }) => ({ title, url })),
    tabUrl: tabLink(at.config, null),
    secretariatMail: at.config.secretariatMailbox,
  }
}
