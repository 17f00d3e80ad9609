import type { Deps } from '../../../deps.ts'
import type { GroupingInput, GroupingProposal } from '../../../domain/meetings/groups/grouping.ts'
import { nameFacilitators } from '../../../domain/meetings/groups/name-facilitators.ts'
import { groupingInput } from '../../../domain/meetings/publishing/standing-session.ts'
import { aimSessions, type SessionAim } from '../../../domain/meetings/run-sheet/aim-sessions.ts'
import type { Block } from '../../../domain/meetings/run-sheet/run-sheet.ts'
import { refused, type Refused, type Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import {
  type BreakoutSettings,
  type PairRuleRow,
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
  /** Sessions that groups are found for with it, each in the version that was seen. */
  others: readonly Planned[]
  /** With `others`: what the sessions are to be to each other from now on; null: what the run sheet says. */
  aim: SessionAim | null
}
type Planned = { blockId: string; version: number }
type ProposeDeps = Pick<Deps, 'db' | 'clock' | 'newId'>

/**
 * Finds groups for the session, and for others of the meeting with it that are not over, by the solver. What was pinned stays; what
 * stood moves as little as the rules allow, unless other groups are wanted `anew`. A group that nobody leads is led by one of its
 * people who can. The search holds no lock: where somebody changed the groups meanwhile, or who must or must not be together, theirs
 * stands and this is refused.
 */
export async function proposeForSession(
  deps: ProposeDeps,
  actor: Actor,
  asked: Asked,
  search: (input: GroupingInput) => Promise<GroupingProposal | null> = solveApart,
): Promise<Result<Proposed>> {
  const start = await makeGroups(deps, actor, asked)
  if (!start.ok) return start
  const proposal = await search(start.input)
  if (proposal === null) return refused('solver_busy')
  return inRunMeeting(deps, actor, asked.meetingId, (scene) => saveProposal(scene, start, proposal, asked))
}

type Start = { input: GroupingInput; planned: Planned[]; pairs: PairRuleRow[] }

/** Groups must stand before anybody can be put into them. What is searched from is read before anybody else can change it. */
async function makeGroups(
  deps: ProposeDeps,
  actor: Actor,
  { others, aim, anew, ...of }: Asked,
): Promise<Result<Start>> {
  return inSession(deps, actor, of, async (scene) => {
    const { trx, meeting, state, all, now } = scene
    if (isOver(state.time, now)) return refused('session_over')
    if (all.attending.length === 0) return refused('nobody_to_group')
    const changed = refuseChanged(all, others)
    if (changed !== null) return changed
    const named = new Set([of, ...others].map(({ blockId }) => blockId))
    const wanted = all.sessions.filter(({ block, time }) => named.has(block.id) && !isOver(time, now))
    const blocks =
      others.length > 0 && aim !== null ? await saveAim(scene, actor, wanted, aim) : meeting.runSheet.blocks
    for (const one of wanted) {
      const settings = sizedAs(leaderOf(one, all, blocks), one)
      const stands = one.session.version > 0 && one.session.groups.length === settings.groups
      if (stands && settings === one.session.settings) continue
      const prepared = await prepareGroups(trx, deps, one, all, settings)
      if (!prepared.ok) return prepared
    }
    const plan = wanted.map(({ block }) => block.id)
    return readStart(scene, actor, plan, { anew, seed: state.session.seed + (anew ? 1 : 0) })
  })
}

async function readStart(
  { trx, meeting, now }: MeetingScene,
  actor: Actor,
  plan: readonly string[],
  how: { anew: boolean; seed: number },
): Promise<Result<Start>> {
  const reading = await readMeeting(trx, actor, meeting.id, now)
  if (reading === null) return refused('not_found')
  const { sessions, attending, pairs } = await readGroups(trx, reading, now)
  const input = groupingInput(sessions.map(standingOf), {
    people: attending,
    attending: attending.map(({ id }) => id),
    pairs,
    plan,
    ...how,
  })
  const planned = sessions.flatMap(({ block, session: { version } }) =>
    plan.includes(block.id) ? [{ blockId: block.id, version }] : [],
  )
  return { ok: true, input, planned, pairs }
}

async function saveAim(
  scene: SessionScene,
  actor: Actor,
  sessions: readonly SessionState[],
  aim: SessionAim,
): Promise<readonly Block[]> {
  const { runSheet } = scene.meeting
  const ids = sessions.map(({ block }) => block.id)
  const blocks = aimSessions(runSheet.blocks, ids, aim)
  if (blocks === null) return runSheet.blocks
  await keepRunSheet(scene, actor, { ...runSheet, blocks })
  return blocks
}

/** The session whose groups those of another are to be: the first, where one follows another that follows the first. */
function leaderOf({ block }: SessionState, { sessions }: GroupsState, blocks: readonly Block[]) {
  let id = block.id
  // No longer than there are sessions: two may follow each other.
  for (let step = 0; step < sessions.length; step++)
    id = blocks.find((one) => one.id === id)?.session?.sameGroupsAs ?? id
  return sessions.find((one) => one.block.id === id)
}

/** The same groups are as many, and of the same sizes. */
function sizedAs(leader: SessionState | undefined, { session }: SessionState): BreakoutSettings {
  const { groups, sizes } = leader?.session.settings ?? session.settings
  const { settings } = session
  const same = groups === settings.groups && JSON.stringify(sizes) === JSON.stringify(settings.sizes)
  return same ? settings : { ...settings, groups, sizes }
}

async function saveProposal(
  { trx, meeting, place, now }: MeetingScene,
  { planned, pairs }: Start,
  proposal: GroupingProposal,
  { anew }: Asked,
): Promise<Result<Proposed>> {
  const all = await readGroups(trx, { meeting, place }, now)
  const changed = refuseChanged(all, planned)
  if (changed !== null) return changed
  // Both in the order of the store.
  if (JSON.stringify(all.pairs) !== JSON.stringify(pairs)) return refused('groups_changed_meanwhile')
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
    await saveBreakoutSession(trx, id, { seed: state.session.seed + (anew ? 1 : 0), lent: false })
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
