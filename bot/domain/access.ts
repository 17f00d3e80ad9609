import { answersAreIn, stateAt, takesAnswers } from './rounds/closing.ts'
import type { Round, RoundFacts } from './rounds/round.ts'
import { transitions, type RoundAct, type RoundRole } from './rounds/states.ts'

/**
 * Somebody in front of the product, as far as one forum is concerned. Everything here was looked up from the pair
 * (tenant id, object id) of a verified token, or from a personal link; nothing comes from the request itself.
 */
export type Viewer = {
  personId: string
  secretariat: boolean
  /** The municipality or region that the person may propose for; null: none. */
  organisationId: string | null
  /** Seats of the forum that the person is director or deputy of today. */
  seatIds: string[]
  /** Member of the forum, with or without a seat. */
  member: boolean
}

/** The roles of a viewer before one round. Nobody without a role may know that the round exists. */
export function rolesBefore(viewer: Viewer, facts: Pick<RoundFacts, 'round' | 'seats'>): RoundRole[] {
  const { round, seats } = facts
  const roles: RoundRole[] = []
  if (viewer.secretariat) roles.push('secretariat')
  if (viewer.organisationId === round.operatorOrganisationId) roles.push('operator')
  if (round.startedAt === null) return roles
  if (seats.some((seat) => viewer.seatIds.includes(seat.seatId))) roles.push('seat')
  if (viewer.member) roles.push('reader')
  return roles
}

/** The one answer to "may this person do this to this round now". The tab is told it and repeats no rule. */
export function mayAct(viewer: Viewer, act: RoundAct, facts: RoundFacts, now: Date): boolean {
  const cell = transitions[stateAt(facts, now)][act]
  if (cell === undefined) return false
  const roles = rolesBefore(viewer, facts)
  if (!cell.by.some((role) => roles.includes(role))) return false
  return stillInTime(act, facts, now)
}

/**
 * Whether the act is the viewer's in any state at all. Who never may is answered as if there were no such round, so that
 * a refusal tells nobody more than the page does.
 */
export function isTheirAct(
  viewer: Viewer,
  act: RoundAct,
  facts: Pick<RoundFacts, 'round' | 'seats'>,
): boolean {
  const roles = rolesBefore(viewer, facts)
  return Object.values(transitions).some(
    (cells) => cells[act]?.by.some((role) => roles.includes(role)) === true,
  )
}

/** What the table of states cannot say: acts that the deadline ends, or that wait for it. */
function stillInTime(act: RoundAct, facts: RoundFacts, now: Date): boolean {
  switch (act) {
    case 'answer':
    case 'remind':
      return takesAnswers(facts, now)
    case 'hand_over':
      return answersAreIn(facts, now)
    case 'put_on_meeting':
      return stateAt(facts, now) !== 'remarks' || answersAreIn(facts, now)
    default:
      return true
  }
}

export type Permissions = Record<RoundAct, boolean>

const acts: RoundAct[] = [
  'edit',
  'attach',
  'submit',
  'plan',
  'unplan',
  'start',
  'inform',
  'answer',
  'remind',
  'extend',
  'record_answer',
  'withdraw',
  'hand_over',
  'revise',
  'put_on_meeting',
  'record_decision',
  'correct',
]

/** Everything that the viewer may do to the round now. */
export function permissions(viewer: Viewer, facts: RoundFacts, now: Date): Permissions {
  return Object.fromEntries(acts.map((act) => [act, mayAct(viewer, act, facts, now)])) as Permissions
}

/** Drafts are seen by those who write them; a started round by everybody of the forum and its operator. */
export function maySee(viewer: Viewer, facts: Pick<RoundFacts, 'round' | 'seats'>): boolean {
  return rolesBefore(viewer, facts).length > 0
}

/** Whether the person may write a proposal for the organisation. */
export function mayPropose(viewer: Viewer, operatorOrganisationId: Round['operatorOrganisationId']): boolean {
  return viewer.secretariat || viewer.organisationId === operatorOrganisationId
}

