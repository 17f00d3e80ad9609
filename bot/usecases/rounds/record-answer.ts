import { refused, type Result } from '../../domain/refusal.ts'
import type { Word } from '../../domain/rounds/answering.ts'
import { recordAnswer as decideRecorded } from '../../domain/rounds/recording.ts'
import { recipientsByPerson } from '../../store/people.ts'
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
  return actOnRound(deps, actor, input.roundId, 'record_answer', async ({ trx, facts, now }) => {
    if ((await recipientsByPerson(trx, [givenBy])).length === 0) return refused('not_found')
    return decideRecorded(facts, { seatId, givenBy, givenAt, how, word, recordedBy: actor.personId, now })
  })
}
