import { takesAnswers } from './closing.ts'
import { seatReach } from './reach.ts'
import type { RoundFacts } from './round.ts'
import { standingAnswer } from './standing.ts'

/** How one member organisation has taken part in the rounds of one forum. Its own proposals are counted apart. */
export type Participation = {
  forumId: string
  organisationId: string
  ownProposals: number
  asked: number
  noRemarks: number
  remarks: number
  /** Said nothing and was reached: counts as consent. */
  silent: number
  /** Said nothing and was not reached in time: counts as nothing. */
  notReached: number
  /** May still answer. */
  pending: number
  /** Rounds in which something came too late. */
  late: number
  /** Days from sending to the answer that counts, the middle one; null: none was given. */
  medianDays: number | null
}

/** One for each member of each forum that was asked in any of the rounds. Information asks nobody and is not counted. */
export function participationIn(rounds: readonly RoundFacts[], now: Date): Participation[] {
  const members = new Map<string, { counted: Participation; days: number[] }>()
  for (const facts of rounds) {
    const { round, seats } = facts
    if (round.startedAt === null || round.state === 'information') continue
    for (const { seatId, organisationId } of seats) {
      const key = `${round.forumId} ${organisationId}`
      const member = members.get(key) ?? { counted: nothing(round.forumId, organisationId), days: [] }
      members.set(key, member)
      count(member, facts, seatId, now)
    }
  }
  return [...members.values()].map(({ counted, days }) => ({ ...counted, medianDays: medianOf(days) }))
}

function count(
  { counted, days }: { counted: Participation; days: number[] },
  facts: RoundFacts,
  seatId: string,
  now: Date,
): void {
  const { round, answers } = facts
  if (counted.organisationId === round.operatorOrganisationId) {
    counted.ownProposals += 1
    return
  }
  counted.asked += 1
  if (answers.some((answer) => answer.seatId === seatId && answer.late)) counted.late += 1
  const answer = standingAnswer(answers, seatId)
  if (answer !== null) {
    counted[answer.kind === 'remark' ? 'remarks' : 'noRemarks'] += 1
    days.push((answer.givenAt.getTime() - (round.startedAt ?? answer.givenAt).getTime()) / DAY_MS)
  } else if (takesAnswers(facts, now)) counted.pending += 1
  else counted[seatReach(facts, seatId) === 'reached' ? 'silent' : 'notReached'] += 1
}

const DAY_MS = 86_400_000

const nothing = (forumId: string, organisationId: string): Participation => ({
  forumId,
  organisationId,
  ownProposals: 0,
  asked: 0,
  noRemarks: 0,
  remarks: 0,
  silent: 0,
  notReached: 0,
  pending: 0,
  late: 0,
  medianDays: null,
})

function medianOf(values: number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
