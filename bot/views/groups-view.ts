import type { GroupsView, GroupView, SessionView } from '../contract/groups.ts'
import type { Language } from '../domain/language.ts'
import { checkGroups, type GroupConflict } from '../domain/meetings/groups/check-groups.ts'
import type { PairRule } from '../domain/meetings/groups/grouping.ts'
import {
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
import type { BreakoutEvent } from '../store/breakout-events.ts'
import type { BreakoutSession } from '../store/breakout-sessions.ts'
import type { Participant } from '../store/participants.ts'
import { conflictText } from './group-conflict-text.ts'
import type { SessionTimes } from './meeting-times.ts'

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
  names: ReadonlyMap<string, string>
  language: Language
}

/** The board: every session with its groups, what is wrong in them, and how they stand to what people have been told. */
export function groupsView(shown: GroupsShown): GroupsView {
  return {
    can: { edit: true },
    sessions: shown.sessions.map((session) => sessionView(session, shown)),
    pairs: shown.pairs.map(({ first, second, kind }) => ({ first, second, kind })),
  }
}

function sessionView(one: SessionShown, shown: GroupsShown): SessionView {
  const { block, time, session, publication, standing, groupsNow, groupsTold } = one
  const same = shown.sessions.find(({ block: { id } }) => id === standing.sameAs)
  const seated = new Set(session.seats.map(({ participantId }) => participantId))
  const isPublished = publication !== null && publication.groups.length > 0
  return {
    blockId: block.id,
    title: block.title,
    start: time.expected.start.toISOString(),
    end: time.expected.end.toISOString(),
    settings: session.settings,
    sameAs: same === undefined ? null : { blockId: same.block.id, title: same.block.title },
    version: session.version,
    groups: groupViews(one, shown),
    unseated: shown.attending.filter(({ id }) => !seated.has(id)).map(({ id }) => id),
    report: one.report,
    published: isPublished
      ? {
          at: publication.at.toISOString(),
          number: publication.number,
          by: shown.names.get(publication.byPersonId) ?? '',
          behind: groupsTold !== null && !saysTheSame(groupsTold, groupsNow),
        }
      : null,
    movedSince: isPublished && groupsTold !== null ? movedBetween(groupsTold, groupsNow) : [],
  }
}

function groupViews({ session, standing }: SessionShown, shown: GroupsShown): GroupView[] {
  const { participants, attending, pairs, events, language } = shown
  const placement = new Map(session.seats.map(({ participantId, groupId }) => [participantId, groupId]))
  const plan = sessionToPlan(
    standing,
    attending.map(({ id }) => id),
    false,
  )
  const found = checkGroups({ people: attending.map(groupingPerson), pairs }, plan, placement)
  const names = new Map(participants.map(({ id, name }) => [id, name]))
  const organisations = new Map(
    attending.map((one) => [groupingPerson(one).organisationId ?? '', one.organisation]),
  )
  const said = (conflict: GroupConflict, of: string | null) =>
    conflictText(conflict, { of, names, organisations }, language)
  return session.groups.map((group) => {
    const own = found.filter((one) => 'groupId' in one && one.groupId === group.id)
    return {
      ...group,
      seats: session.seats
        .filter(({ groupId }) => groupId === group.id)
        .map(({ participantId, pinned }) => ({
          participantId,
          pinned,
          conflicts: found
            .filter(({ kind, personIds }) => SEEN_AT_SEAT.includes(kind) && personIds.includes(participantId))
            .map((conflict) => said(conflict, participantId)),
        })),
      conflicts: own
        .filter(({ kind }) => !SEEN_AT_SEAT.includes(kind))
        .map((conflict) => said(conflict, null)),
      teams: teamsOf(events.get(group.id), language),
    }
  })
}

const SEEN_AT_SEAT: readonly GroupConflict['kind'][] = [
  'organisation',
  'together',
  'apart',
  'pinned_elsewhere',
]

const why = {
  da: {
    refused: 'Outlook tager ikke imod mødet. Sig det til den, der driver Rammehjul.',
    no_consent:
      'Rammehjul har ikke fået lov til at skrive i sekretariatets kalender. Det prøves igen af sig selv.',
    other: 'Outlook svarede ikke. Det er prøvet mange gange; offentliggør igen for at prøve på ny.',
  },
  en: {
    refused: 'Outlook does not take the meeting. Tell whoever runs Rammehjul.',
    no_consent: 'Rammehjul may not write to the secretariat’s calendar. It is tried again by itself.',
    other: 'Outlook did not answer. It has been tried many times; publish again to try anew.',
  },
}

function teamsOf(event: BreakoutEvent | undefined, language: Language): GroupView['teams'] {
  if (event === undefined || event.state === 'ended' || event.state === 'ending')
    return { state: 'none', joinUrl: null, reason: null }
  if (event.stuck !== null) {
    const [kind] = event.stuck.split(' ')
    const text = why[language][kind === 'refused' || kind === 'no_consent' ? kind : 'other']
    return { state: 'failed', joinUrl: event.joinUrl, reason: text }
  }
  const state = event.state === 'standing' ? 'standing' : 'on_its_way'
  return { state, joinUrl: event.joinUrl, reason: null }
}
