import { sql, type Transaction } from 'kysely'
import type { Database } from './database.ts'
import type { NoticeKind } from './notices.ts'

type Trx = Transaction<Database>

/** Cards of these kinds ask about the poll's times, and are drawn anew when those change. */
const KINDS_THAT_ASK: readonly NoticeKind[] = ['time_poll', 'time_poll_reminder', 'time_poll_more']

/** The poll's cards that lie in Teams chats; at most 5,000. */
export async function pollCardsOut(trx: Trx, pollId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from time_poll_person w join delivery d on d.person_id = w.person_id
    where w.poll_id = ${pollId}::uuid and d.round_id is null and d.kind = any(${[...KINDS_THAT_ASK]}::text[])
      and d.data ->> 'pollId' = ${pollId} and d.door = 'teams' and d.state = 'sent' and d.activity_id is not null
    order by d.created_at, d.id limit 5000`.execute(trx)
  return rows.map(({ id }) => id)
}

/** Has the poll's cards drawn anew where they lie, which notifies nobody. */
export async function insertPollCardUpdates(
  trx: Trx,
  updates: readonly { id: string; cardId: string }[],
  { pollId, now }: { pollId: string; now: Date },
): Promise<void> {
  if (updates.length === 0) return
  const data = JSON.stringify({ pollId, at: now.toISOString() })
  await sql`
    insert into delivery (id, person_id, door, kind, data, state, counts, next_attempt_at, created_at, target_id)
    select u.id, d.person_id, 'teams', 'time_poll_update', ${data}::jsonb, 'queued', false, ${now}, ${now}, d.id
    from jsonb_to_recordset(${JSON.stringify(updates)}::jsonb) as u (id uuid, "cardId" uuid)
      join delivery d on d.id = u."cardId"`.execute(trx)
}

/**
 * Which of its times the poll asks about, as `timesVersion` in domain/scheduling/poll/poll.ts counts it, held until the transaction
 * ends: whoever changes them waits for this transaction and then sees what it has sent, or has been waited for and is counted here.
 */
export async function holdTimesOf(trx: Trx, pollId: string): Promise<number> {
  await trx.selectFrom('time_poll').select('id').where('id', '=', pollId).forShare().execute()
  const { times, withdrawn } = await trx
    .selectFrom('time_poll_option as o')
    .leftJoin('time_poll_withdrawal as w', 'w.option_id', 'o.id')
    .select(({ fn }) => [fn.countAll<string>().as('times'), fn.count<string>('w.option_id').as('withdrawn')])
    .where('o.poll_id', '=', pollId)
    .executeTakeFirstOrThrow()
  return Number(times) + Number(withdrawn)
}
