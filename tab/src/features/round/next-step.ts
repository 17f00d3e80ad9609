import type { RoundView } from '../../../../bot/contract/round.ts'
import type { nextStepTexts } from '../../texts/next-steps.ts'

/** What the page can open: a dialog, another page, the answer on this page, or a file. */
export type PageAct =
  | 'answer'
  | 'edit'
  | 'start'
  | 'submit'
  | 'unplan'
  | 'remind'
  | 'extend'
  | 'record_answer'
  | 'hand_over'
  | 'revise'
  | 'put_on_meeting'
  | 'record_decision'
  | 'correct'
  | 'withdraw'
  | 'duplicate'
  | 'journal'
  | 'report'

export type NextStep = { text: keyof typeof nextStepTexts.da; act: PageAct | null }

/** The one thing that the page puts first. What may be done at all is the product's word (`can`), not this one's. */
export function nextStep(round: RoundView): NextStep {
  const { can, state, seats } = round
  if (seats.some(({ mine, answer }) => mine && answer === null)) return { text: 'answer', act: 'answer' }
  if (round.plan !== null && can.unplan)
    return { text: round.plan.late ? 'plannedLate' : 'planned', act: 'start' }
  if (state === 'planned') return { text: 'waitPlanned', act: null }
  if (can.start || can.inform) return { text: round.unsubmitted ? 'startUnsubmitted' : 'start', act: 'start' }
  if (can.submit) return { text: 'submit', act: 'submit' }
  if (state === 'submitted') return { text: 'waitSubmitted', act: null }
  if (state === 'unresolved' && can.extend) return { text: 'unresolved', act: 'extend' }
  if (round.replacedBy !== null) return { text: 'replaced', act: null }
  if (can.hand_over) return { text: 'handOver', act: 'hand_over' }
  if (state === 'remarks' && can.extend) return { text: 'waitRemarks', act: null }
  if (state === 'open' && can.extend) {
    const notReached = seats.some(({ reach, answer }) => answer === null && reach === 'not_reached')
    return { text: notReached ? 'waitNotReached' : 'waitAnswers', act: null }
  }
  if (state === 'in_solution' && can.revise) return { text: 'revise', act: 'revise' }
  if (can.record_decision) return { text: 'decide', act: 'record_decision' }
  if (state === 'corrected' && can.revise) return { text: 'correctedRevise', act: 'revise' }
  if (seats.some(({ mine }) => mine)) return { text: 'answered', act: null }
  if (isOver(state)) return can.journal ? { text: 'journal', act: 'journal' } : { text: 'done', act: null }
  return { text: 'follow', act: null }
}

const isOver = (state: RoundView['state']) =>
  ['approved', 'information', 'rejected', 'withdrawn', 'corrected'].includes(state)

/** Everything else that this reader may do here, the gentlest first. */
export function otherActs(round: RoundView, next: NextStep): PageAct[] {
  const { can } = round
  const allowed: [PageAct, boolean][] = [
    ['edit', can.edit],
    ['submit', can.submit && !can.start],
    ['unplan', can.unplan],
    ['remind', can.remind && round.tally.silent > 0],
    ['extend', can.extend],
    ['record_answer', can.record_answer],
    ['hand_over', can.hand_over],
    ['revise', can.revise],
    ['put_on_meeting', can.put_on_meeting],
    ['record_decision', can.record_decision],
    ['journal', can.journal],
    ['report', can.report],
    ['duplicate', can.duplicate],
    ['correct', can.correct],
    ['withdraw', can.withdraw],
  ]
  return allowed.filter(([act, may]) => may && act !== next.act).map(([act]) => act)
}
