import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { RunEvent } from '../../../domain/meetings/run-event.ts'
import type { Run, RunFacts } from '../../../domain/meetings/run/run-of.ts'
import type { Result } from '../../../domain/refusal.ts'
import { tellMeeting } from '../../../live/tell-meeting.ts'
import { markGroupsChanged } from '../../../store/breakout-telling.ts'
import type { Database } from '../../../store/database.ts'
import { appendRunEvents, saveRun } from '../../../store/meeting-runs.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { type MeetingRun, runOfMeeting } from '../../../views/run-of-meeting.ts'
import type { Actor } from '../../actor.ts'
import { inRunMeeting } from '../in-meeting.ts'
import { callToGroups } from './call-to-groups.ts'

export type RunDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/** What an act comes to: something that happened, or how the meeting goes on from now. */
export type RunAct = {
  events: readonly (RunEvent | { kind: 'taken_back'; at: Date })[]
  automaticSince: Date | null
}

type Scene = Pick<MeetingReading, 'place'> & { facts: RunFacts; run: Run; now: Date }

/**
 * The one way in which the secretariat runs a meeting: what the clock has brought about by itself is written down first, then
 * the act is decided by what is so now, and saved with all that must reach people.
 */
export async function actOnRun(
  deps: RunDeps,
  actor: Actor,
  meetingId: string,
  decide: (scene: Scene) => Result<RunAct>,
): Promise<Result<object>> {
  return inRunMeeting(deps, actor, meetingId, async (scene) => {
    const { trx, now } = scene
    const run = await settleRun(trx, deps, scene, now)
    const decided = decide({ place: scene.place, facts: run.facts, run, now })
    if (!decided.ok) return decided
    await saveAct(trx, deps, scene, { act: decided, before: run, personId: actor.personId, now })
    return { ok: true }
  })
}

/**
 * Writes down what has happened by itself, with what follows from it. The meeting's row is locked. Done twice, it is written once:
 * what is written is no longer missing.
 */
export async function settleRun(
  trx: Transaction<Database>,
  deps: RunDeps,
  reading: MeetingReading,
  now: Date,
): Promise<MeetingRun> {
  const run = await runOfMeeting(trx, reading, now)
  if (run.byItself.length === 0) return run
  const { automaticSince } = run.facts
  const act = { events: run.byItself, automaticSince }
  await saveAct(trx, deps, reading, { act, before: run, personId: null, now })
  return runOfMeeting(trx, reading, now)
}

type Saving = { act: RunAct; before: MeetingRun; personId: string | null; now: Date }

async function saveAct(
  trx: Transaction<Database>,
  deps: RunDeps,
  reading: MeetingReading,
  { act, personId, now }: Saving,
): Promise<void> {
  const meetingId = reading.meeting.id
  await appendRunEvents(trx, meetingId, act.events, personId)
  await saveRun(trx, meetingId, { running: true, automaticSince: act.automaticSince })
  const { timetable } = await runOfMeeting(trx, reading, now)
  const running = timetable.state === 'running'
  await saveRun(trx, meetingId, { running, automaticSince: act.automaticSince })
  await tellMeeting(trx, meetingId, 'run')
  // Times on everybody's cards may be others now.
  await markGroupsChanged(trx, meetingId, now)
  const current = timetable.blocks.find(({ blockId }) => blockId === timetable.currentBlockId)
  const begun = act.events.some((event) => event.kind === 'started' || event.kind === 'advanced')
  if (begun && running && current !== undefined) await callToGroups(trx, deps, reading, current, now)
}
