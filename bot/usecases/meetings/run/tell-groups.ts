import type { Kysely, Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { Meeting } from '../../../domain/meetings/meeting.ts'
import { doorsOf } from '../../../domain/members/doors.ts'
import type { Database } from '../../../store/database.ts'
import { insertNotices, type NewNotice, type NoticeData } from '../../../store/notices.ts'
import { listParticipants } from '../../../store/participants.ts'
import { type Recipient, recipientsByPerson } from '../../../store/people.ts'
import { publishedGroups, seatedIn } from '../../../views/published-groups.ts'

/** Somebody in a group who can be written to. */
export type InGroup = { participantId: string; recipient: Recipient }

type SessionNotice = {
  [K in 'session_begun' | 'session_return' | 'group_message']: { kind: K; data: NoticeData[K] }
}['session_begun' | 'session_return' | 'group_message']

/** Everybody in the session's published groups who is known and can be written to. */
export async function recipientsInGroups(
  db: Kysely<Database>,
  meeting: Meeting,
  blockId: string,
): Promise<InGroup[]> {
  const publication = await publishedGroups(db, meeting, blockId)
  if (publication === null) return []
  const seated = seatedIn(publication, await listParticipants(db, meeting.id))
  const personIds = seated.flatMap(({ participant }) => participant.personId ?? [])
  const recipients = await recipientsByPerson(db, personIds)
  const byPerson = new Map(recipients.map((recipient) => [recipient.personId, recipient]))
  return seated.flatMap(({ participant }) => {
    const recipient = byPerson.get(participant.personId ?? '')
    return recipient === undefined || doorsOf(recipient).length === 0
      ? []
      : [{ participantId: participant.id, recipient }]
  })
}

/** Puts a word for each of them into the outbox, by those of their doors that are named, and has it sent at once. */
export async function tellGroups(
  trx: Transaction<Database>,
  { newId, enqueue }: Pick<Deps, 'newId' | 'enqueue'>,
  meetingId: string,
  people: readonly InGroup[],
  {
    now,
    doors,
    noticeOf,
  }: { now: Date; doors: readonly ('teams' | 'mail')[]; noticeOf: (participantId: string) => SessionNotice },
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
  await insertNotices(trx, notices, now)
  await enqueue(trx, 'deliver', { meetingId })
}
