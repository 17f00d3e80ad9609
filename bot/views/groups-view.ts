import type { GroupsView, GroupView, SessionView } from '../contract/groups.ts'
import type { Language } from '../domain/language.ts'
import { checkGroups, type GroupConflict } from '../domain/meetings/groups/check-groups.ts'
import type { GroupingPerson, PairRule } from '../domain/meetings/groups/grouping.ts'
import {
  correctedBetween,
  movedBetween,
  type Publication,
  saysTheSame,
  type PublishedGroup,
} from '../domain/meetings/publishing/publication.ts'
import {
  groupingPerson,
  sessionToPlan,
  type StandingSession,
} from '../domain/meetings/publishing/standing-session.ts'
import type { HeardByDoor } from '../domain/meetings/publishing/what-to-tell.ts'
import { concernedByWithdrawal } from '../domain/meetings/publishing/withdrawing.ts'
import type { BreakoutEvent } from '../store/breakout-events.ts'
import type { BreakoutSession } from '../store/breakout-sessions.ts'
import type { Participant } from '../store/participants.ts'
import { brokenPairText, conflictText } from './group-conflict-text.ts'
import { isOver, type SessionTimes } from './meeting-times.ts'
import { peopleOutOfStep } from './people-out-of-step.ts'
import { sessionsThatFollow } from './sessions-that-follow.ts'

export type SessionShown = SessionTimes & {
  session: BreakoutSession
  publication: Publication | null
  standing: StandingSession
  /** What would be published now. */
  groupsNow: readonly PublishedGroup[]
  /** What was published, of those who come. */
  groupsTold: readonly PublishedGroup[] | null
  report: SessionView['report']
}

export type GroupsShown = {
  sessions: readonly SessionShown[]
  participants: readonly Participant[]
  attending: readonly Participant[]
  pairs: readonly PairRule[]
  events: ReadonlyMap<string, BreakoutEvent>
  /** What each has heard by which door, by session. */
  heard: ReadonlyMap<string, ReadonlyMap<string, HeardByDoor>>
  now: Date
  names: ReadonlyMap<string, string>
  language: Language
}

/** The board: every session with its groups, what is wrong in them, and how they stand to what people have been told. */
export function groupsView(shown: GroupsShown): GroupsView {
  const people = shown.attending.map(groupingPerson)
  const found = new Map(
    shown.sessions.map((session) => [session.block.id, conflictsIn(session, people, shown.pairs)] as const),
  )
  return {
    can: { edit: true },
    sessions: shown.sessions.map((one) => sessionView(one, found.get(one.block.id) ?? [], shown)),
    pairs: shown.pairs.map(({ first, second, kind }) => ({
      first,
      second,
      kind,
      broken: shown.sessions
        .filter(({ block }) =>
          found
            .get(block.id)
            ?.some((one) => one.kind === kind && one.personIds[0] === first && one.personIds[1] === second),
        )
        .map(({ block }) => brokenPairText(block.title, shown.language)),
    })),
  }
}

/** What is wrong in a session as its groups stand; where it has none, nothing is. */
function conflictsIn(
  { session, standing }: SessionShown,
  people: readonly GroupingPerson[],
  pairs: readonly PairRule[],
): GroupConflict[] {
  if (session.groups.length === 0) return []
  const attending = people.map(({ id }) => id)
  const placement = new Map(session.seats.map(({ participantId, groupId }) => [participantId, groupId]))
  return checkGroups({ people, pairs }, sessionToPlan(standing, attending, false), placement)
}

function sessionView(one: SessionShown, found: readonly GroupConflict[], shown: GroupsShown): SessionView {
  const { block, time, session, publication, standing, groupsNow, groupsTold } = one
  const same = shown.sessions.find(({ block: { id } }) => id === standing.sameAs)
  const seated = new Set(session.seats.map(({ participantId }) => participantId))
  const isPublished = publication !== null && publication.groups.length > 0
  const followers = sessionsThatFollow(shown.sessions, block.id, shown.now)
  return {
    blockId: block.id,
    title: block.title,
    start: time.expected.start.toISOString(),
    end: time.expected.end.toISOString(),
    over: isOver(time, shown.now),
    settings: session.settings,
    sameAs: same === undefined ? null : { blockId: same.block.id, title: same.block.title },
    followers: followers.map((follower) => follower.block.title),
    outOfStep: peopleOutOfStep(shown.sessions, one, shown.attending, shown.now),
    version: session.version,
    groups: groupViews(one, found, shown),
    unseated: shown.attending.filter(({ id }) => !seated.has(id)).map(({ id }) => id),
    report: one.report,
    published: isPublished
      ? {
          at: publication.at.toISOString(),
          number: publication.number,
          by: shown.names.get(publication.byPersonId) ?? '',
          behind: groupsTold !== null && !saysTheSame(groupsTold, groupsNow),
          withdrawal: isOver(time, shown.now) ? null : withdrawalOf([one, ...followers], shown),
        }
      : null,
    withdrawnAt: publication !== null && !isPublished ? publication.at.toISOString() : null,
    movedSince: isPublished && groupsTold !== null ? movedBetween(groupsTold, groupsNow) : [],
    correctedSince: isPublished && groupsTold !== null ? correctedBetween(groupsTold, groupsNow).length : 0,
  }
}

