import type { OutlookView } from '../../contract/outlook.ts'
import type { Kysely } from 'kysely'
import type { Deps } from '../../deps.ts'
import { mayPlan, maySeeEntry } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Invited } from '../../domain/outlook/invitee.ts'
import type { Database } from '../../store/database.ts'
import { findEndedEventOf, findEventOf, type OutlookEvent } from '../../store/outlook-events.ts'
import { recipientsByPerson } from '../../store/people.ts'
import { findEntries } from '../../store/wheel-entries.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { outlookView } from '../../views/outlook-view.ts'
import { readerIn } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'
import { type Callable, listCallable } from './list-callable.ts'
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
  const mayChange =
    plans &&
    (event?.state === 'standing' || event?.state === 'creating') &&
    meeting !== null &&
    !meeting.fields.cancelled &&
    meeting.fields.when.to >= today
  const callable = maySend || mayChange ? await listCallable(db, kept.entry, today) : []
  const known = new Set(callable.map(({ personId }) => personId))
  const others = mayChange ? event.invitees.filter(({ personId }) => !known.has(personId)) : []
  const view = outlookView({
    event,
    wheel: meeting?.fields ?? null,
    callable: [...callable, ...others.map(calledBefore)],
    plans,
    maySend,
    mayChange,
    names: await namesIn(db, event),
    reader: { personId: actor.personId, language: actor.language },
  })
  return { ok: true, view }
}

/** Called when the meeting was sent, and not of the forum any more. */
const calledBefore = ({ personId, name, mail }: Invited): Callable => ({
  personId,
  name,
  mail: mail === '' ? null : mail,
  organisation: null,
  role: 'member',
})

async function namesIn(db: Kysely<Database>, event: OutlookEvent | null): Promise<Map<string, string>> {
  const people = event?.conflicts.flatMap((one) => (one.field === 'invitees' ? one.people : [])) ?? []
  const found = await recipientsByPerson(
    db,
    people.map(({ personId }) => personId),
  )
  return new Map(found.map(({ personId, name }) => [personId, name]))
}
