import { containsCprNumber } from '../../domain/text/cpr.ts'
import { rolesBefore } from '../../domain/access.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { mayAnswerAgain } from '../../domain/rounds/answer-limit.ts'
import { answer, type Answering, type Word } from '../../domain/rounds/answering.ts'
import { textLimits } from '../../domain/rounds/text-limits.ts'
import type { Actor } from '../actor.ts'
import { inLockedRound, type LeftBehind, type RoundDeps, type Scene } from './act-on-round.ts'

/** `seatId` null: the one seat of the round that the actor holds. */
export type AnswerInput = { roundId: string; seatId: string | null; word: Word }

/**
 * Takes a director's or deputy's answer. Whose it is follows from the seats that the actor holds today, whatever the card
 * or form says. A late answer is no refusal: it is kept, and the outcome says so.
 */
export async function answerRound(
  deps: RoundDeps,
  actor: Actor,
  input: AnswerInput,
): Promise<Result<{ outcome: Answering['outcome']; seatId: string; version: number; after: LeftBehind }>> {
  if (input.word.kind === 'remark') {
    const { text } = input.word
    if (text.length > textLimits.remark) return refused('text_too_long', { limit: textLimits.remark })
    if (containsCprNumber(text)) return refused('cpr_number')
  }
  return inLockedRound<{ outcome: Answering['outcome']; seatId: string }>(
    deps,
    actor,
    input.roundId,
    (scene) => {
      const seatId = seatOf(actor, input, scene)
      if (seatId === null) return refused('no_seat')
      if (!mayAnswerAgain(scene.facts.answers, seatId, scene.now)) return refused('too_many')
      const { personId, door } = actor
      const taken = answer(scene.facts, { seatId, personId, word: input.word, door, now: scene.now })
      return taken.ok ? { ...taken, seatId } : taken
    },
  )
}

function seatOf(actor: Actor, input: AnswerInput, { viewer, facts }: Scene): string | null {
  if (!rolesBefore(viewer, facts).includes('seat')) return null
  const held = facts.seats.map((seat) => seat.seatId).filter((id) => viewer.seatIds.includes(id))
  const wanted = actor.seatId ?? input.seatId
  if (wanted !== null) return held.includes(wanted) ? wanted : null
  return held.length === 1 ? (held[0] ?? null) : null
}
