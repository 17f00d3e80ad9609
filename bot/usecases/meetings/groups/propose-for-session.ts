import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import type { GroupingProposal } from '../../../domain/meetings/groups/grouping.ts'
import { nameFacilitators } from '../../../domain/meetings/groups/name-facilitators.ts'
import { groupingInput } from '../../../domain/meetings/publishing/standing-session.ts'
import { aimSessions, type SessionAim } from '../../../domain/meetings/run-sheet/aim-sessions.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import {
  type BreakoutSettings,
  saveBreakoutGroups,
  saveBreakoutSeats,
  saveBreakoutSession,
} from '../../../store/breakout-sessions.ts'
import { isOver } from '../../../views/meeting-times.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting, type MeetingScene } from '../in-meeting.ts'
import { keepRunSheet } from '../keep-run-sheet.ts'
import { inSession, type OfSession, type SessionScene } from './in-session.ts'
import { prepareGroups, seatsAmong } from './prepare-groups.ts'
import { type GroupsState, readGroups, type SessionState, standingOf } from './session-scene.ts'
import { solveApart } from './solve-apart.ts'

type Proposed = { moved: number; unseated: number; proven: boolean; stopped: boolean }
type Asked = OfSession & {
  anew: boolean
  all: boolean
  /** With `all`: what the sessions are to be to each other from now on; null: what the run sheet says. */
  aim: SessionAim | null
}
type ProposeDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/**
 * Finds groups for the session, or for all of the meeting that are not over, by the solver. What was pinned stays; what stood
 * moves as little as the rules allow, unless other groups are wanted `anew`. A group that nobody leads is led by one of its people who
 * can. The search holds no lock: where somebody changed the
 * groups meanwhile, theirs stand and this is refused.
 */
export async function proposeForSession(
  deps: ProposeDeps,
  actor: Actor,
  asked: Asked,
): Promise<Result<Proposed>> {
  const made = await makeGroups(deps, actor, asked)
  if (!made.ok) return made
  const start = await readStart(deps, actor, asked, made.version)
  if (!start.ok) return start
  const { input, planned } = start
  const proposal = await solveApart(input)
  if (proposal === null) return refused('solver_busy')
  return inRunMeeting(deps, actor, asked.meetingId, (scene) => saveProposal(scene, planned, proposal, asked))
}

/** Groups must stand before anybody can be put into them. */
async function makeGroups(
  deps: ProposeDeps,
  actor: Actor,
  { all: everySession, aim, ...of }: Asked,
): Promise<Result<{ version: number }>> {
  return inSession(deps, actor, of, async (scene) => {
    const { trx, state, all, now } = scene
    if (isOver(state.time, now)) return refused('session_over')
    if (all.attending.length === 0) return refused('nobody_to_group')
    let { version } = state.session
    const wanted = everySession ? all.sessions.filter(({ time }) => !isOver(time, now)) : [state]
    if (everySession && aim !== null) await saveAim(scene, actor, wanted, aim)
    for (const one of wanted) {
      const settings = aim === 'same_groups' ? sizedAs(wanted[0], one) : one.session.settings
      const stands = one.session.version > 0 && one.session.groups.length === settings.groups
      if (stands && settings === one.session.settings) continue
      const prepared = await prepareGroups(trx, deps, one, all, settings)
      if (!prepared.ok) return prepared
      if (one.block.id === of.blockId) ({ version } = prepared.session)
    }
    return { ok: true, version }
  })
}

async function saveAim(
  scene: SessionScene,
  actor: Actor,
  sessions: readonly SessionState[],
  aim: SessionAim,
): Promise<void> {
  const { runSheet } = scene.meeting
  const ids = sessions.map(({ block }) => block.id)
  const blocks = aimSessions(runSheet.blocks, ids, aim)
  if (blocks !== null) await keepRunSheet(scene, actor, { ...runSheet, blocks })
}

/** The same groups are as many, and of the same sizes. */
function sizedAs(first: SessionState | undefined, { session }: SessionState): BreakoutSettings {
  const { groups, sizes } = first?.session.settings ?? session.settings
  const { settings } = session
  const same = groups === settings.groups && JSON.stringify(sizes) === JSON.stringify(settings.sizes)
  return same ? settings : { ...settings, groups, sizes }
}

type Planned = { blockId: string; version: number }

async function readStart(
  deps: ProposeDeps,
  actor: Actor,
  { meetingId, blockId, all: everySession, anew }: Asked,
  version: number,
): Promise<Result<{ input: ReturnType<typeof groupingInput>; planned: Planned[] }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null || !mayRunMeetings(reading.reader)) return refused('not_found')
  const all = await readGroups(deps.db, reading, now)
  const asked = all.sessions.find(({ block }) => block.id === blockId)
  if (asked?.session.version !== version) return refused('groups_changed_meanwhile')
  const planned = (everySession ? all.sessions.filter(({ time }) => !isOver(time, now)) : [asked]).map(
    ({ session }) => ({ blockId: session.blockId, version: session.version }),
  )
  const input = groupingInput(all.sessions.map(standingOf), {
    people: all.attending,
    attending: all.attending.map(({ id }) => id),
    pairs: all.pairs,
    plan: planned.map((one) => one.blockId),
    anew,
    seed: asked.session.seed + (anew ? 1 : 0),
  })
  return { ok: true, input, planned }
}

async function saveProposal(
  { trx, meeting, place, now }: MeetingScene,
  planned: readonly Planned[],
  proposal: GroupingProposal,
  { anew }: Asked,
): Promise<Result<Proposed>> {
  const all = await readGroups(trx, { meeting, place }, now)
  const changed = refuseChanged(all, planned)
  if (changed !== null) return changed
  const able = new Set(all.attending.flatMap(({ id, facilitator }) => (facilitator ? [id] : [])))
  let unseated = 0
  for (const { id, seats } of proposal.sessions) {
    const state = all.sessions.find(({ session }) => session.blockId === id)
    if (state === undefined) return refused('not_a_group_session')
    const written = seatsOf(state, all, seats)
    unseated += all.attending.length - written.length
    const groups = nameFacilitators(state.session.groups, written, able)
    await saveBreakoutGroups(trx, state.session, groups)
    await saveBreakoutSeats(trx, id, seatsAmong({ seats: written }, groups))
    await saveBreakoutSession(trx, id, { seed: state.session.seed + (anew ? 1 : 0) })
  }
  await tellMeeting(trx, meeting.id, 'groups')
  const { moves, proven } = proposal
  return { ok: true, moved: moves.length, unseated, proven, stopped: !proven }
}

const refuseChanged = (all: GroupsState, planned: readonly Planned[]): Refused | null =>
  planned.every(
    ({ blockId, version }) =>
      all.sessions.find(({ session }) => session.blockId === blockId)?.session.version === version,
  )
    ? null
    : refused('groups_changed_meanwhile')

/** Whoever left while it was searched sits nowhere; what was pinned stays pinned. */
function seatsOf(
  { session }: SessionState,
  { attending }: GroupsState,
  seats: GroupingProposal['sessions'][number]['seats'],
) {
  const there = new Set(attending.map(({ id }) => id))
  const pinned = new Set(session.seats.flatMap((seat) => (seat.pinned ? [seat.participantId] : [])))
  const written = seats
    .filter(({ personId }) => there.has(personId))
    .map(({ personId, groupId }) => ({ participantId: personId, groupId, pinned: pinned.has(personId) }))
  return seatsAmong({ seats: written }, session.groups)
}
