import type { Kysely, Transaction } from 'kysely'
import type { Deps } from '../../deps.ts'
import { doorsOf } from '../../domain/members/doors.ts'
import type { Database } from '../../store/database.ts'
import { insertNotices, type NewNotice, type NoticeData } from '../../store/notices.ts'
import { type Recipient, recipientsByPerson } from '../../store/people.ts'

/** A participant who can be written to. */
export type Reachable = { participantId: string; recipient: Recipient }

/** Those of the participants who are known and can be written to, by any door. */
export async function reachableAmong(
  db: Kysely<Database>,
  participants: readonly { id: string; personId: string | null }[],
): Promise<Reachable[]> {
  const recipients = await recipientsByPerson(
    db,
    participants.flatMap(({ personId }) => personId ?? []),
  )
  const byPerson = new Map(recipients.map((recipient) => [recipient.personId, recipient]))
  return participants.flatMap(({ id, personId }) => {
    const recipient = byPerson.get(personId ?? '')
    return recipient === undefined || doorsOf(recipient).length === 0
      ? []
      : [{ participantId: id, recipient }]
  })
}

type MeetingNoticeKind = 'session_begun' | 'session_return' | 'group_message' | 'programme' | 'collation_out'
type MeetingNotice = { [K in MeetingNoticeKind]: { kind: K; data: NoticeData[K] } }[MeetingNoticeKind]

/** Puts a word for each of them into the outbox, by those of their doors that are named, and has it sent at once. */
export async function tellParticipants(
  trx: Transaction<Database>,
  { newId, enqueue }: Pick<Deps, 'newId' | 'enqueue'>,
  meetingId: string,
  people: readonly Reachable[],
  {
    now,
    doors,
    noticeOf,
  }: { now: Date; doors: readonly ('teams' | 'mail')[]; noticeOf: (participantId: string) => MeetingNotice },
): Promise<void> {
  const notices = people.flatMap(({ participantId, recipient }) =>
    doorsOf(recipient)
      .filter(({ door }) => doors.includes(door))
      .map(({ door }): NewNotice => ({
        id: newId(),
        personId: recipient.personId,
        door,
        ...noticeOf(participantId),
      })),
  )
  if (notices.length === 0) return
  await insertNotices(trx, notices, now)
  await enqueue(trx, 'deliver', { meetingId })
}
