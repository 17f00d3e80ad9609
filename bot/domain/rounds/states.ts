/**
 * The state machine of a round, as one table (bot/README.md draws it).
 * A cell lists the states that an act may lead to and who may do it. `clock` is not an act of a person: it is what
 * the passing of the deadline does, computed on read (closing.ts).
 */
export const roundStates = [
  'draft',
  'submitted',
  'planned',
  'open',
  'remarks',
  'unresolved',
  'in_solution',
  'on_meeting',
  'approved',
  'information',
  'rejected',
  'withdrawn',
  'corrected',
] as const

export type RoundState = (typeof roundStates)[number]

export type RoundAct =
  | 'edit'
  | 'attach'
  | 'submit'
  | 'plan'
  | 'unplan'
  | 'start'
  | 'inform'
  | 'answer'
  | 'remind'
  | 'extend'
  | 'record_answer'
  | 'withdraw'
  | 'hand_over'
  | 'revise'
  | 'put_on_meeting'
  | 'record_decision'
  | 'correct'

/** `operator`: somebody of the municipality whose proposal it is. `seat`: director or deputy of a frozen seat. */
export type RoundRole = 'secretariat' | 'operator' | 'seat' | 'reader'

type Cell = { to: readonly RoundState[]; by: readonly RoundRole[] }

const secretariat: readonly RoundRole[] = ['secretariat']
const answered: readonly RoundState[] = ['open', 'remarks', 'approved']

export const transitions: Record<RoundState, Partial<Record<RoundAct, Cell>>> = {
  draft: {
    edit: { to: ['draft'], by: ['secretariat', 'operator'] },
    attach: { to: ['draft'], by: ['secretariat', 'operator'] },
    submit: { to: ['submitted'], by: ['operator'] },
    plan: { to: ['planned'], by: secretariat },
    start: { to: ['open'], by: secretariat },
    inform: { to: ['information'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: ['secretariat', 'operator'] },
  },
  submitted: {
    edit: { to: ['submitted'], by: secretariat },
    /** An operator may send its files after its words, as long as nobody has been asked about them. */
    attach: { to: ['submitted'], by: ['secretariat', 'operator'] },
    plan: { to: ['planned'], by: secretariat },
    start: { to: ['open'], by: secretariat },
    inform: { to: ['information'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: ['secretariat', 'operator'] },
  },
  /** Waits for its moment. What was confirmed is what will be sent, so nothing of it can be changed meanwhile. */
  planned: {
    start: { to: ['open'], by: secretariat },
    inform: { to: ['information'], by: secretariat },
    unplan: { to: ['draft', 'submitted'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: ['secretariat', 'operator'] },
  },
  open: {
    answer: { to: answered, by: ['seat'] },
    remind: { to: ['open'], by: secretariat },
    extend: { to: ['open'], by: secretariat },
    record_answer: { to: answered, by: secretariat },
    withdraw: { to: ['withdrawn'], by: secretariat },
  },
  remarks: {
    answer: { to: answered, by: ['seat'] },
    remind: { to: ['remarks'], by: secretariat },
    extend: { to: ['remarks'], by: secretariat },
    record_answer: { to: answered, by: secretariat },
    withdraw: { to: ['withdrawn'], by: secretariat },
    hand_over: { to: ['in_solution'], by: secretariat },
    put_on_meeting: { to: ['on_meeting'], by: secretariat },
  },
  unresolved: {
    extend: { to: ['open'], by: secretariat },
    record_answer: { to: ['unresolved', 'remarks', 'approved'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: secretariat },
    put_on_meeting: { to: ['on_meeting'], by: secretariat },
  },
  in_solution: {
    revise: { to: ['in_solution'], by: secretariat },
    put_on_meeting: { to: ['on_meeting'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: secretariat },
  },
  on_meeting: {
    record_decision: { to: ['approved', 'rejected', 'in_solution'], by: secretariat },
    withdraw: { to: ['withdrawn'], by: secretariat },
  },
  approved: { correct: { to: ['corrected'], by: secretariat } },
  information: { correct: { to: ['corrected'], by: secretariat } },
  rejected: {
    correct: { to: ['corrected'], by: secretariat },
    revise: { to: ['rejected'], by: secretariat },
  },
  corrected: {
    revise: { to: ['corrected'], by: secretariat },
    put_on_meeting: { to: ['on_meeting'], by: secretariat },
  },
  withdrawn: {},
}

/** What the clock may do at the deadline or at a planned moment, for the picture of the machine and its test. */
export const clockTransitions: Partial<Record<RoundState, readonly RoundState[]>> = {
  /** Sent as planned; or, where it may no longer be sent so, back to where it was planned from. */
  planned: ['open', 'information', 'draft', 'submitted'],
  open: ['approved', 'unresolved'],
  /** The mailbox could not be read at the deadline, and is read now without a bounce. */
  unresolved: ['approved'],
}

/** Nothing has been sent to anybody: only who writes the proposal, and the secretariat, know of it. */
export const isBeforeSending = (state: RoundState): boolean =>
  state === 'draft' || state === 'submitted' || state === 'planned'

/** Members have been asked and nothing is decided: only here can an answer or the clock change the state. */
export const isAsking = (state: RoundState): boolean =>
  state === 'open' || state === 'remarks' || state === 'unresolved'
