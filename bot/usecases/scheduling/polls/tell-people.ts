import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import { doorsOf } from '../../../domain/members/doors.ts'
import type { Poll } from '../../../domain/scheduling/poll/poll.ts'
import type { Database } from '../../../store/database.ts'
import { insertNotices, type NewNotice, type NoticeKind } from '../../../store/notices.ts'
import { recipientsByPerson } from '../../../store/people.ts'

export type PollNotice = Extract<NoticeKind, `time_poll${string}`>

/**
 * Puts a word about the poll into the outbox for each of the people, by every door that each has; in the transaction that
 * decides so. The outbox's own sweep sends it.
 */
export async function tellPeople(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId'>,
  poll: Pick<Poll, 'id'>,
  { kind, to, now }: { kind: PollNotice; to: readonly string[]; now: Date },
): Promise<void> {
  const people = await recipientsByPerson(trx, [...to])
  const notices = people.flatMap((person) =>
    doorsOf(person).map(({ door }): NewNotice => ({
      id: deps.newId(),
      personId: person.personId,
      door,
      kind,
      data: { pollId: poll.id, at: now.toISOString() },
    })),
  )
  await insertNotices(trx, notices, now)
}