/** Who sits in a forum is known to its members; their mail addresses to the secretariat alone. */
export const maySeeForum = (viewer: Viewer): boolean => viewer.secretariat || viewer.member

/** Forums, members, seats and the list of partner tenants are the secretariat's to change. */
export const mayManageForums = (person: Pick<Viewer, 'secretariat'>): boolean => person.secretariat

/** Somebody in front of the annual wheel, looked up as a `Viewer` is. */
export type WheelReader = {
  /** Null: nobody in particular, as for what a forum publishes. */
  personId: string | null
  secretariat: boolean
  /** Forums that the person is a member of or holds a seat in. */
  forumIds: readonly string[]
  /** The regions of those forums, under all the names that they bear within the window. */
  regionCodes: readonly string[]
}

type InWheel = { forumId: string | null; responsible: readonly string[] }

/** A member sees what their forums do and what the whole region does; and what they are responsible for, wherever it is. */
export function maySeeEntry(reader: WheelReader, entry: InWheel, regionCode: string): boolean {
  if (reader.secretariat || isResponsible(reader, entry)) return true
  return entry.forumId === null
    ? reader.regionCodes.includes(regionCode)
    : reader.forumIds.includes(entry.forumId)
}

/** Who is of no forum has no wheel, but for what they may be responsible for. */
export const hasWheel = (reader: Pick<WheelReader, 'secretariat' | 'forumIds'>): boolean =>
  reader.secretariat || reader.forumIds.length > 0

/** The wheel is planned by the secretariat. */
export const mayPlan = (reader: Pick<WheelReader, 'secretariat'>): boolean => reader.secretariat

/** Whoever is responsible may say that their own is done. */
export const mayTickOff = (
  reader: Pick<WheelReader, 'secretariat' | 'personId'>,
  entry: Pick<InWheel, 'responsible'>,
): boolean => reader.secretariat || isResponsible(reader, entry)

export const isResponsible = (
  { personId }: Pick<WheelReader, 'personId'>,
  { responsible }: Pick<InWheel, 'responsible'>,
): boolean => personId !== null && responsible.includes(personId)

/** Somebody in front of one meeting: what they are to the wheel, and to this meeting. */
export type MeetingReader = WheelReader & {
  /** Their own line among the meeting's participants; null: none, or they have left it. */
  participantId: string | null
  /** Groups that they are the facilitator of. */
  facilitates: readonly string[]
  /** They were there and went before its end: what came of it is theirs to read, and nothing theirs to write in its groups. */
  leftEarly: boolean
}

/** The programme, one's own group, its notes, what is published: members of the forum and who takes part. */
export const maySeeMeeting = (reader: MeetingReader, entry: InWheel, regionCode: string): boolean =>
  reader.participantId !== null ||
  reader.leftEarly ||
  reader.facilitates.length > 0 ||
  maySeeEntry(reader, entry, regionCode)

/** The run sheet, participants, groups, the running of the meeting, and focus areas are the secretariat's. */
export const mayRunMeetings = (reader: Pick<WheelReader, 'secretariat'>): boolean => reader.secretariat

/** The group's notes and its clock are the facilitator's to keep, and the secretariat's. */
export const mayFacilitate = (
  reader: Pick<MeetingReader, 'secretariat' | 'facilitates'>,
  groupId: string,
): boolean => reader.secretariat || reader.facilitates.includes(groupId)

/** A group's notes and cards are written by its own people, by who facilitates it, and by the secretariat. */
export const mayWriteInGroup = (
  reader: Pick<MeetingReader, 'secretariat' | 'facilitates' | 'participantId'>,
  group: { id: string; members: readonly string[] },
): boolean =>
  mayFacilitate(reader, group.id) ||
  (reader.participantId !== null && group.members.includes(reader.participantId))
