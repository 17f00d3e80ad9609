import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import type { When } from './domain/wheel/when.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Database } from './store/database.ts'

/** What a use case may reach. Our own database is used as it is; ports stand only before what is not ours. */
export type Deps = {
  config: Config
  db: Kysely<Database>
  /** The product's time. Read it after a row is locked: the order of locks is the order of events. */
  clock: () => Date
  newId: () => string
  /** 32 random bytes as base64url, for personal links. */
  newSecret: () => string
  directory: Directory
  calendar: Calendar
  /** Puts a job into the queue within the use case's own transaction: it runs if and only if the rows are saved. */
  enqueue: Jobs['enqueue']
  log: Logger
}

/** One card on its way to Teams: `card` is Adaptive Card JSON, `summary` the line of the activity feed. */
export type CardMessage = { card: object; summary: string }

/** A 1:1 chat between the bot and a person. `userId` is the person's `29:` id in this bot's eyes, when known. */
export type Chat = {
  tenantId: string
  objectId: string
  conversationId: string
  serviceUrl: string
  userId: string | null
}

/**
 * How a sending ended. `retry`: try again, not before `afterMs`; `gone`: the person cannot be written to there
 * (bot removed or blocked); `lost`: the message to update is no longer there, send it anew; `failed`: final.
 */
export type SendResult =
  | { result: 'sent'; id: string | null }
  | { result: 'retry'; afterMs: number | null; throttled: boolean; reason: string }
  | { result: 'gone'; reason: string }
  | { result: 'lost'; reason: string }
  | { result: 'failed'; reason: string }

/** The Bot Connector, as far as the product speaks to it on its own initiative. */
export type TeamsSender = {
  send(chat: Chat, message: CardMessage): Promise<SendResult>
  update(chat: Chat, activityId: string, message: CardMessage): Promise<SendResult>
}

/** A mail from the secretariat's mailbox. `headers` start with `x-`; Graph takes at most five. */
export type OutgoingMail = {
  to: string
  subject: string
  html: string
  headers: { name: string; value: string }[]
}

/**
 * A non-delivery report found in the mailbox. `deliveryId` is the value of our own header (`x-rammehjul-delivery`) in
 * the mail that it returns; null where it returns nothing of ours: then only `recipients`, the addresses that it
 * names as failed (lower case), can tell whose it is. `reason` is a status such as `5.1.1`, or empty.
 */
export type Bounce = { deliveryId: string | null; recipients: string[]; receivedAt: Date; reason: string }

/** `readUntil`: every report received before it is known. Give it as `since` the next time. */
export type BounceReading = { bounces: Bounce[]; readUntil: Date }

export type Mailbox = {
  send(mail: OutgoingMail): Promise<SendResult>
  /**
   * Reports received since an instant (and a little before it: the same report may come twice). Throws when the
   * mailbox cannot be read: then nothing is known. A mailbox with very much new mail is read in several goes.
   */
  findBounces(since: Date, now: Date): Promise<BounceReading>
}

export type DirectoryUser = {
  tenantId: string
  objectId: string
  name: string
  mail: string | null
  userPrincipalName: string | null
  userType: 'member' | 'guest'
}

/** `unchanged`: nobody has come or gone since the token. `token`: from where to ask on. */
export type GroupChanges =
  | { state: 'changed'; members: DirectoryUser[]; token: string }
  | { state: 'unchanged'; token: string }
  /** There is no such group (any more). */
  | { state: 'gone' }

export type InstallResult =
  | { ok: true; conversationId: string }
  | { ok: false; reason: 'no_consent' | 'no_such_person' | 'not_installable' | 'unavailable' }

/** Microsoft Graph, asked per tenant with a token of that tenant. */
export type Directory = {
  /** All members of a group in the host's tenant. Throws when Graph does not answer. */
  listGroupMembers(groupId: string): Promise<DirectoryUser[]>
  /**
   * All members of a group in the host's tenant, if anybody has come or gone since `token`; null reads anew, as does a token
   * that is too old. Throws when Graph does not answer.
   */
  changedMembers(groupId: string, token: string | null): Promise<GroupChanges>
  /** Membership of the group that the configuration names as the secretariat; remembered for a few minutes. */
  isInSecretariat(tenantId: string, objectId: string): Promise<boolean>
  /** Null: no such person. Undefined: the tenant has not consented, so nothing is known. */
  findUserByMail(tenantId: string, mail: string): Promise<DirectoryUser | null | undefined>
  installForUser(tenantId: string, objectId: string): Promise<InstallResult>
}

/** Somebody whom a meeting invites; `needed` false is Outlook's "optional". */
export type Invitee = { name: string; mail: string; needed: boolean }

/** What Outlook calls an attendee: somebody, or a room or a thing. */
export type Attending = Invitee & { resource: boolean }

