import type { OutlookView } from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { mayPlan, maySeeEntry } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findEndedEventOf, findEventOf } from '../../store/outlook-events.ts'
import { findEntries } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { outlookView } from '../../views/outlook-view.ts'
import { readerIn } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'
import { listCallable } from './list-callable.ts'
import { readMeeting } from './read-meeting.ts'
import { isMeeting } from './send-invitation.ts'

/** How one date of the wheel stands in Outlook: who comes, what differs, and whom it may still call. */
export async function showOutlook(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { entryId, key }: { entryId: string; key: string },
): Promise<Result<{ view: OutlookView }>> {
  const { db } = deps
  const now = deps.clock()
  const today = localDateOf(now)
  const forums = await listWheelForums(db, actor.personId, today)
  const reader = await readerIn(db, actor, forums, { from: today, to: today })
  const [kept] = await findEntries(db, [entryId])
  if (kept === undefined || !maySeeEntry(reader, kept.entry, kept.regionCode)) return refused('not_found')
  const meeting = await readMeeting(db, entryId, key, now)
  const event = (await findEventOf(db, entryId, key)) ?? (await findEndedEventOf(db, entryId, key))
  const plans = mayPlan(reader)
  const isOut = event === null || event.state === 'ended'
  const maySend =
    plans &&
    isOut &&
    meeting !== null &&
    isMeeting(meeting.entry) &&
    !meeting.fields.cancelled &&
    meeting.fields.when.to >= today
  const callable = maySend ? await listCallable(db, kept.entry, today) : []
  const view = outlookView({
    event,
    wheel: meeting?.fields ?? null,
    callable,
    plans,
    maySend,
    reader: { personId: actor.personId, language: actor.language },
  })
  return { ok: true, view }
}
