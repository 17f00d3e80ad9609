import type { Told } from '../cards/telling.ts'
import { owesWord } from '../domain/rounds/closing.ts'
import { latestLateAnswer, latestWord, standingAnswer } from '../domain/rounds/standing.ts'
import type { Delivery } from '../store/outbox.ts'
import type { SharedCardData } from '../views/card-data.ts'

/** What a delivery says. `round`: how the round is, with the question where it still asks. */
export type Saying =
  | { form: 'round' | 'reminder' | 'extension' }
  | { form: 'telling'; told: Told }
  /** Nobody needs it any more, and why. */
  | { form: 'nothing'; reason: string }

/**
 * What is to be said now, which may be other than what was true when the delivery was made: nobody is reminded of what
 * they have answered, asked when answers count no more, or told of a remark that has been withdrawn since.
 */
export function sayingOf(
  delivery: Pick<Delivery, 'kind' | 'data' | 'seatId'>,
  { facts, extras, data }: SharedCardData,
): Saying {
  switch (delivery.kind) {
    case 'reminder':
      if (delivery.seatId !== null && !owesWord(facts, delivery.seatId))
        return { form: 'nothing', reason: 'answered' }
      return { form: data.takesAnswers ? 'reminder' : 'round' }
    case 'extension':
      return { form: data.takesAnswers && data.extension !== null ? 'extension' : 'round' }
    case 'receipt': {
      const last = delivery.seatId === null ? null : latestWord(facts.answers, delivery.seatId)
      if (last === null) return outdated
      return { form: 'telling', told: { kind: last.late ? 'late_answer' : 'receipt' } }
    }
    case 'submitted_told':
      return data.state === 'submitted' ? { form: 'telling', told: { kind: 'submitted_told' } } : outdated
    case 'plan_stopped_told':
      return extras.planStop === null || data.state === 'planned' || facts.round.startedAt !== null
        ? outdated
        : { form: 'telling', told: { kind: 'plan_stopped_told', ...extras.planStop } }
    case 'handed_over':
      return { form: 'telling', told: { kind: 'handed_over', note: extras.handOverNote ?? '' } }
    case 'remark_told':
    case 'remark_withdrawn':
    case 'late_told':
    case 'vacated_told': {
      const told = toldOf(delivery.kind, delivery.data.seatId, { facts, extras })
      return told === null ? outdated : { form: 'telling', told }
    }
    default:
      return { form: 'round' }
  }
}

const outdated: Saying = { form: 'nothing', reason: 'outdated' }

function toldOf(
  kind: 'remark_told' | 'remark_withdrawn' | 'late_told' | 'vacated_told',
  seatId: string | undefined,
  { facts, extras }: Pick<SharedCardData, 'facts' | 'extras'>,
): Told | null {
  const seat = facts.seats.find((each) => each.seatId === seatId)
  if (seat === undefined) return null
  const organisation = extras.organisations[seat.organisationId] ?? seat.organisationId
  if (kind === 'vacated_told') return owesWord(facts, seat.seatId) ? { kind, organisation } : null
  if (kind === 'late_told') {
    const late = latestLateAnswer(facts.answers, seat.seatId)
    return late && { kind, organisation, answer: { kind: late.kind, text: late.text, at: late.givenAt } }
  }
  const standing = standingAnswer(facts.answers, seat.seatId)
  if (kind === 'remark_told')
    return standing?.kind === 'remark'
      ? { kind, remark: { organisation, text: standing.text ?? '', at: standing.givenAt } }
      : null
  return standing?.kind === 'no_remarks' ? { kind, organisation, at: standing.givenAt } : null
}
