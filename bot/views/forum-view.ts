import type { ForumView } from '../contract/forum.ts'
import type { Forum } from '../domain/forum.ts'
import type { Language } from '../domain/language.ts'
import { reachedHow } from '../domain/members/doors.ts'
import { isInForce } from '../domain/members/term.ts'
import type { Member, Newcomer } from '../store/members.ts'
import type { Recipient } from '../store/people.ts'
import type { Holder, Seat } from '../store/seats.ts'
import { matchReasonText } from './match-reason-text.ts'
import { memberEventLines, type MemberEventsRead, readingView } from './member-events.ts'
import { holderReachText, type HolderToReach, seatReachText } from './seat-reach-text.ts'

export type ForumRows = {
  forum: Forum
  today: string
  seats: Seat[]
  holders: Holder[]
  members: Member[]
  newcomers: Newcomer[]
  people: Map<string, Recipient>
  organisations: Map<string, string>
  /** People whose latest mail came back undelivered. */
  mailReturned: Set<string>
  /** What came of reading the group, and what else happened to the members. */
  memberEvents: MemberEventsRead
}

/** The forum's page. Mail addresses, guesses and newcomers are for the secretariat alone. */
export function forumViewOf(
  rows: ForumRows,
  reader: { secretariat: boolean; language: Language },
): ForumView {
  const { forum, today, seats, holders, members, newcomers, people, organisations } = rows
  const { secretariat, language } = reader
  const organisation = (id: string) => ({ id, name: organisations.get(id) ?? id })
  const nameOf = (personId: string) => people.get(personId)?.name ?? ''
  const mailOf = (personId: string) => (secretariat ? (people.get(personId)?.mail ?? null) : null)
  const seated = new Set(holders.map(({ personId }) => personId))
  const reachable = ({ personId, role }: Holder): HolderToReach => ({
    name: nameOf(personId),
    role,
    identities: people.get(personId)?.identities ?? [],
    mail: people.get(personId)?.mail ?? null,
    mailReturned: rows.mailReturned.has(personId),
  })

  return {
    id: forum.id,
    today,
    name: forum.name,
    regionCode: forum.regionCode,
    groupId: forum.groupId,
    settings: forum.settings,
    meetings: forum.meetings,
    seats: seats.map((seat) => {
      const onIt = holders.filter(({ seatId }) => seatId === seat.id)
      const now = onIt.filter((holder) => isInForce(holder, today))
      const suggested = members
        .filter((one) => one.organisationId === seat.organisationId && !seated.has(one.personId))
        .map(({ personId }) => nameOf(personId))
        .slice(0, 3)
      const place = organisation(seat.organisationId)
      return {
        id: seat.id,
        organisation: place,
        from: seat.from,
        to: seat.to,
        vacant: now.length === 0,
        text: seatReachText({ organisation: place.name, holders: now.map(reachable), suggested }, language),
        holders: onIt.map((holder) => ({
          id: holder.id,
          personId: holder.personId,
          name: nameOf(holder.personId),
          mail: mailOf(holder.personId),
          role: holder.role,
          from: holder.from,
          to: holder.to,
          reachedHow: reachedHow(reachable(holder)),
          text: holderReachText(reachable(holder), language),
        })),
      }
    }),
    members: members.map(({ personId, source, organisationId, guess }) => ({
      personId,
      name: nameOf(personId),
      mail: mailOf(personId),
      source,
      organisation: organisationId === null ? null : organisation(organisationId),
      guess: secretariat
        ? (guess?.map((one) => ({
            organisation: organisation(one.organisationId),
            reason: matchReasonText(one.reason, language),
          })) ?? null)
        : null,
      reachedHow: reachedHow(people.get(personId) ?? { identities: [], mail: null }),
      hasSeat: seated.has(personId),
    })),
    reading: secretariat ? readingView(rows.memberEvents, language) : null,
    memberEvents: secretariat ? memberEventLines(rows.memberEvents, language) : [],
    newcomers: secretariat
      ? newcomers.map(({ tenantId, objectId, name, organisationId }) => ({
          tenantId,
          objectId,
          name,
          organisation: organisation(organisationId),
        }))
      : [],
  }
}