/** Whoever has not been told yet need not be told that it no longer holds; nor does whoever has left. Somebody told of two hears once here. */
function withdrawalOf(taken: readonly SessionShown[], { attending, events, heard }: GroupsShown) {
  const published = taken.flatMap(({ publication }) => publication ?? [])
  const concerned = published.map((publication) =>
    concernedByWithdrawal(publication, heard.get(publication.blockId) ?? new Map(), attending),
  )
  const told = new Set(concerned.flatMap((one) => one.told))
  const untold = new Set(concerned.flatMap((one) => one.untold.filter((each) => !told.has(each))))
  const reached = (by: Participant['reachedBy']) =>
    [...told].filter(({ reachedBy }) => reachedBy === by).length
  const groups = published.flatMap((publication) => publication.groups)
  const meetings = groups.filter(({ id }) => LIVING.includes(events.get(id)?.state ?? 'ended')).length
  return { cards: reached('teams'), mails: reached('mail'), untold: untold.size, meetings }
}

const LIVING: readonly BreakoutEvent['state'][] = ['creating', 'standing']

function groupViews(
  { session }: SessionShown,
  found: readonly GroupConflict[],
  { participants, attending, events, language }: GroupsShown,
): GroupView[] {
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  const organisations = new Map(
    attending.map((one) => [groupingPerson(one).organisationId ?? '', one.organisation]),
  )
  const said = (conflict: GroupConflict, of: string | null) =>
    conflictText(conflict, { of, names, organisations }, language)
  const ofPerson = Map.groupBy(
    found
      .filter(({ kind }) => SEEN_AT_SEAT.includes(kind))
      .flatMap((conflict) => conflict.personIds.map((id) => ({ id, conflict }))),
    ({ id }) => id,
  )
  const seatsIn = Map.groupBy(session.seats, ({ groupId }) => groupId)
  return session.groups.map((group) => ({
    ...group,
    seats: (seatsIn.get(group.id) ?? []).map(({ participantId, pinned }) => ({
      participantId,
      pinned,
      conflicts: (ofPerson.get(participantId) ?? []).map(({ conflict }) => said(conflict, participantId)),
    })),
    conflicts: found
      .filter((one) => 'groupId' in one && one.groupId === group.id && !SEEN_AT_SEAT.includes(one.kind))
      .map((conflict) => said(conflict, null)),
    teams: teamsOf(events.get(group.id), language),
  }))
}

const SEEN_AT_SEAT: readonly GroupConflict['kind'][] = [
  'organisation',
  'together',
  'apart',
  'pinned_elsewhere',
]

const why = {
  da: {
    refused: 'Outlook tager ikke imod mødet. Sig det til den, der driver Rammehjul, og prøv igen bagefter.',
    no_consent: 'Rammehjul har ikke fået lov til at skrive i sekretariatets kalender.',
    other: 'Outlook svarer ikke.',
    byItself: 'Det prøves igen af sig selv.',
  },
  en: {
    refused: 'Outlook does not take the meeting. Tell whoever runs Rammehjul, and try again afterwards.',
    no_consent: 'Rammehjul may not write to the secretariat’s calendar.',
    other: 'Outlook does not answer.',
    byItself: 'It is tried again by itself.',
  },
}

function whyText(reason: string, language: Language): string {
  const [kind] = reason.split(' ')
  return why[language][kind === 'refused' || kind === 'no_consent' ? kind : 'other']
}

function teamsOf(event: BreakoutEvent | undefined, language: Language): GroupView['teams'] {
  if (event === undefined || event.state === 'ended' || event.state === 'ending')
    return { state: 'none', joinUrl: null, reason: null }
  const { stuck, delayed, joinUrl } = event
  if (stuck !== null) return { state: 'failed', joinUrl, reason: whyText(stuck, language) }
  const reason = delayed === null ? null : `${whyText(delayed, language)} ${why[language].byItself}`
  return { state: event.state === 'standing' ? 'standing' : 'on_its_way', joinUrl, reason }
}
