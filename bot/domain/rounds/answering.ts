import { refused, type Result } from '../refusal.ts'
import { closingAt, stateAt, takesAnswers } from './closing.ts'
import type { Announcement, Decided, NewAnswer } from './decided.ts'
import type { Answer, AnswerDoor, RoundFacts } from './round.ts'
import { latestWord, standingAnswer } from './standing.ts'

export type Word = { kind: 'no_remarks' } | { kind: 'remark'; text: string }

type Given = {
  seatId: string
  personId: string
  word: Word
  door: Exclude<AnswerDoor, 'recorded' | 'operator'>
  now: Date
}

/**
 * How an answer was taken. `unchanged`: the seat has said exactly this already, so a card pressed twice does no harm.
 * `late`: kept and shown to the secretariat, and changes nothing.
 */
export type Answering = { outcome: 'taken' | 'unchanged' | 'late'; decided: Decided | null }

/**
 * Takes a seat's word. The facts must be settled (settling.ts) and `now` read under the same lock: at the deadline's
 * own instant an answer is late.
 */
export function answer(facts: RoundFacts, given: Given): Result<Answering> {
  const { round, seats, answers } = facts
  const { seatId, word, now } = given
  if (!seats.some((seat) => seat.seatId === seatId)) return refused('not_found')
  if (round.startedAt === null || round.state === 'information') return refused('wrong_state')
  if (word.kind === 'remark' && word.text.trim() === '') return refused('remark_needs_text')

  const late = !takesAnswers(facts, now)
  const before = standingAnswer(answers, seatId)
  const last = latestWord(answers, seatId)
  // What was said too late is news when it is said in time.
  if (last !== null && saysTheSame(last, word) && (late || !last.late))
    return { ok: true, outcome: last.late ? 'late' : 'unchanged', decided: null }

  const next: NewAnswer = {
    seatId,
    personId: given.personId,
    kind: word.kind,
    text: word.kind === 'remark' ? word.text.trim() : null,
    givenAt: now,
    receivedAt: now,
    door: given.door,
    late,
    recorded: null,
  }
  const decided = late ? keepLate(facts, next) : take(facts, next, before, now)
  return { ok: true, outcome: late ? 'late' : 'taken', decided }
}

function keepLate({ round }: RoundFacts, next: NewAnswer): Decided {
  return {
    round,
    answers: [next],
    events: [{ kind: 'answered', seatId: next.seatId, answer: next.kind, late: true }],
    announce: [
      { kind: 'receipt', to: 'seats', seatIds: [next.seatId] },
      { kind: 'late_told', to: 'secretariat', seatId: next.seatId },
    ],
  }
}

/** The newest answer has the highest number: so it sorts after every answer given at the same instant. */
const UNSAVED = Number.MAX_SAFE_INTEGER

/** The round after one more answer that counts. Also used for answers that the secretariat records. */
export function take(facts: RoundFacts, next: NewAnswer, before: Answer | null, now: Date): Decided {
  const { round } = facts
  const after: RoundFacts = {
    ...facts,
    answers: [...facts.answers, { ...next, id: UNSAVED }],
  }
  const closing = closingAt(after, now)
  const stateBefore = stateAt(facts, now)
  const announce: Announcement[] = [{ kind: 'receipt', to: 'seats', seatIds: [next.seatId] }]
  // What is written down from the telephone may be older than what the seat has said itself: then nothing has changed.
  const stands = standingAnswer(after.answers, next.seatId)?.id === UNSAVED
  if (stands && next.kind === 'remark')
    announce.push({ kind: 'remark_told', to: 'operator_and_secretariat', seatId: next.seatId })
  else if (stands && before?.kind === 'remark')
    announce.push({ kind: 'remark_withdrawn', to: 'operator_and_secretariat', seatId: next.seatId })

  const decided: Decided = {
    round: { ...round, state: closing.state, decision: null },
    answers: [next],
    events: [{ kind: 'answered', seatId: next.seatId, answer: next.kind, late: false }],
    announce,
  }
  if (closing.state !== 'approved') {
    if (closing.state === 'remarks' && stateBefore === 'unresolved')
      announce.push({ kind: 'outcome', to: 'everyone' })
    return decided
  }
  decided.round.decision = { at: closing.at, basis: closing.basis, text: null }
  decided.events.push({
    kind: 'closed',
    state: 'approved',
    decidedAt: closing.at.toISOString(),
    basis: closing.basis,
    awaited: [],
  })
  announce.push({ kind: 'outcome', to: 'everyone' })
  return decided
}

function saysTheSame(answer: Answer, word: Word): boolean {
  if (answer.kind !== word.kind) return false
  return word.kind === 'no_remarks' || answer.text === word.text.trim()
}
