import type { MeetingList } from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import { mayRunMeetings } from '../../domain/access.ts'
import type { Meeting } from '../../domain/meetings/meeting.ts'
import type { Entry, Occurrence } from '../../domain/wheel/entry.ts'
import { among, occurrenceOf } from '../../domain/wheel/recurrence/occurrences.ts'
import { touches, type Window } from '../../domain/wheel/when.ts'
import { entriesTakenPartIn } from '../../store/meeting-ground.ts'
import { meetingsOfEntries } from '../../store/meetings.ts'
import { findConnected } from '../../store/wheel-entries.ts'
import { placeOf } from '../../views/read-meeting.ts'
import { closedDaysAmong, readWheel, type WheelReading } from '../../views/read-wheel.ts'
import type { Actor } from '../actor.ts'

const MOST_LINES = 500

/**
 * The meetings of a window that the reader may see: those of the wheel that they see, and those that they take part in. The secretariat
 * sees also which of the wheel's meetings have no run sheet yet, and a meeting whose date the wheel has no more.
 */
export async function listMeetings(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  window: Window,
): Promise<MeetingList> {
  const reading = await readWheel(deps.db, actor, window, deps.clock())
  const runs = mayRunMeetings(reading.reader)
  const seen = reading.shown.flatMap((each) => {
    const { entry, kept, occurrence } = each
    return kept !== null && isMeeting(entry) ? [{ entry, regionCode: kept.regionCode, occurrence }] : []
  })
  const others = await takenPartIn(deps, actor, reading)
  const entryIds = new Set([...seen, ...others].map(({ entry }) => entry.id))
  const meetings = await meetingsOfEntries(deps.db, [...entryIds])
  const byPlace = new Map(meetings.map((meeting) => [placeKey(meeting), meeting]))
  const known = new Map([...seen, ...others].map((each) => [placeKey(keyed(each.occurrence)), each]))
  const lost = runs ? lostMeetings(meetings, known, reading) : []
  const lines = [...[...known.values()].map((each) => ({ ...each, key: each.occurrence.key })), ...lost]
    .flatMap(({ entry, regionCode, occurrence, key }) => {
      const meeting = byPlace.get(placeKey({ entryId: entry.id, key }))
      if (meeting === undefined && (!runs || occurrence?.state === 'cancelled')) return []
      const place = placeOf(entry, regionCode, occurrence, reading.forums, key, reading.today)
      const { booked: _booked, moved: _moved, ...told } = place
      const times = occurrence?.when.times ?? null
      return [{ entryId: entry.id, key, meetingId: meeting?.id ?? null, times, ...told }]
    })
    .toSorted((a, b) => byTime(a).localeCompare(byTime(b)) || a.title.localeCompare(b.title, 'da'))
  return {
    today: reading.today,
    items: lines.slice(0, MOST_LINES),
    truncated: lines.length > MOST_LINES,
    can: { create: runs },
  }
}

type Seen = { entry: Entry; regionCode: string; occurrence: Occurrence }

const isMeeting = ({ kind }: Entry): boolean => kind === 'meeting' || kind === 'conference'

const byTime = ({ date, times }: { date: string; times: { start: string } | null }): string =>
  `${date} ${times?.start ?? ''}`

const keyed = ({ entryId, key }: Occurrence) => ({ entryId, key })
const placeKey = ({ entryId, key }: Pick<Meeting, 'entryId' | 'key'>): string => `${entryId}|${key}`

/** Meetings of forums that the reader is not in. */
async function takenPartIn(
  { db }: Pick<Deps, 'db'>,
  { personId }: Actor,
  { window, forums }: WheelReading,
): Promise<Seen[]> {
  const places = await entriesTakenPartIn(db, personId)
  const connected = await findConnected(
    db,
    places.map(({ entryId }) => entryId),
  )
  const all = among(
    connected.map(({ entry }) => entry),
    closedDaysAmong(forums),
  )
  return places.flatMap(({ entryId, key }) => {
    const kept = connected.find(({ entry }) => entry.id === entryId)
    const occurrence = kept === undefined ? null : occurrenceOf(kept.entry, key, all)
    if (kept === undefined || occurrence === null || !touches(occurrence.when, window)) return []
    return [{ entry: kept.entry, regionCode: kept.regionCode, occurrence }]
  })
}

/** Of entries in the window, whose rule gives their date no more. */
function lostMeetings(
  meetings: readonly Meeting[],
  known: ReadonlyMap<string, Seen>,
  { kept, all, window }: WheelReading,
) {
  return meetings.flatMap(({ entryId, key }) => {
    const of = kept.get(entryId)
    if (of === undefined || known.has(placeKey({ entryId, key }))) return []
    if (key === 'once' || key < window.from || key > window.to) return []
    if (occurrenceOf(of.entry, key, all) !== null) return []
    return [{ entry: of.entry, regionCode: of.regionCode, occurrence: null, key }]
  })
}
