import { owesWord } from './closing.ts'
import type { Decided } from './decided.ts'
import type { RoundFacts } from './round.ts'

/** Somebody who no longer holds a seat of the round. `vacant`: nobody does now. */
export type Leaver = { seatId: string; personId: string; vacant: boolean }

/**
 * Makes known who has given up a seat while the round runs. The state does not follow from it here: whose silence counts,
 * reach.ts says. The secretariat is told of each vacant seat that still owes its word, so that somebody is put there.
 */
export function noteLeavers(facts: RoundFacts, leavers: Leaver[]): Decided {
  const vacated = new Set(leavers.filter(({ vacant }) => vacant).map(({ seatId }) => seatId))
  return {
    round: facts.round,
    answers: [],
    events: leavers.map((leaver) => ({ kind: 'seat_left' as const, ...leaver })),
    announce: [...vacated]
      .filter((seatId) => owesWord(facts, seatId))
      .map((seatId) => ({ kind: 'vacated_told' as const, to: 'secretariat' as const, seatId })),
  }
}
