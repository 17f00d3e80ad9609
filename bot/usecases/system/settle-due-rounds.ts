import type { Deps } from '../../deps.ts'
import type { RoundFacts } from '../../domain/rounds/round.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { awaitsMailbox, closeWithRemarks, settle } from '../../domain/rounds/settling.ts'
import { type DueCursor, markClosed, pageOfDueRounds } from '../../store/due-rounds.ts'
import { findRounds } from '../../store/round-facts.ts'
import { lockRound } from '../../store/rounds.ts'
import { saveDecided, settleRound } from '../rounds/act-on-round.ts'
import { eachOrThrow } from './each-or-throw.ts'

const PAGE = 100

type SettleDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'enqueue'>

/**
 * Makes known what the deadline has decided: each due round in a transaction of its own, so that one that fails holds up
 * no other. Whether this runs today or in a week changes no decision, only when people are told. Returns how many rounds
 * it has written to.
 */
export async function settleDueRounds(deps: SettleDeps): Promise<number> {
  let written = 0
  let after: DueCursor | null = null
  for (;;) {
    const now = deps.clock()
    const page: DueCursor[] = await pageOfDueRounds(deps.db, now, after, PAGE)
    const facts = await findRounds(
      deps.db,
      page.map((each) => each.id),
    )
    const due = facts.filter((each) => isDue(each, now))
    await eachOrThrow(due, async ({ round }) => {
      if (await settleDue(deps, round.id)) written += 1
    })
    after = page.at(-1) ?? null
    if (page.length < PAGE) return written
  }
}

const isDue = (facts: RoundFacts, now: Date) =>
  closeWithRemarks(facts, now) !== null || (settle(facts, now) !== null && !awaitsMailbox(facts, now))

async function settleDue(deps: SettleDeps, roundId: string): Promise<boolean> {
  return deps.db.transaction().execute(async (trx) => {
    const locked = await lockRound(trx, roundId)
    if (locked === null) return false
    const now = roundTime(locked, deps.clock())
    if (awaitsMailbox(locked, now)) return false
    const facts = await settleRound(deps, trx, locked, now)
    const closed = closeWithRemarks(facts, now)
    if (closed === null) return facts !== locked
    if (!(await markClosed(trx, roundId, facts.round.deadline))) return false
    await saveDecided(deps, trx, facts, closed, { at: now, personId: null, door: 'system' })
    return true
  })
}
