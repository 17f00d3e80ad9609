import type { RoundList, RoundListItem, RoundListQuery } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { owesWord, stateAt, takesAnswers } from '../../domain/rounds/closing.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { tallyOf } from '../../domain/rounds/standing.ts'
import { listForums } from '../../store/forums.ts'
import { organisationNames } from '../../store/organisations.ts'
import type { RoundCursor } from '../../store/round-list.ts'
import { seatsHeldBy } from '../../store/viewers.ts'
import type { Actor } from '../actor.ts'
import { readRoundPage } from './read-round-page.ts'

const PAGE = 25

/** One page of the rounds that the actor may see, newest first, each in the state that it has now. */
export async function listRounds(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  query: RoundListQuery,
): Promise<RoundList> {
  const now = deps.clock()
  const today = localDateOf(now)
  const after = query.cursor === undefined ? null : readCursor(query.cursor)
  const { rounds: page, more } = await readRoundPage(deps, actor, query, { after, limit: PAGE })
  const [names, forums, seats] = [
    await organisationNames(deps.db, today),
    await listForums(deps.db),
    await seatsHeldBy(deps.db, actor.personId, today),
  ]
  const forumName = (id: string) => forums.find((forum) => forum.id === id)?.name ?? ''
  const items = page.map((facts): RoundListItem => {
    const { round } = facts
    const { operatorOrganisationId: operatorId, content } = round
    return {
      id: round.id,
      number: round.number,
      revision: round.revision,
      state: stateAt(facts, now),
      forum: { id: round.forumId, name: forumName(round.forumId) },
      operator: { id: operatorId, name: names.get(operatorId) ?? operatorId },
      facility: content.facility,
      placesBefore: content.placesBefore,
      placesAfter: content.placesAfter,
      deadline: round.deadline?.toISOString() ?? null,
      sendAt: round.plan?.sendAt.toISOString() ?? null,
      createdAt: round.createdAt.toISOString(),
      tally: tallyOf(facts),
      awaitsMe: awaits(facts, seats, now),
    }
  })
  const last = page.at(-1)?.round
  return { items, next: more && last !== undefined ? writeCursor(last) : null }
}

function awaits(facts: RoundFacts, seats: Set<string>, now: Date): boolean {
  if (!takesAnswers(facts, now)) return false
  return facts.seats.some(({ seatId }) => seats.has(seatId) && owesWord(facts, seatId))
}

const writeCursor = (round: { createdAt: Date; id: string }): string =>
  `${round.createdAt.toISOString()}_${round.id}`

/** A cursor that cannot be read begins at the beginning: it is a place in a list, not a right. */
function readCursor(cursor: string): RoundCursor | null {
  const [at = '', id = ''] = cursor.split('_')
  const createdAt = new Date(at)
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
  return Number.isNaN(createdAt.getTime()) || !isId ? null : { createdAt, id }
}
