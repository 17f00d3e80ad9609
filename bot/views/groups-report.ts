import type { SessionView } from '../contract/groups.ts'
import type { Language } from '../domain/language.ts'
import type { PairRule } from '../domain/meetings/groups/grouping.ts'
import { reportAll } from '../domain/meetings/groups/propose-groups.ts'
import {
  groupingInput,
  groupingPerson,
  type StandingSession,
} from '../domain/meetings/publishing/standing-session.ts'
import type { Participant } from '../store/participants.ts'
import { ruleText, whyText } from './group-report-text.ts'

/** How well the groups keep each rule as they stand, and what is impossible; by session. */
export function groupsReport(
  sessions: readonly StandingSession[],
  labels: ReadonlyMap<string, string>,
  attending: readonly Participant[],
  pairs: readonly PairRule[],
  language: Language,
): ReadonlyMap<string, SessionView['report']> {
  const seated = sessions.filter(({ seats, groups }) => seats.length > 0 && groups.length > 0)
  if (seated.length === 0) return new Map()
  const input = groupingInput(seated, {
    people: attending,
    attending: attending.map(({ id }) => id),
    pairs,
    plan: seated.map(({ blockId }) => blockId),
    anew: false,
    seed: 1,
  })
  const there = new Set(attending.map(({ id }) => id))
  const seats = new Map(
    seated.map((session) => [
      session.blockId,
      session.seats
        .filter(({ participantId }) => there.has(participantId))
        .map(({ participantId, groupId }) => ({ personId: participantId, groupId })),
    ]),
  )
  // Who sits nowhere is told of by the board itself.
  const asSeated = input.sessions.map((session) => ({
    ...session,
    attending: (seats.get(session.id) ?? []).map(({ personId }) => personId),
  }))
  const known = {
    labels,
    names: new Map(attending.map(({ id, name }) => [id, name])),
    organisations: new Map(
      attending.map((one) => [groupingPerson(one).organisationId ?? '', one.organisation]),
    ),
  }
  const bySession = Map.groupBy(reportAll({ ...input, sessions: asSeated }, seats), (line) => line.sessionId)
  return new Map(
    [...bySession].map(([sessionId, lines]) => [
      sessionId,
      lines.map((line) => ({
        rule: line.rule,
        met: line.met,
        proven: line.proven,
        text: ruleText(line, language),
        reasons: line.impossible.map((why) => whyText(why, known, language)),
      })),
    ]),
  )
}
