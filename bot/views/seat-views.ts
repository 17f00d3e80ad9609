import type { AnswerView, HolderView, SeatView } from '../contract/round.ts'
import type { Viewer } from '../domain/access.ts'
import { takesAnswers } from '../domain/rounds/closing.ts'
import { seatReach } from '../domain/rounds/reach.ts'
import { reachedHow } from '../domain/members/doors.ts'
import type { Answer, RoundSeat } from '../domain/rounds/round.ts'
import { standingAnswer } from '../domain/rounds/standing.ts'
import type { JournalData, JournalDelivery, JournalRevision } from '../journal/journal-data.ts'
import { localDateOf } from '../domain/calendar/copenhagen.ts'
import type { Recipient } from '../store/people.ts'

export type SeatsReading = {
  data: JournalData
  revision: JournalRevision
  viewer: Viewer
  /** How the seats' people can be written to today. */
  recipients: Recipient[]
  peopleWithLinks: Set<string>
}

/** Every member of the round with its people, how far they were reached, and what they have said. */
export function seatViews(reading: SeatsReading): SeatView[] {
  const { data, revision, viewer } = reading
  const { facts } = revision
  const danish = new Intl.Collator('da-DK')
  return facts.seats
    .map((seat): SeatView => {
      const { seatId } = seat
      const mine = viewer.seatIds.includes(seatId) && takesAnswers(facts, data.madeAt)
      const standing = standingAnswer(facts.answers, seatId)
      const late = facts.answers.filter((answer) => answer.seatId === seatId && answer.late)
      return {
        seatId,
        organisation: organisationOf(data, seat),
        isOperator: seat.organisationId === facts.round.operatorOrganisationId,
        reach: seatReach(facts, seatId),
        holders: holdersNow(reading, seatId),
        answer: standing && answerView(data, standing),
        lateAnswers: late.map((answer) => answerView(data, answer)),
        mine,
      }
    })
    .toSorted((a, b) => danish.compare(a.organisation.name, b.organisation.name))
}

const organisationOf = (data: JournalData, seat: RoundSeat) => ({
  id: seat.organisationId,
  name: data.organisations[seat.organisationId] ?? seat.organisationId,
})

function answerView(data: JournalData, answer: Answer): AnswerView {
  const name = (personId: string) => data.people[personId]?.name ?? null
  return {
    kind: answer.kind,
    text: answer.text,
    givenAt: answer.givenAt.toISOString(),
    byName: name(answer.personId),
    door: answer.door,
    how: answer.recorded?.how ?? null,
    recordedByName: answer.recorded === null ? null : name(answer.recorded.by),
  }
}

function holdersNow(reading: SeatsReading, seatId: string): HolderView[] {
  const { data, revision, recipients, peopleWithLinks } = reading
  const today = localDateOf(data.madeAt)
  return revision.holders
    .filter(
      (holder) =>
        holder.seatId === seatId && holder.from <= today && (holder.to === null || holder.to >= today),
    )
    .map((holder): HolderView => {
      const { personId, role } = holder
      const recipient = recipients.find((each) => each.personId === personId)
      const seen = revision.seen.find((each) => each.personId === personId)
      return {
        personId,
        name: data.people[personId]?.name ?? '',
        role,
        reachedHow: recipient === undefined ? 'nowhere' : reachedHow(recipient),
        deliveries: revision.deliveries
          .filter((delivery) => delivery.personId === personId)
          .map((delivery) => ({
            door: delivery.door,
            kind: delivery.kind,
            state: stateOf(delivery),
            at: (delivery.bouncedAt ?? delivery.sentAt ?? delivery.createdAt).toISOString(),
          })),
        seenAt: seen?.at.toISOString() ?? null,
        hasLink: peopleWithLinks.has(personId),
      }
    })
}

const stateOf = (delivery: JournalDelivery): HolderView['deliveries'][number]['state'] =>
  delivery.bouncedAt === null ? delivery.state : 'bounced'