/**
 * A meeting for the secretariat's calendar. `when` is Danish wall time; without `times` it is of whole days, both
 * included. Outlook itself invites; a `hold` invites nobody and shows the time as tentative.
 */
export type NewEvent = {
  /** Our own id for it (a UUID): it stands on the event, and the same event created twice is one. */
  mark: string
  subject: string
  when: When
  location: string | null
  /** Teams makes a meeting and puts the link into the invitation. */
  online: boolean
  html: string
  invitees: readonly Invitee[]
  hold: boolean
}

/** What may change afterwards. The text may not: Teams' link stands in it. `attending` are all of them. */
export type EventChange = Partial<
  Pick<NewEvent, 'subject' | 'when' | 'location' | 'hold'> & { attending: readonly Attending[] }
>

export type InviteeAnswer = 'none' | 'accepted' | 'tentative' | 'declined'

/** An event as it stands in the secretariat's calendar. `etag` changes with every change of it, whoever made it. */
export type CalendarEvent = {
  /** Outlook's immutable id: it holds when the event is moved to another folder. */
  id: string
  /** Our own id for it. */
  mark: string
  etag: string
  iCalUId: string
  subject: string
  when: When
  location: string | null
  joinUrl: string | null
  /** Opens the event in Outlook on the web, for those who may see the mailbox. */
  webLink: string | null
  cancelled: boolean
  invitees: (Attending & { answer: InviteeAnswer; answeredAt: Date | null })[]
}

/**
 * `changed`: somebody changed the event since `etag`; read it anew. `gone`: there is no such event. `refused`: final.
 * `unavailable`: try again, not before `afterMs`; it may or may not have happened.
 */
export type EventFailure = {
  ok: false
  reason: 'changed' | 'gone' | 'refused' | 'no_consent' | 'unavailable'
  afterMs: number | null
  code: string
}
export type EventResult = { ok: true; event: CalendarEvent } | EventFailure

/** What happened in the calendar since a link; give `link` the next time. */
export type CalendarChanges = {
  /** Our events that are new or changed, each as it stands now. */
  events: CalendarEvent[]
  /** Ids that are no longer in the calendar, or left the window; also of events that never were ours. */
  removed: string[]
  link: string
}

export type Subscription = { id: string; expiresAt: Date }

/** `tentative` includes what the person has not answered; `away` is out of office. */
export type BusyTime = { start: Date; end: Date; status: 'tentative' | 'busy' | 'away' | 'elsewhere' }

/** A person's calendar in a window; `known` false is neither free nor busy. Working hours are Danish wall time. */
export type Schedule = { mail: string } & (
  | { known: true; busy: BusyTime[]; workingHours: { days: number[]; start: string; end: string } | null }
  | { known: false; reason: 'no_consent' | 'not_readable' | 'unavailable' }
)

/** Whose calendars one tenant is asked for. `asObjectId`: somebody of that tenant with a mailbox, as whom one asks. */
export type ScheduleQuestion = { tenantId: string; asObjectId: string | null; mails: readonly string[] }

/** The secretariat's calendar, and who is free in whose. Throws only where it says so. */
export type Calendar = {
  createEvent(event: NewEvent): Promise<EventResult>
  updateEvent(id: string, etag: string, change: EventChange): Promise<EventResult>
  /** Tells the invitees. What is no longer there is cancelled already. */
  cancelEvent(id: string, comment: string): Promise<{ ok: true } | EventFailure>
  /** Takes away what invited nobody, such as a hold. What is no longer there is gone already. */
  deleteEvent(id: string): Promise<{ ok: true } | EventFailure>
  /** Null: it is not there, or none of ours. Throws where Graph does not answer. */
  readEvent(id: string): Promise<CalendarEvent | null>
  /** By our own mark. Null: there is none. Throws where Graph does not answer. */
  findEvent(mark: string): Promise<CalendarEvent | null>
  /**
   * What changed since `link`, or all that stands in the window where it is null. Null: the link is too old, begin
   * anew. Of others' events nothing but the id is read. Throws where Graph does not answer.
   */
  changedEvents(link: string | null, window: { from: Date; to: Date }): Promise<CalendarChanges | null>
  /** Notifications of the calendar's changes; `clientState` comes with each. Throws where it cannot be had. */
  subscribe(input: { url: string; clientState: string; expiresAt: Date }): Promise<Subscription>
  /** Null: there is no such subscription any more. */
  renew(id: string, expiresAt: Date): Promise<Subscription | null>
  unsubscribe(id: string): Promise<void>
  /** Each mail once, in the order asked. Never throws. */
  readSchedules(questions: readonly ScheduleQuestion[], window: { from: Date; to: Date }): Promise<Schedule[]>
}
