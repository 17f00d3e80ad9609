import type { Kysely } from 'kysely'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
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

export type InstallResult =
  | { ok: true; conversationId: string }
  | { ok: false; reason: 'no_consent' | 'no_such_person' | 'not_installable' | 'unavailable' }

/** Microsoft Graph, asked per tenant with a token of that tenant. */
export type Directory = {
  /** All members of a group in the host's tenant. Throws when Graph does not answer. */
  listGroupMembers(groupId: string): Promise<DirectoryUser[]>
  /** Membership of the group that the configuration names as the secretariat; remembered for a few minutes. */
  isInSecretariat(tenantId: string, objectId: string): Promise<boolean>
  /** Null: no such person. Undefined: the tenant has not consented, so nothing is known. */
  findUserByMail(tenantId: string, mail: string): Promise<DirectoryUser | null | undefined>
  installForUser(tenantId: string, objectId: string): Promise<InstallResult>
}
