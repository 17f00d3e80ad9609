import { mayAct, type Viewer } from '../../../bot/domain/access.ts'
import { addDays } from '../../../bot/domain/calendar/plain-date.ts'
import { instantOf, localDateOf } from '../../../bot/domain/calendar/copenhagen.ts'
import type { Result } from '../../../bot/domain/refusal.ts'
import {
  handOver,
  type MeetingOutcome,
  putOnMeeting,
  recordDecision,
} from '../../../bot/domain/rounds/after-remarks.ts'
import { answer, type Word } from '../../../bot/domain/rounds/answering.ts'
import { closingAt } from '../../../bot/domain/rounds/closing.ts'
import type { Decided } from '../../../bot/domain/rounds/decided.ts'
import { correct, withdraw } from '../../../bot/domain/rounds/ending.ts'
import { extendDeadline } from '../../../bot/domain/rounds/extending.ts'
import { gateRuleFor } from '../../../bot/domain/rounds/gate.ts'
import { seatReach } from '../../../bot/domain/rounds/reach.ts'
import { recordAnswer } from '../../../bot/domain/rounds/recording.ts'
import type { Reach, RoundFacts } from '../../../bot/domain/rounds/round.ts'
import { roundTime } from '../../../bot/domain/rounds/round-time.ts'
import { settle } from '../../../bot/domain/rounds/settling.ts'
import { standingAnswer } from '../../../bot/domain/rounds/standing.ts'
import { startRound } from '../../../bot/domain/rounds/starting.ts'
import type { RoundAct } from '../../../bot/domain/rounds/states.ts'
import { content, deadline, draft, rules, seats, sent } from './a-round.ts'

/** One thing that happens to a round. `seat` counts around the round's seats. */
export type Happening =
  | { what: 'answer'; seat: number; word: Word }
  | { what: 'record'; seat: number; word: Word; hoursAgo: number }
  | { what: 'deliver'; seat: number; door: 'teams' | 'mail'; hoursAgo: number }
  | { what: 'bounce'; seat: number }
  /** Everybody of the seat who has got anything gives it up. */
  | { what: 'leave'; seat: number }
  | { what: 'read mailbox' }
  | { what: 'extend'; days: number }
  | { what: 'hand over' | 'put on meeting' | 'withdraw' | 'correct' }
  | { what: 'decide'; outcome: MeetingOutcome }
  | { what: 'job' }

/** What somebody does, and not what merely comes about. */
type Act = Exclude<Happening, { what: 'deliver' | 'bounce' | 'leave' | 'read mailbox' | 'job' }>

const HOUR = 3_600_000
const viewer: Viewer = {
  personId: 'secretary',
  secretariat: true,
  organisationId: null,
  seatIds: [],
  member: false,
}

/**
 * A round in memory, moved as the use cases move one in the database: settle what the clock has decided, ask
 * whether one may, decide, keep. Everything that is decided goes through the domain's own functions.
 */
export class Course {
  facts: RoundFacts
  now: Date
  /** Each change of state, with the act that made it; `clock` where nobody did. */
  readonly moves: { from: string; to: string; by: RoundAct | 'clock'; facts: RoundFacts; at: Date }[] = []
  /** How many answers the round has told somebody that it has kept. */
  acknowledged = 0
  private lastId = 0

  constructor(withOperator: boolean) {
    const voices = withOperator ? seats : seats.filter((seat) => seat.seatId !== 'slagelse')
    this.now = sent
    this.facts = { round: draft, seats: [], answers: [], reach: [], mailboxReadUntil: null }
    const gate = gateRuleFor(content, null, 0)
    const started = startRound(draft, {
      seats: voices,
      deadline,
      rules,
      gate,
      startedBy: 'secretary',
      now: sent,
    })
    if (!started.ok) throw new Error(started.refusal.code)
    this.keep(started.decided, 'start')
    this.acknowledged = this.facts.answers.length
  }

