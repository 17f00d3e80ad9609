import { type Kysely, type RawBuilder, sql, type Transaction } from 'kysely'
import type { Poll, PollAnswer, PollOption, WithdrawnOption } from '../domain/scheduling/poll/poll.ts'
import type { Database } from './database.ts'
import { mayBeCalled } from './invitees.ts'

type Trx = Transaction<Database>

type Row = Omit<Poll, 'options' | 'withdrawn' | 'answers'> & {
  times: { id: string; start: string; end: string; addedAt: string | null; withdrawnAt: string | null }[]
  answers: (Omit<PollAnswer, 'at'> & { at: string })[]
}

/** Polls with all that was asked and said, and who of them has left the forum by `today`; at most 200 of a kind. */
const pollsWhere = (condition: RawBuilder<unknown>, today: string) => sql<Row>`
  select p.id, p.forum_id as "forumId", p.title, p.minutes, p.place, p.location, p.message, p.deadline, p.results, p.state,
    p.booked_option_id as "bookedOptionId", p.entry_id as "entryId", p.created_by as "createdBy",
    p.created_at as "createdAt",
    (select jsonb_agg(jsonb_build_object('id', o.id, 'start', o.starts_at, 'end', o.ends_at,
        'addedAt', o.added_at, 'withdrawnAt', w.withdrawn_at) order by o.starts_at, w.withdrawn_at)
      from time_poll_option o left join time_poll_withdrawal w on w.option_id = o.id
      where o.poll_id = p.id) as times,
    (select jsonb_agg(jsonb_build_object('personId', w.person_id, 'required', w.required,
        'left', not ${mayBeCalled(sql`p.forum_id`, sql`w.person_id`, today)}) order by w.person_id)
      from time_poll_person w where w.poll_id = p.id) as people,
    coalesce((select jsonb_agg(jsonb_build_object('personId', a.person_id, 'comment', a.comment, 'at', a.given_at,
        'door', a.door, 'votes', (select jsonb_object_agg(v.option_id, v.vote) from time_poll_vote v
          where v.answer_id = a.id)) order by a.id)
      from time_poll_answer a where a.poll_id = p.id), '[]') as answers
  from time_poll p where ${condition} order by p.created_at desc, p.id limit 200`

const optionOf = ({ id, start, end, addedAt }: Row['times'][number]): PollOption => ({
  id,
  start: new Date(start),
  end: new Date(end),
  addedAt: addedAt === null ? null : new Date(addedAt),
})

const pollOf = ({ times, answers, ...row }: Row): Poll => ({
  ...row,
  options: times.flatMap((time) => (time.withdrawnAt === null ? [optionOf(time)] : [])),
  withdrawn: times.flatMap((time): WithdrawnOption[] =>
    time.withdrawnAt === null ? [] : [{ ...optionOf(time), withdrawnAt: new Date(time.withdrawnAt) }],
  ),
  answers: answers.map((answer) => ({ ...answer, at: new Date(answer.at) })),
})

export async function findPoll(db: Kysely<Database>, pollId: string, today: string): Promise<Poll | null> {
  const { rows } = await pollsWhere(sql`p.id = ${pollId}::uuid`, today).execute(db)
  return rows[0] === undefined ? null : pollOf(rows[0])
}

/** Locks the poll's row: whoever votes, books or cancels does so after the other. */
export async function lockPoll(trx: Trx, pollId: string, today: string): Promise<Poll | null> {
  const row = await trx
    .selectFrom('time_poll')
    .select('id')
    .where('id', '=', pollId)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : findPoll(trx, pollId, today)
}

/** The forum's polls, newest first. */
export async function listPolls(db: Kysely<Database>, forumId: string, today: string): Promise<Poll[]> {
  const { rows } = await pollsWhere(sql`p.forum_id = ${forumId}::uuid`, today).execute(db)
  return rows.map(pollOf)
}

/** Polls that still ask or have just closed, and of which somebody is still to be told. */
export async function pollsToLookAt(db: Kysely<Database>, today: string): Promise<Poll[]> {
  const { rows } = await pollsWhere(sql`p.state = 'open' and p.told_at is null`, today).execute(db)
  return rows.map(pollOf)
}

/** Polls that are not ended in which the person is asked. */
export async function pollsAsking(db: Kysely<Database>, personId: string, today: string): Promise<Poll[]> {
  const { rows } = await pollsWhere(
    sql`p.state = 'open' and exists (select from time_poll_person w
      where w.poll_id = p.id and w.person_id = ${personId}::uuid)`,
    today,
  ).execute(db)
  return rows.map(pollOf)
}

