import type { Kysely } from 'kysely'
import type { OwnAnswer, RoundCardData } from '../cards/card-round.ts'
import { stateAt, takesAnswers } from '../domain/rounds/closing.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import type { Answer, RoundFacts } from '../domain/rounds/round.ts'
import { settle } from '../domain/rounds/settling.ts'
import { latestLateAnswer, standingAnswer, standingRemarks, tallyOf } from '../domain/rounds/standing.ts'
import type { Language } from '../domain/language.ts'
import type { Database } from '../store/database.ts'
import { readRoundExtras } from '../store/round-extras.ts'

/** For whom a card, mail or page is drawn, and where its links lead that reader. */
export type CardReader = {
  role: RoundCardData['viewer']['role']
  seatId: string | null
  /** Names the organisation of a reader who holds no seat of the round. */
  organisationId: string | null
  language: Language
  roundUrl: string
  annexUrl: (annexId: string) => string
  refreshUserIds: string[]
}

/** The round as this reader's card, mail or page tells it, at `now`. */
export async function cardDataOf(
  db: Kysely<Database>,
  facts: RoundFacts,
  reader: CardReader,
  now: Date,
  secretariatMail: string,
): Promise<RoundCardData> {
  const { round, seats, answers } = facts
  const contactedIds = round.content.contactedOrganisationIds
  const extras = await readRoundExtras(db, round.id, [
    ...contactedIds,
    ...(reader.organisationId === null ? [] : [reader.organisationId]),
  ])
  const nameOf = (organisationId: string | null | undefined) =>
    organisationId == null ? null : (extras.organisations[organisationId] ?? organisationId)
  const names = (ids: string[]) => ids.flatMap((id) => nameOf(id) ?? [])
  const own = (answer: Answer | null): OwnAnswer | null =>
    answer && {
      door: answer.door,
      kind: answer.kind,
      text: answer.text,
      at: answer.givenAt,
      byName: extras.people[answer.personId] ?? null,
    }
  const seat = seats.find((each) => each.seatId === reader.seatId)
  const open = takesAnswers(facts, now)
  const { extension, previous } = extras
  return {
    language: reader.language,
    roundId: round.id,
    number: round.number,
    revision: round.revision,
    state: stateAt(facts, now),
    takesAnswers: open,
    forum: extras.forum,
    operator: nameOf(round.operatorOrganisationId) ?? '',
    content: round.content,
    contacted: names(contactedIds),
    annexes: extras.annexes.map((annex) => ({ name: annex.name, url: reader.annexUrl(annex.id) })),
    deadline: round.deadline,
    tally: {
      ...tallyOf(facts),
      notReached: notReached(facts),
      operatorCounts: seats.some((each) => each.organisationId === round.operatorOrganisationId),
    },
    remarks: standingRemarks(facts).map((remark) => ({
      organisation: nameOf(seats.find((each) => each.seatId === remark.seatId)?.organisationId) ?? '',
      text: remark.text ?? '',
      at: remark.givenAt,
    })),
    decision: (settle(facts, now)?.round ?? round).decision,
    meeting: round.meeting,
    gate: round.gate,
    extension: extension && {
      from: new Date(extension.from),
      to: new Date(extension.to),
      reason: extension.reason,
    },
    correction: extras.correction,
    previous: previous && { ...previous, contacted: names(previous.content.contactedOrganisationIds) },
    viewer: {
      role: reader.role,
      organisation: nameOf(seat?.organisationId ?? reader.organisationId),
      ownAnswer: seat === undefined ? null : own(standingAnswer(answers, seat.seatId)),
      lateAnswer: seat === undefined ? null : own(latestLateAnswer(answers, seat.seatId)),
      mayAnswer: seat !== undefined && open,
    },
    secretariatMail,
    roundUrl: reader.roundUrl,
    refreshUserIds: reader.refreshUserIds,
  }
}

/** Members whose silence cannot count as consent as things stand. */
function notReached(facts: RoundFacts): number {
  if (facts.round.deadline === null) return 0
  return facts.seats.filter(
    ({ seatId }) =>
      standingAnswer(facts.answers, seatId) === null &&
      !['reached', 'by_mail'].includes(seatReach(facts, seatId)),
  ).length
}
