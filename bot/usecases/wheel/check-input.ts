import type { EntryInput } from '../../contract/wheel.ts'
import { mayPlan } from '../../domain/access.ts'
import { refused, type Refused } from '../../domain/refusal.ts'
import { checkEntry } from '../../domain/wheel/check-entry.ts'
import {
  tickedState,
  type Entry,
  type EntryState,
  type Note,
  type Schedule,
} from '../../domain/wheel/entry.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { unknownPeople } from '../../store/wheel-readers.ts'
import type { WheelScene } from './in-wheel.ts'
import { readSchedule } from './read-schedule.ts'
import { wheelRefused } from './wheel-refused.ts'

type Checked = { ok: true; entry: Entry; regionCode: string; dropped: readonly Note[] } | Refused

/**
 * The entry that a form asks for, as it may be kept; or what is wrong with it. `before`: what it changes, null for a new
 * one. Whether it closes a ring is asked when it stands among the others.
 */
export async function checkInput(
  { trx, reader, forums, today }: WheelScene,
  id: string,
  input: EntryInput,
  before: Entry | null,
): Promise<Checked> {
  if (!mayPlan(reader)) return refused('not_found')
  const forum = forums.find((each) => each.id === input.forumId)
  if (input.forumId !== null && forum === undefined) return refused('not_found', { field: 'forumId' })
  const regionCode = forum?.regionCode ?? input.regionCode
  const organisations = forum === undefined ? await listOrganisations(trx, today) : []
  const isRegion = organisations.some((each) => each.kind === 'region' && each.id === regionCode)
  if (forum === undefined && !isRegion) return refused('unknown_organisation', { field: 'regionCode' })
  if ((await unknownPeople(trx, input.responsible)).length > 0)
    return refused('unknown_person', { field: 'responsible' })

  const read = readSchedule(input.schedule, before, today)
  if (!read.ok) return wheelRefused(read.refusal, () => undefined)
  const { kind, title, forumId, location, responsible, links, serves, dependsOn } = input
  const checked = checkEntry({
    id,
    kind,
    title,
    forumId,
    location,
    schedule: withStatesOf(kind, read.schedule),
    state: stateOf(kind, before?.state ?? 'planned'),
    responsible,
    links,
    serves,
    dependsOn,
  })
  if (!checked.ok) return wheelRefused(checked.refusal, () => undefined)
  return { ok: true, entry: checked.entry, regionCode, dropped: read.dropped }
}

/** A meeting that becomes a task and was held is done. */
const stateOf = (kind: Entry['kind'], state: EntryState): EntryState =>
  state === 'held' || state === 'done' ? tickedState(kind) : state

function withStatesOf(kind: Entry['kind'], schedule: Schedule): Schedule {
  if (schedule.by === 'date') return schedule
  const notes = schedule.notes.map((note) => ({ ...note, state: stateOf(kind, note.state) }))
  return { ...schedule, notes }
}
