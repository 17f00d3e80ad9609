import type { Request } from 'restify'
import type { RoundCardData } from '../../cards/card-round.ts'
import type { Deps } from '../../deps.ts'
import type { Actor } from '../../usecases/actor.ts'
import { openLink } from '../../usecases/rounds/open-link.ts'
import { drawCard } from '../../usecases/rounds/show-card.ts'
import { personalLink } from '../../views/links.ts'

/** Somebody who came by a personal link that opens; `link` is its token. */
export type Visit = { actor: Actor; roundId: string; seatId: string; link: string }

/** Null: a link that opens nothing, whatever the reason. */
export async function visitOf(deps: Deps, request: Request): Promise<Visit | null> {
  const link = String((request.params as { token?: string }).token)
  if (!/^[\w-]{43}$/.test(link)) return null
  const opened = await openLink(deps, link)
  if (!opened.ok) return null
  const { roundId, seatId } = opened.link
  return { actor: opened.actor, roundId, seatId, link }
}

/** The round as the visitor's page tells it now; null where there is no longer anything to show. */
export async function drawFor(deps: Deps, { actor, roundId, link }: Visit): Promise<RoundCardData | null> {
  const roundUrl = personalLink(deps.config, link)
  const annexUrl = (id: string) => `${roundUrl}/bilag/${id}`
  const drawn = await drawCard(deps, actor, roundId, { roundUrl, annexUrl, refreshUserId: null })
  return drawn.ok ? drawn.card : null
}

/** What a page shows of the seat's own answers, to tell later whether they have changed. */
export function ownAnswersShown({ viewer }: RoundCardData): string {
  const told = [viewer.ownAnswer, viewer.lateAnswer].map((own) =>
    own === null ? null : [own.kind, own.text, own.at.getTime()],
  )
  return JSON.stringify(told)
}
