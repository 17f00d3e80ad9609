import { isSame, type MeetingField, meetingFields, type MeetingFields } from './meeting-fields.ts'

/** What each side said when they were last in step. The two may word it differently: Outlook trims a place. */
export type LastSeen = { wheel: MeetingFields; outlook: MeetingFields }

/** What each side says now. */
export type Sides = { wheel: MeetingFields; outlook: MeetingFields }

/**
 * `both`: changed here and there. `whole_series`: renamed in Outlook, but in the wheel the name belongs to all its dates.
 * `refused`: the wheel does not take what Outlook says.
 */
export type ConflictWhy = 'both' | 'whole_series' | 'refused'
export type Conflict = { field: MeetingField; why: ConflictWhy }

/**
 * What must be done so that both say the same again. What is in `conflicts` is for a person to choose; `same` was changed on
 * both sides to the same.
 */
export type Steps = {
  toWheel: MeetingField[]
  toOutlook: MeetingField[]
  same: MeetingField[]
  conflicts: Conflict[]
}

/**
 * A field changed on one side goes to the other; changed on both to the same, nothing is to be done; changed on both to
 * different things, a person chooses. A meeting cancelled on one side and changed in any way on the other is such a thing
 * too: somebody counts on it. `ofSeries`: fields that the wheel can change only for all dates together.
 */
export function reconcile(seen: LastSeen, now: Sides, ofSeries: readonly MeetingField[]): Steps {
  const inWheel = changed(seen.wheel, now.wheel)
  const inOutlook = changed(seen.outlook, now.outlook)
  const cancelling = cancellation(now, inWheel, inOutlook)
  if (cancelling !== null) return cancelling
  const steps = nothing()
  for (const field of meetingFields) {
    const [here, there] = [inWheel.includes(field), inOutlook.includes(field)]
    if (here && there && isSame(field, now.wheel, now.outlook)) steps.same.push(field)
    else if (here && there) steps.conflicts.push({ field, why: 'both' })
    else if (here) steps.toOutlook.push(field)
    else if (there && ofSeries.includes(field)) steps.conflicts.push({ field, why: 'whole_series' })
    else if (there) steps.toWheel.push(field)
  }
  return steps
}

const nothing = (): Steps => ({ toWheel: [], toOutlook: [], same: [], conflicts: [] })

function changed(before: MeetingFields, now: MeetingFields): MeetingField[] {
  return meetingFields.filter((field) => !isSame(field, before, now))
}

/** Null where nobody has cancelled the meeting since. Of a cancelled meeting nothing else is carried over. */
function cancellation(now: Sides, inWheel: MeetingField[], inOutlook: MeetingField[]): Steps | null {
  const [here, there] = [now.wheel.cancelled, now.outlook.cancelled]
  if (here && there) return { ...nothing(), same: ['cancelled'] }
  if (here && inWheel.includes('cancelled'))
    return inOutlook.length > 0
      ? { ...nothing(), conflicts: [{ field: 'cancelled', why: 'both' }] }
      : { ...nothing(), toOutlook: ['cancelled'] }
  if (there && inOutlook.includes('cancelled'))
    return inWheel.length > 0
      ? { ...nothing(), conflicts: [{ field: 'cancelled', why: 'both' }] }
      : { ...nothing(), toWheel: ['cancelled'] }
  return null
}

/**
 * What was last seen, once these fields are in step: the rest stays as it was, so that what is still open is seen again.
 */
export function agreeOn(seen: LastSeen, now: Sides, fields: readonly MeetingField[]): LastSeen {
  const wheel = Object.fromEntries(fields.map((field) => [field, now.wheel[field]]))
  const outlook = Object.fromEntries(fields.map((field) => [field, now.outlook[field]]))
  return { wheel: { ...seen.wheel, ...wheel }, outlook: { ...seen.outlook, ...outlook } }
}

/**
 * Somebody has chosen a side in a conflict: the other side's word is known and counts no more as a change, the chosen one's
 * does. Of a meeting that one side has cancelled, `side` is the one that cancelled it, and nothing that the other changed
 * counts any more. (That it takes place after all is no matter of fields: it is planned, or sent, anew.)
 */
export function choose(seen: LastSeen, now: Sides, field: MeetingField, side: 'wheel' | 'outlook'): LastSeen {
  const other = side === 'wheel' ? 'outlook' : 'wheel'
  if (field === 'cancelled') return { ...seen, [other]: now[other] }
  const word = { [field]: now[other][field] }
  return { wheel: { ...seen.wheel, ...word }, outlook: { ...seen.outlook, ...word } }
}
