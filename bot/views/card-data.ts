import type { Kysely } from 'kysely'
import type { OwnAnswer, RoundCardData } from '../cards/card-round.ts'
import { annexChangesBetween } from '../domain/rounds/annex-changes.ts'
import { stateAt, takesAnswers } from '../domain/rounds/closing.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import type { Answer, RoundFacts } from '../domain/rounds/round.ts'
import { settle } from '../domain/rounds/settling.ts'
import { latestLateAnswer, standingAnswer, standingRemarks, tallyOf } from '../domain/rounds/standing.ts'
import type { Language } from '../domain/language.ts'
import type { Database } from '../store/database.ts'
import { readRoundExtras, type RoundExtras } from '../store/round-extras.ts'

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
  const extras = await readRoundExtras(db, facts.round.id, namedFor(facts, reader.organisationId))
  return cardDataFor(sharedCardData(facts, extras, now, secretariatMail), reader)
}

/** Organisations that a reader's card names besides those of the round's seats. */
export const namedFor = ({ round }: RoundFacts, readersOrganisationId: string | null): string[] => [
  ...round.content.contactedOrganisationIds,
  ...(readersOrganisationId === null ? [] : [readersOrganisationId]),
]

/** What every reader's card of a round says alike; made once where many are drawn. */
export type SharedCardData = {
  facts: RoundFacts
  extras: RoundExtras
  data: Omit<RoundCardData, 'language' | 'annexes' | 'viewer' | 'roundUrl' | 'refreshUserIds'>
}

/** `extras` must name the organisations that the proposal's operator has been in touch with, and those of the readers. */
export function sharedCardData(
  facts: RoundFacts,
  extras: RoundExtras,
  now: Date,
  secretariatMail: string,
): SharedCardData {
  const { round, seats } = facts
  const names = (ids: string[]) => ids.map((id) => nameIn(extras, id) ?? id)
  const { extension, previous } = extras
  return {
    facts,
    extras,
    data: {
      roundId: round.id,
      number: round.number,
      revision: round.revision,
      state: stateAt(facts, now),
      takesAnswers: takesAnswers(facts, now),
      forum: extras.forum,
      operator: nameIn(extras, round.operatorOrganisationId) ?? '',
      content: round.content,
      contacted: names(round.content.contactedOrganisationIds),
      deadline: round.deadline,
      tally: {
        ...tallyOf(facts),
        notReached: notReached(facts),
        operatorCounts: seats.some((each) => each.organisationId === round.operatorOrganisationId),
      },
      remarks: standingRemarks(facts).map((remark) => ({
        organisation:
          nameIn(extras, seats.find((each) => each.seatId === remark.seatId)?.organisationId) ?? '',
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
      previous: previous && {
        revision: previous.revision,
        content: previous.content,
        contacted: names(previous.content.contactedOrganisationIds),
        annexChanges: annexChangesBetween(previous.annexes, extras.annexes),
      },
      secretariatMail,
    },
  }
}

/** The card's data for one reader. */
export function cardDataFor({ facts, extras, data }: SharedCardData, reader: CardReader): RoundCardData {
  const seat = facts.seats.find((each) => each.seatId === reader.seatId)
  const own = (answer: Answer | null): OwnAnswer | null =>
    answer && {
      door: answer.door,
      kind: answer.kind,
      text: answer.text,
      at: answer.givenAt,
      byName: extras.people[answer.personId] ?? null,
    }
  return {
    ...data,
    language: reader.language,
    annexes: extras.annexes.map((annex) => ({ name: annex.name, url: reader.annexUrl(annex.id) })),
    viewer: {
      role: reader.role,
      organisation: nameIn(extras, seat?.organisationId ?? reader.organisationId),
      ownAnswer: seat === undefined ? null : own(standingAnswer(facts.answers, seat.seatId)),
      lateAnswer: seat === undefined ? null : own(latestLateAnswer(facts.answers, seat.seatId)),
      mayAnswer: seat !== undefined && data.takesAnswers,
    },
    roundUrl: reader.roundUrl,
    refreshUserIds: reader.refreshUserIds,
  }
}

function nameIn(extras: RoundExtras, organisationId: string | null | undefined): string | null {
  return organisationId == null ? null : (extras.organisations[organisationId] ?? organisationId)
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
