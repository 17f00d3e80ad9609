import type { RoundCardData } from '../../cards/card-round.ts'
import type { Deps } from '../../deps.ts'
import { maySee, rolesBefore, type Viewer } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { readExtrasForHolder, readRoundExtras } from '../../store/round-extras.ts'
import { readRoundFor } from '../../store/rounds.ts'
import { markSeen } from '../../store/seen.ts'
import { viewerOn } from '../../store/viewers.ts'
import { cardDataFor, cardDataOf, namedFor, sharedCardData } from '../../views/card-data.ts'
import { tabLink } from '../../views/links.ts'
import type { Actor } from '../actor.ts'
import type { LeftBehind } from './act-on-round.ts'

export type CardDeps = Pick<Deps, 'db' | 'clock' | 'config'>

/** Where the links of a card lead its reader, and the `29:` id that Teams knows the reader by; null outside Teams. */
export type CardAddresses = {
  roundUrl: string
  annexUrl: (annexId: string) => string
  refreshUserId: string | null
}

type Shown = { card: RoundCardData; seatId: string | null }

/**
 * The round as the actor's own card in Teams or the tab tells it now. Whoever of a seat is shown it has seen the round.
 */
export async function showCard(
  deps: CardDeps,
  actor: Actor,
  input: { roundId: string; refreshUserId: string | null },
): Promise<Result<Shown>> {
  const { roundId, refreshUserId } = input
  const roundUrl = tabLink(deps.config, roundId)
  const drawn = await drawCard(deps, actor, roundId, { roundUrl, annexUrl: () => roundUrl, refreshUserId })
  if (drawn.ok) await noteSeen(deps, actor, roundId, drawn.seatId)
  return drawn
}

/** Writes down the first sign that somebody of a seat has looked. A mail's link being fetched is no such sign. */
export async function noteSeen(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  roundId: string,
  seatId: string | null,
): Promise<void> {
  if (seatId === null) return
  const { personId, door } = actor
  await markSeen(deps.db, { roundId, personId, seatId, at: deps.clock(), door })
}

/**
 * The card after an act of the actor's own, drawn from what the act left behind, so that nothing is read twice. What somebody
 * answers they have seen: that is written down with the answer.
 */
export async function showAfter(
  deps: CardDeps,
  actor: Actor,
  after: LeftBehind,
  refreshUserId: string | null,
): Promise<RoundCardData> {
  const roundUrl = tabLink(deps.config, after.facts.round.id)
  const addresses = { roundUrl, annexUrl: () => roundUrl, refreshUserId }
  return (await drawFor(deps, actor, after, addresses)).card
}

/** The same card, without the reader having looked yet. */
export async function drawCard(
  deps: CardDeps,
  actor: Actor,
  roundId: string,
  addresses: CardAddresses,
): Promise<Result<Shown>> {
  const found = await readRoundFor(deps.db, roundId, actor.personId)
  if (found === null) return refused('not_found')
  const { facts, standing } = found
  const now = deps.clock()
  const viewer = viewerOn(actor, standing, localDateOf(now))
  if (!maySee(viewer, facts)) return refused('not_found')
  return { ok: true, ...(await drawFor(deps, actor, { facts, viewer, now }, addresses)) }
}

async function drawFor(
  { db, config }: CardDeps,
  actor: Actor,
  { facts, viewer, now }: LeftBehind,
  addresses: CardAddresses,
): Promise<Shown> {
  const seatId = seatToShow(viewer, facts, actor.seatId)
  const { personId, organisationId } = viewer
  const { id } = facts.round
  const named = namedFor(facts, organisationId)
  const { extras, role } =
    seatId === null
      ? { extras: await readRoundExtras(db, id, named), role: roleWithoutSeat(viewer, facts) }
      : await readExtrasForHolder(db, id, named, { seatId, personId, today: localDateOf(now) })
  const { roundUrl, annexUrl, refreshUserId } = addresses
  const card = cardDataFor(sharedCardData(facts, extras, now, config.secretariatMailbox), {
    role,
    seatId,
    organisationId,
    language: actor.language,
    roundUrl,
    annexUrl,
    refreshUserIds: refreshUserId === null ? [] : [refreshUserId],
  })
  return { card, seatId }
}

function seatToShow(viewer: Viewer, facts: RoundFacts, wanted: string | null): string | null {
  const held = facts.seats.map((seat) => seat.seatId).filter((id) => viewer.seatIds.includes(id))
  return wanted !== null && held.includes(wanted) ? wanted : (held[0] ?? null)
}

function roleWithoutSeat(viewer: Viewer, facts: RoundFacts): RoundCardData['viewer']['role'] {
  const roles = rolesBefore(viewer, facts)
  if (roles.includes('secretariat')) return 'secretariat'
  return roles.includes('operator') ? 'operator' : 'reader'
}

/** A draft's card as a director will see it: nothing is out yet, so it is drawn for a director of no seat in particular. */
export async function previewCard(
  deps: CardDeps,
  actor: Actor,
  facts: RoundFacts,
  now: Date,
): Promise<Result<{ card: RoundCardData }>> {
  const roundUrl = tabLink(deps.config, facts.round.id)
  const card = await cardDataOf(
    deps.db,
    facts,
    {
      role: 'director',
      seatId: null,
      organisationId: null,
      language: actor.language,
      roundUrl,
      annexUrl: () => roundUrl,
      refreshUserIds: [],
    },
    now,
    deps.config.secretariatMailbox,
  )
  return {
    ok: true,
    card: { ...card, state: 'open', takesAnswers: true, viewer: { ...card.viewer, mayAnswer: true } },
  }
}
