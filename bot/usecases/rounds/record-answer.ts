import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { recordAnswer as decideRecorded } from '../../domain/rounds/recording.ts'
import { heldSeatOn } from '../../store/holders.ts'
import type { Actor } from '../actor.ts'
import { actOnRound, type RoundDeps } from './act-on-round.ts'
import { refuseCpr } from './check-text.ts'

/** The secretariat writes down an answer that came by telephone or mail: when, how and from whom. */
export async function recordAnswer(
  deps: RoundDeps,
  actor: Actor,
  input: { roundId: string; seatId: string; givenBy: string; givenAt: Date; how: string; word: Word },
): Promise<Result<{ version: number }>> {
  const { seatId, givenBy, givenAt, how, word } = input
  const cpr = refuseCpr({ how, text: word.kind === 'remark' ? word.text : '' })
  if (cpr !== null) return cpr
  return actOnRound<object>(deps, actor, input.roundId, 'record_answer', async ({ trx, facts, now }) => {
    // One voice per member: who gave the answer held the seat when it was given, or holds it now.
    const days = [localDateOf(givenAt), localDateOf(now)]
    if (!(await heldSeatOn(trx, { seatId, personId: givenBy, days }))) return refused('not_of_seat')
    return decideRecorded(facts, { seatId, givenBy, givenAt, how, word, recordedBy: actor.personId, now })
  })
}
