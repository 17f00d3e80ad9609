import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { Delivery } from './outbox.ts'

/** What is sent without a round behind it. Its words are made when it is sent, from what its `data` points to. */
export type NoticeData = {
  /** To the secretariat: what reading a forum's group at that instant has come to. */
  group_told: { forumId: string; at: string }
  wheel_reminder: { entryId: string; key: string; day: string }
  /** The question about times. `at`: which sending it was, so that a second reminder is not taken for the first. */
  time_poll: OfPoll
  time_poll_reminder: OfPoll
  /** Times have been added at that instant: to whoever had answered. */
  time_poll_more: OfPoll
  /** A poll's card drawn anew where it lies, which notifies nobody. */
  time_poll_update: OfPoll
  /** Booked or cancelled: to everybody. */
  time_poll_ended: OfPoll
  /** All have answered, or the deadline has passed: to whoever made it. */
  time_poll_told: OfPoll
  /** A group session has begun at that instant: the way to the participant's own group. */
  session_begun: OfParticipant & { blockId: string; began: string }
  /** The groups are soon back in plenary, at that instant. */
  session_return: OfParticipant & { blockId: string; returnAt: string }
  /** What the secretariat wrote to all groups. */
  group_message: OfParticipant & { messageId: string }
  /** Somebody's group in a session: the first word of it (`again`: asked for anew), that it is another, that something in it is. */
  breakout_card: OfBreakout & { again?: true }
  breakout_moved: OfBreakout
  breakout_changed: OfBreakout
  /** The card that lies there is drawn anew; it notifies nobody. */
  breakout_update: OfBreakout
  /** The same of the card that called somebody into their group. */
  session_update: OfBreakout
  /** The programme of a meeting, to a participant; and its card drawn anew where it lies, which notifies nobody. */
  programme: OfParticipant & { at: string }
  programme_update: OfParticipant & { at: string; look: string }
  /** A collation is open for comments, or finished: to those who took part. `edition`: how it stood. */
  collation_out: { meetingId: string; edition: number }
}
type OfPoll = { pollId: string; at: string }
type OfParticipant = { meetingId: string; participantId: string }
type OfBreakout = OfParticipant & { blockId: string; at: string }
export type NoticeKind = keyof NoticeData

/** A notice that this process alone may send until `leasedUntil`. */
export type Notice<K extends NoticeKind = NoticeKind> = Omit<
  Delivery,
  'roundId' | 'seatId' | 'kind' | 'data'
> &
  { [Each in K]: { roundId: null; seatId: null; kind: Each; data: NoticeData[Each] } }[K]

export type NewNotice = { [K in NoticeKind]: { kind: K; data: NoticeData[K] } }[NoticeKind] & {
  id: string
  personId: string
  door: 'teams' | 'mail'
}

/** Puts notices into the outbox. They leave with the transaction, or not at all. */
export async function insertNotices(
  trx: Transaction<Database>,
  notices: readonly NewNotice[],
  now: Date,
): Promise<void> {
  if (notices.length === 0) return
  const rows = JSON.stringify(notices)
  await sql`
    insert into delivery (id, person_id, door, kind, data, state, counts, next_attempt_at, created_at)
    select n.id, n."personId", n.door, n.kind, n.data, 'queued', false, ${now}, ${now}
    from jsonb_to_recordset(${rows}::jsonb) as n (id uuid, "personId" uuid, door text, kind text, data jsonb)`.execute(
    trx,
  )
}

/** The same by mail, where the person has an address and it has not gone there. True where a mail is on its way. */
export async function sendNoticeByMail(
  trx: Transaction<Database>,
  mail: { id: string; insteadOf: string; now: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into delivery (id, person_id, door, kind, data, state, counts, next_attempt_at, created_at)
    select ${mail.id}, d.person_id, 'mail', d.kind, d.data, 'queued', false, ${mail.now}, ${mail.now}
    from delivery d join person_contact c on c.person_id = d.person_id and c.mail is not null
    where d.id = ${mail.insteadOf} and not exists (select from delivery m
      where m.round_id is null and m.person_id = d.person_id and m.kind = d.kind and m.door = 'mail' and m.data = d.data)
    returning id`.execute(trx)
  return rows.length > 0
}
