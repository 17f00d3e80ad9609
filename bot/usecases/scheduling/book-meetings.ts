import type { MeetingAsked } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf, localTimeOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Refused, type Result } from '../../domain/refusal.ts'
import { listText } from '../../domain/scheduling/time-text.ts'
import { containsCprNumber } from '../../domain/text/cpr.ts'
import type { When } from '../../domain/wheel/when.ts'
import type { Actor } from '../actor.ts'
import { askForMeetings, type Invitation } from '../calendar/ask-for-events.ts'
import { addEntry } from '../wheel/add-entry.ts'
import { inWheel, type WheelScene } from '../wheel/in-wheel.ts'
import { checkTime, type Checked } from './check-time.ts'

export type BookDeps = Pick<Deps, 'db' | 'clock' | 'calendar' | 'newId' | 'enqueue'>

/** `despite`: required people whom the reader knows to be busy, and books all the same. */
export type MeetingToBook = { title: string; start: string; despite: readonly string[] }

export type Booking = {
  forumId: string
  asked: MeetingAsked
  meetings: readonly MeetingToBook[]
  location: string
  /** For the invitation, plain text. */
  message: string
}

/**
 * Books meetings: into the wheel and on their way to Outlook in one transaction, all of them or none. The calendars are
 * asked once more before, so that nobody is called to a time at which they have become busy unseen. `also` decides more in
 * the same transaction; its refusal undoes the booking.
 */
export async function bookMeetings(
  deps: BookDeps,
  actor: Actor,
  booking: Booking,
  also: (scene: WheelScene, entryIds: string[]) => Promise<Refused | null> = () => Promise.resolve(null),
): Promise<Result<{ entryIds: string[] }>> {
  const { forumId, asked, meetings } = booking
  if (containsCprNumber(booking.message)) return refused('cpr_number', { field: 'message' })
  const collision = collisionAmong(meetings, asked.minutes)
  if (collision !== null) return refused('meetings_collide', { title: collision })
  const checked: Checked[] = []
  for (const meeting of meetings) {
    const check = await checkTime(deps, actor, { ...asked, forumId, start: meeting.start })
    if (!check.ok) return check
    if (check.checked.past) return refused('time_passed')
    const busy = check.hindered.filter((id) => !meeting.despite.includes(id))
    if (busy.length > 0) {
      const labels = busy.flatMap((id) => check.people.find(({ personId }) => personId === id)?.label ?? [])
      return refused('people_busy', { who: listText(labels, actor.language) })
    }
    checked.push(check)
  }
  return inWheel(deps, actor, async (scene) => {
    const entryIds: string[] = []
    const invitations: Invitation[] = []
    for (const [nth, check] of checked.entries()) {
      const id = deps.newId()
      const added = await addEntry(scene, actor, id, {
        kind: 'meeting',
        title: meetings[nth]?.title ?? '',
        forumId,
        regionCode: check.forum.regionCode,
        location: asked.place === 'place' ? booking.location : '',
        schedule: { by: 'date', when: whenOf(check) },
        responsible: [actor.personId],
        links: [],
        serves: [],
        dependsOn: [],
      })
      if (!added.ok) return added
      entryIds.push(id)
      invitations.push(invitationTo(id, check, booking))
    }
    await askForMeetings(scene.trx, deps, invitations, { personId: actor.personId, now: scene.now })
    return (await also(scene, entryIds)) ?? { ok: true, entryIds }
  })
}

function invitationTo(entryId: string, { people }: Checked, { asked, message }: Booking): Invitation {
  return {
    entryId,
    key: 'once',
    online: asked.place === 'online',
    message,
    invitees: people.flatMap(({ personId, name, mail, required }) =>
      mail === null ? [] : [{ personId, name, mail, needed: required }],
    ),
  }
}

export function whenOf({ checked: { time } }: Checked): When {
  const [start, end] = [new Date(time.start), new Date(time.end)]
  return {
    from: localDateOf(start),
    to: localDateOf(end),
    times: { start: localTimeOf(start), end: localTimeOf(end) },
  }
}

/** The title of a meeting that begins before another has ended; null where none does. */
function collisionAmong(meetings: readonly MeetingToBook[], minutes: number): string | null {
  const sorted = meetings.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start))
  const second = sorted.find(({ start }, nth) => {
    const before = sorted[nth - 1]
    return before !== undefined && Date.parse(start) < Date.parse(before.start) + minutes * 60_000
  })
  return second?.title ?? null
}
