import type { RoundCardData } from '../../cards/card-round.ts'
import type { Deps } from '../../deps.ts'
import { maySee, rolesBefore, type Viewer } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { findRound } from '../../store/round-facts.ts'
import { markSeen } from '../../store/seen.ts'
import { holderRole } from '../../store/holders.ts'
import { findViewer } from '../../store/viewers.ts'
import { cardDataOf } from '../../views/card-data.ts'
import { tabLink } from '../../views/links.ts'
import type { Actor } from '../actor.ts'

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

/** The same card, without the reader having looked yet. */
export async function drawCard(
  deps: CardDeps,
  actor: Actor,
  roundId: string,
  addresses: CardAddresses,
): Promise<Result<Shown>> {
  const facts = await findRound(deps.db, roundId)
  if (facts === null) return refused('not_found')
  const now = deps.clock()
  const today = localDateOf(now)
  const viewer = await findViewer(deps.db, actor, facts.round.forumId, today)
  if (!maySee(viewer, facts)) return refused('not_found')
  const seatId = seatToShow(viewer, facts, actor.seatId)
  const { roundUrl, annexUrl, refreshUserId } = addresses
  const card = await cardDataOf(
    deps.db,
    facts,
    {
      role: await cardRole(deps, viewer, facts, seatId, today),
      seatId,
      organisationId: viewer.organisationId,
      language: actor.language,
      roundUrl,
      annexUrl,
      refreshUserIds: refreshUserId === null ? [] : [refreshUserId],
    },
    now,
    deps.config.secretariatMailbox,
  )
  return { ok: true, card, seatId }
}

function seatToShow(viewer: Viewer, facts: RoundFacts, wanted: string | null): string | null {
  const held = facts.seats.map((seat) => seat.seatId).filter((id) => viewer.seatIds.includes(id))
  return wanted !== null && held.includes(wanted) ? wanted : (held[0] ?? null)
}

async function cardRole(
  deps: CardDeps,
  viewer: Viewer,
  facts: RoundFacts,
  seatId: string | null,
  today: string,
): Promise<RoundCardData['viewer']['role']> {
  if (seatId !== null) return holderRole(deps.db, seatId, viewer.personId, today)
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