  /** Something happens at the clock's `now`, which may lag behind what the round has seen. */
  happen(happening: Happening, clock: Date): void {
    this.now = roundTime(this.facts, clock)
    const seatIds = this.facts.seats.map((seat) => seat.seatId)
    const seatId = 'seat' in happening ? (seatIds[happening.seat % seatIds.length] ?? '') : ''
    switch (happening.what) {
      case 'deliver': {
        const at = new Date(Math.max(sent.getTime(), this.now.getTime() - happening.hoursAgo * HOUR))
        this.facts = { ...this.facts, reach: [...this.facts.reach, { seatId, at, door: happening.door }] }
        return
      }
      case 'read mailbox':
        this.facts = { ...this.facts, mailboxReadUntil: this.now }
        return
      case 'bounce':
        return this.bounce(seatId)
      case 'leave': {
        const gone = (each: Reach): Reach =>
          each.seatId === seatId ? { ...each, heldUntil: each.heldUntil ?? this.now } : each
        this.facts = { ...this.facts, reach: this.facts.reach.map(gone) }
        return
      }
      case 'job':
        return this.settle()
      default:
        this.settle()
        this.act(happening, seatId)
    }
  }

  settle(): void {
    const settled = settle(this.facts, this.now)
    if (settled !== null) this.keep(settled, 'clock')
  }

  private act(happening: Act, seatId: string): void {
    const { facts, now } = this
    const secretary = { word: { kind: 'no_remarks' } as Word, recordedBy: 'secretary', how: 'telefon', now }
    switch (happening.what) {
      case 'answer': {
        const given = { seatId, personId: `director of ${seatId}`, door: 'teams' as const, now }
        const taken = answer(facts, { ...given, word: happening.word })
        if (!taken.ok || taken.decided === null) return
        this.acknowledged += 1
        return this.keep(taken.decided, 'answer')
      }
      case 'record': {
        const givenAt = new Date(now.getTime() - happening.hoursAgo * HOUR)
        const recorded = {
          ...secretary,
          seatId,
          givenBy: `deputy of ${seatId}`,
          givenAt,
          word: happening.word,
        }
        const count = facts.answers.length
        this.try('record_answer', () => recordAnswer(facts, recorded))
        this.acknowledged += this.facts.answers.length - count
        return
      }
      case 'extend': {
        const to = instantOf(addDays(localDateOf(now), happening.days), '12:00')
        return this.try('extend', () => extendDeadline(facts, { deadline: to, reason: 'Ferie', now }))
      }
      case 'hand over':
        return this.try('hand_over', () => handOver(facts, { organisationIds: ['faxe'], note: '', now }))
      case 'put on meeting':
        return this.try('put_on_meeting', () =>
          putOnMeeting(facts, { date: localDateOf(now), title: 'DASSOS' }, now),
        )
      case 'withdraw':
        return this.try('withdraw', () => withdraw(facts.round, 'Fortrudt', now))
      case 'correct':
        return this.try('correct', () => correct(facts.round, 'Fejl'))
      case 'decide': {
        const { outcome } = happening
        const decision = { outcome, date: localDateOf(now), text: 'Besluttet', now }
        return this.try('record_decision', () => recordDecision(facts.round, decision))
      }
    }
  }

  private try(act: RoundAct, decide: () => Result<{ decided: Decided | null }>): void {
    if (!mayAct(viewer, act, this.facts, this.now)) return
    const result = decide()
    if (result.ok && result.decided !== null) this.keep(result.decided, act)
  }

  /** A mail comes back: first what the clock has decided, then the mail counts no more, then the open correction. */
  private bounce(seatId: string): void {
    if (closingAt(this.facts, this.now).state === 'approved') this.settle()
    const reach = this.facts.reach.filter((each) => each.seatId !== seatId || each.door !== 'mail')
    this.facts = { ...this.facts, reach }
    const { round, answers } = this.facts
    const restedOnIt =
      round.state === 'approved' &&
      round.decision?.basis === 'silence' &&
      standingAnswer(answers, seatId) === null &&
      seatReach(this.facts, seatId) !== 'reached'
    if (restedOnIt) this.try('correct', () => correct(round, 'Mailen kom retur'))
  }

  private keep(decided: Decided, by: RoundAct | 'clock'): void {
    const from = this.facts.round.state
    const version = this.facts.round.version + 1
    this.facts = {
      ...this.facts,
      round: { ...decided.round, version },
      seats: decided.seats ?? this.facts.seats,
      answers: [...this.facts.answers, ...decided.answers.map((each) => ({ ...each, id: ++this.lastId }))],
    }
    this.moves.push({ from, to: decided.round.state, by, facts: this.facts, at: this.now })
  }
}
