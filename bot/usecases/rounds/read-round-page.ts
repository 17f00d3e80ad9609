import type { RoundListQuery } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { stateAt } from '../../domain/rounds/closing.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { findRounds } from '../../store/round-facts.ts'
import { pageOfRounds, type RoundCursor } from '../../store/round-list.ts'
import { findDueRounds } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'

/** Rounds whose deadline has passed and that nobody has settled: none while the sweep runs. */
const MOST_DUE = 500

/**
 * So many of the rounds that the actor may see and the query asks for, newest first, by the state that each has now; `more`:
 * there are others after them. At most 499 at a time.
 */
export async function readRoundPage(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  query: Omit<RoundListQuery, 'cursor'>,
  page: { after: RoundCursor | null; limit: number },
): Promise<{ rounds: RoundFacts[]; more: boolean }> {
  const now = deps.clock()
  const { state } = query
  const due =
    state === undefined ? [] : await findRounds(deps.db, await findDueRounds(deps.db, now, MOST_DUE))
  const ids = await pageOfRounds(
    deps.db,
    actor,
    {
      state: state ?? null,
      forumId: query.forum ?? null,
      operatorId: query.operator ?? null,
      text: query.q?.trim() || null,
    },
    {
      after: page.after,
      limit: page.limit + 1,
      today: localDateOf(now),
      due: {
        ids: due.filter((facts) => stateAt(facts, now) === state).map((facts) => facts.round.id),
        all: due.map((facts) => facts.round.id),
      },
    },
  )
  const rounds = await findRounds(deps.db, ids.slice(0, page.limit))
  return { rounds, more: ids.length > page.limit }
}