export async function insertPoll(
  trx: Trx,
  poll: Omit<Poll, 'state' | 'withdrawn' | 'answers'>,
): Promise<void> {
  await trx
    .insertInto('time_poll')
    .values({
      id: poll.id,
      forum_id: poll.forumId,
      title: poll.title,
      minutes: poll.minutes,
      place: poll.place,
      location: poll.location,
      message: poll.message,
      deadline: poll.deadline,
      results: poll.results,
      booked_option_id: null,
      entry_id: null,
      created_by: poll.createdBy,
      created_at: poll.createdAt,
      reminded_at: null,
      told_at: null,
    })
    .execute()
  await insertOptions(trx, poll.id, poll.options, null)
  await insertPeople(trx, poll.id, poll.people)
}

/** `addedBy`: who added them to a poll that had been sent. */
async function insertOptions(
  trx: Trx,
  pollId: string,
  options: readonly PollOption[],
  addedBy: string | null,
): Promise<void> {
  await trx
    .insertInto('time_poll_option')
    .values(
      options.map(({ id, start, end, addedAt }) => ({
        id,
        poll_id: pollId,
        starts_at: start,
        ends_at: end,
        added_at: addedAt,
        added_by: addedBy,
      })),
    )
    .execute()
}

/** More times are asked about: so whoever lacks an answer is reminded anew, and the secretariat told anew when all have answered. */
export async function addPollOptions(
  trx: Trx,
  pollId: string,
  options: readonly PollOption[],
  addedBy: string,
): Promise<void> {
  await insertOptions(trx, pollId, options, addedBy)
  await trx
    .updateTable('time_poll')
    .set({ reminded_at: null, told_at: null })
    .where('id', '=', pollId)
    .execute()
}

/** The time is asked about no more; what was said of it stays. */
export async function withdrawPollOption(
  trx: Trx,
  optionId: string,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('time_poll_withdrawal')
    .values({ option_id: optionId, withdrawn_at: now, withdrawn_by: personId })
    .execute()
}

type Asked = readonly { personId: string; required: boolean }[]

async function insertPeople(trx: Trx, pollId: string, people: Asked): Promise<void> {
  await trx
    .insertInto('time_poll_person')
    .values(people.map(({ personId, required }) => ({ poll_id: pollId, person_id: personId, required })))
    .execute()
}

/** More people are asked: so the secretariat is told anew when all have answered. */
export async function addPollPeople(trx: Trx, pollId: string, people: Asked): Promise<void> {
  await insertPeople(trx, pollId, people)
  await trx.updateTable('time_poll').set({ told_at: null }).where('id', '=', pollId).execute()
}

export async function insertPollAnswer(trx: Trx, pollId: string, answer: PollAnswer): Promise<void> {
  const { id } = await trx
    .insertInto('time_poll_answer')
    .values({
      poll_id: pollId,
      person_id: answer.personId,
      comment: answer.comment,
      given_at: answer.at,
      door: answer.door,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('time_poll_vote')
    .values(Object.entries(answer.votes).map(([option_id, vote]) => ({ answer_id: id, option_id, vote })))
    .execute()
}

export async function endPoll(
  trx: Trx,
  pollId: string,
  end: { state: 'cancelled' } | { state: 'booked'; optionId: string; entryId: string },
): Promise<void> {
  await trx
    .updateTable('time_poll')
    .set(
      end.state === 'cancelled'
        ? { state: 'cancelled' }
        : { state: 'booked', booked_option_id: end.optionId, entry_id: end.entryId },
    )
    .where('id', '=', pollId)
    .execute()
}

/** True for whoever is first to do it. */
export async function markPoll(
  trx: Trx,
  pollId: string,
  what: 'reminded_at' | 'told_at',
  now: Date,
): Promise<boolean> {
  const result = await trx
    .updateTable('time_poll')
    .set({ [what]: now })
    .where('id', '=', pollId)
    .where(what, 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** A later deadline; whoever is silent is reminded of it anew, and the secretariat told when it has passed. */
export async function moveDeadline(trx: Trx, pollId: string, deadline: Date): Promise<void> {
  await trx
    .updateTable('time_poll')
    .set({ deadline, reminded_at: null, told_at: null })
    .where('id', '=', pollId)
    .execute()
}
