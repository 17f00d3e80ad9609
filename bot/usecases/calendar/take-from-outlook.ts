import type { MeetingField, MeetingFields } from '../../domain/outlook/meeting-fields.ts'
import { type refused, type Refusal } from '../../domain/refusal.ts'
import { checkEntry } from '../../domain/wheel/check-entry.ts'
import type { Entry } from '../../domain/wheel/entry.ts'
import { cancelOccurrence, moveOccurrence } from '../../domain/wheel/recurrence/one-occurrence.ts'
import type { Among } from '../../domain/wheel/recurrence/occurrences.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'
import { changeEntry } from '../wheel/in-wheel.ts'
import { wheelRefused } from '../wheel/wheel-refused.ts'
import type { OutlookDeps } from './outlook-deps.ts'
import type { WheelMeeting } from './read-meeting.ts'

/**
 * Changes the wheel as somebody has changed the meeting in Outlook. What the wheel does not take (two dates of a series on
 * one day) is handed back: then a person must look at it.
 */
export async function takeFromOutlook(
  deps: OutlookDeps,
  event: Pick<OutlookEvent, 'entryId' | 'key' | 'createdBy'>,
  meeting: WheelMeeting,
  { outlook, fields }: { outlook: MeetingFields; fields: readonly MeetingField[] },
): Promise<{ ok: true } | { ok: false; refusal: Refusal }> {
  const { entry, version } = meeting
  const key = event.key ?? 'once'
  // On behalf of whoever sent the invitation; the history says that it was Outlook.
  const actor = {
    personId: event.createdBy,
    secretariat: true,
    door: 'tab',
    seatId: null,
    language: 'da',
  } as const
  return changeEntry(deps, actor, { entryId: entry.id, version }, ({ entry: now, all }) => {
    const changed = withFields(now, key, outlook, fields, all)
    if (!changed.ok) return changed
    const pick = (from: MeetingFields) => Object.fromEntries(fields.map((field) => [field, from[field]]))
    return {
      ok: true,
      change: {
        entry: changed.entry,
        byOutlook: true,
        event: { kind: 'followed_outlook', key, was: pick(meeting.fields), is: pick(outlook) },
      },
    }
  })
}

function withFields(
  entry: Entry,
  key: string,
  outlook: MeetingFields,
  fields: readonly MeetingField[],
  all: Among,
): { ok: true; entry: Entry } | ReturnType<typeof refused> {
  let changed = entry
  if (fields.includes('title')) changed = { ...changed, title: outlook.title }
  if (fields.includes('location')) changed = { ...changed, location: outlook.location }
  const checked = checkEntry(changed)
  if (!checked.ok) return wheelRefused(checked.refusal, () => undefined)
  changed = checked.entry
  if (fields.includes('when')) {
    const moved = moveOccurrence(changed, key, outlook.when, all)
    if (!moved.ok) return wheelRefused(moved.refusal, () => undefined)
    changed = moved.entry
  }
  if (!fields.includes('cancelled')) return { ok: true, entry: changed }
  const cancelled = cancelOccurrence(changed, key, all)
  return cancelled.ok ? cancelled : wheelRefused(cancelled.refusal, () => undefined)
}
