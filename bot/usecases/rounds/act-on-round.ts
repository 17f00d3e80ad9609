import type { Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { isTheirAct, mayAct, maySee, type Viewer } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Decided } from '../../domain/rounds/decided.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { settle } from '../../domain/rounds/settling.ts'
import type { RoundAct } from '../../domain/rounds/states.ts'
import type { Database } from '../../store/database.ts'
import { markClosed } from '../../store/due-rounds.ts'
import { findRound } from '../../store/round-facts.ts'
import { type HistoryBy, lockRoundFor } from '../../store/rounds.ts'
import { saveRound } from '../../store/save-round.ts'
import { viewerOn } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'
import { announce } from './announce.ts'

type Trx = Transaction<Database>
export type RoundDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

export type Scene = { trx: Trx; facts: RoundFacts; viewer: Viewer; now: Date }

/** The round as an act has left it, before the person who acted. */
export type LeftBehind = Pick<Scene, 'facts' | 'viewer' | 'now'>

/**
 * The one way in which a person changes a round: lock it, read the clock, settle what the clock has decided, ask whether
 * this person may, decide, and save with everything that must be told, in one transaction. A refusal saves nothing but
 * the settling.
 */
export async function actOnRound<T>(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
  act: RoundAct,
  decide: (
    scene: Scene,
  ) => Promise<Result<T & { decided: Decided | null }>> | Result<T & { decided: Decided | null }>,
): Promise<Result<T & { version: number }>> {
  const acted = await inLockedRound(deps, actor, roundId, async (scene) => {
    const { viewer, facts, now } = scene
    if (!isTheirAct(viewer, act, facts)) return refused('not_found')
    if (!mayAct(viewer, act, facts, now)) return refused('wrong_state')
    return decide(scene)
  })
  if (!acted.ok) return acted
  const { after: _, ...told } = acted
  return told
}

/**
 * The same, where whether the person may is part of the decision itself (an answer that comes too late). `after` is the round
 * as it then stands.
 */
export async function inLockedRound<T>(
  deps: RoundDeps,
  actor: Actor,
  roundId: string,
  decide: (
    scene: Scene,
  ) => Promise<Result<T & { decided: Decided | null }>> | Result<T & { decided: Decided | null }>,
): Promise<Result<T & { version: number; after: LeftBehind }>> {
  return deps.db.transaction().execute(async (trx) => {
    const found = await lockRoundFor(trx, roundId, actor.personId)
    if (found === null) return refused('not_found')
    const { facts: locked, standing } = found
    const now = roundTime(locked, deps.clock())
    const viewer = viewerOn(actor, standing, localDateOf(now))
    if (!maySee(viewer, locked)) return refused('not_found')
    const facts = await settleRound(deps, trx, locked, now)
    const outcome = await decide({ trx, facts, viewer, now })
    if (!outcome.ok) return outcome
    const { decided } = outcome
    if (decided === null) return { ...outcome, version: facts.round.version, after: { facts, viewer, now } }
    const { personId, door, onCard } = actor
    const by = { at: now, personId, door, onCard }
    const saved = await saveDecided(deps, trx, facts, decided, by)
    return { ...outcome, version: saved.round.version, after: { facts: saved, viewer, now } }
  })
}

/** What the deadline has decided is written down before anything else happens to the round. */
export async function settleRound(
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  trx: Trx,
  facts: RoundFacts,
  now: Date,
): Promise<RoundFacts> {
  const settled = settle(facts, now)
  if (settled === null) return facts
  await markClosed(trx, facts.round.id, facts.round.deadline)
  await saveDecided(deps, trx, facts, settled, { at: now, personId: null, door: 'system' })
  return (await findRound(trx, facts.round.id)) ?? facts
}

/** Saves what was decided and puts what must be told into the outbox. Returns the round as it now is. */
export async function saveDecided(
  deps: Pick<Deps, 'newId' | 'enqueue'>,
  trx: Trx,
  before: RoundFacts,
  decided: Decided,
  by: HistoryBy & { onCard?: string | undefined },
): Promise<RoundFacts> {
  const { round } = decided
  const seats = decided.seats ?? before.seats
  const answers = await saveRound(trx, { ...decided, seats: decided.seats ?? [] }, by)
  // Who answers in Teams or the tab sees it there; who answers by mail is told by mail.
  const sawItThere = by.door === 'mail' ? null : by.personId
  const told = { round, seats, now: by.at, sawItThere, onCard: by.onCard ?? null }
  await announce(deps, trx, told, decided.announce)
  const version = before.round.version + 1
  return { ...before, round: { ...round, version }, seats, answers: [...before.answers, ...answers] }
}
