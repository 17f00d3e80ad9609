import type { Deps } from '../../../deps.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { containsCprNumber } from '../../../domain/text/cpr.ts'
import {
  type BreakoutGroup,
  type BreakoutSession,
  saveBreakoutGroups,
  saveBreakoutSeats,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import { isOver } from '../../../views/meeting-times.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'
import { seatsAmong } from './prepare-groups.ts'

type GroupInput = {
  groupId: string
  label: string
  place: string
  facilitatorId: string | null
  /** The same facilitator for the group of that label in all of the meeting's sessions. */
  everywhere: boolean
}

/** What a group is called, where it sits, and who leads it. */
export async function saveGroup(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  input: OfSession & GroupInput,
): Promise<Result<{ version: number }>> {
  return inSession(deps, actor, input, async (scene) => {
    const { session } = scene.state
    const wrong = refuseGroup(scene, input)
    if (wrong !== null) return wrong
    const { groupId, label, place, facilitatorId } = input
    const before = session.groups.find(({ id }) => id === groupId)
    const changed = session.groups.map((group) =>
      group.id === groupId ? { ...group, label, place, facilitatorId } : group,
    )
    await writeGroups(scene, session, changed)
    const version = await saveBreakoutSession(scene.trx, session.blockId, { lent: false })
    if (input.everywhere && before?.facilitatorId !== facilitatorId) await leadElsewhere(scene, input)
    return { ok: true, version }
  })
}

function refuseGroup({ state, all }: SessionScene, input: GroupInput): Refused | null {
  const { groups } = state.session
  const { groupId, label, place, facilitatorId } = input
  if (!groups.some(({ id }) => id === groupId)) return refused('unknown_breakout_group')
  if (containsCprNumber(`${label}\n${place}`)) return refused('cpr_number', { field: 'label' })
  const others = groups.filter(({ id }) => id !== groupId)
  if (others.some((one) => one.label.toLowerCase() === label.toLowerCase()))
    return refused('label_taken', { field: 'label' })
  if (facilitatorId === null) return null
  const person = all.participants.find(({ id }) => id === facilitatorId)
  if (person === undefined) return refused('unknown_participant', { field: 'facilitatorId' })
  if (!all.attending.includes(person)) return refused('participant_absent', { who: person.name })
  return others.some((one) => one.facilitatorId === facilitatorId)
    ? refused('facilitates_elsewhere', { who: person.name })
    : null
}

/** Whoever leads a group sits in it; whoever led it keeps the seat and may be moved again. */
async function writeGroups(
  { trx }: SessionScene,
  session: BreakoutSession,
  groups: readonly BreakoutGroup[],
): Promise<void> {
  const led = new Set(session.groups.flatMap(({ facilitatorId }) => facilitatorId ?? []))
  const leads = new Set(groups.flatMap(({ facilitatorId }) => facilitatorId ?? []))
  const freed = session.seats.map((seat) =>
    led.has(seat.participantId) && !leads.has(seat.participantId) ? { ...seat, pinned: false } : seat,
  )
  await saveBreakoutGroups(trx, session, groups)
  await saveBreakoutSeats(trx, session.blockId, seatsAmong({ seats: freed }, groups))
}

async function leadElsewhere(
  scene: SessionScene,
  { blockId, label, facilitatorId }: OfSession & GroupInput,
): Promise<void> {
  const { all, now } = scene
  for (const { session, time } of all.sessions) {
    const group = session.groups.find((one) => one.label === label)
    if (session.blockId === blockId || isOver(time, now) || group === undefined) continue
    const busy = session.groups.some((one) => one.id !== group.id && one.facilitatorId === facilitatorId)
    if (group.facilitatorId === facilitatorId || (facilitatorId !== null && busy)) continue
    const changed = session.groups.map((one) => (one.id === group.id ? { ...one, facilitatorId } : one))
    await writeGroups(scene, session, changed)
    await saveBreakoutSession(scene.trx, session.blockId, {})
  }
}
