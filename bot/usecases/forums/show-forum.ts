import type { Kysely } from 'kysely'
import type { ForumView } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { maySeeForum } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { Database } from '../../store/database.ts'
import { findForum } from '../../store/forums.ts'
import { findGroupReading } from '../../store/group-readings.ts'
import { listMemberHistory } from '../../store/member-history.ts'
import { listMembers, listNewcomers } from '../../store/members.ts'
import { organisationNames } from '../../store/organisations.ts'
import { namesOf, recipientsByPerson } from '../../store/people.ts'
import { peopleWithReturnedMail } from '../../store/returned-mail.ts'
import { listHolders, listSeats } from '../../store/seats.ts'
import { findViewer } from '../../store/viewers.ts'
import { forumViewOf } from '../../views/forum-view.ts'
import type { MemberEventsRead } from '../../views/member-events.ts'
import type { Actor } from '../actor.ts'

/** The forum as its page tells it: rules, meetings, seats with who holds them and how they are reached, members. */
export async function showForum(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  forumId: string,
): Promise<Result<{ view: ForumView }>> {
  const { db } = deps
  const now = deps.clock()
  const today = localDateOf(now)
  const forum = await findForum(db, forumId)
  if (forum === null) return refused('not_found')
  const viewer = await findViewer(db, actor, forumId, today)
  if (!maySeeForum(viewer)) return refused('not_found')

  const seats = await listSeats(db, forumId, today)
  const holders = await listHolders(
    db,
    seats.map(({ id }) => id),
    today,
  )
  const members = await listMembers(db, forumId)
  const personIds = [...new Set([...holders, ...members].map(({ personId }) => personId))]
  const people = await recipientsByPerson(db, personIds)
  const organisations = await organisationNames(db, today)
  const rows = {
    forum,
    today,
    seats,
    holders,
    members,
    newcomers: await listNewcomers(db, forumId, today),
    people: new Map(people.map((person) => [person.personId, person])),
    organisations,
    mailReturned: await peopleWithReturnedMail(db, personIds),
    memberEvents: await readMemberEvents(db, forumId, now, organisations),
  }
  return { ok: true, view: forumViewOf(rows, actor) }
}

/** What the page shows of the members' history. */
const LINES_SHOWN = 30

async function readMemberEvents(
  db: Kysely<Database>,
  forumId: string,
  now: Date,
  organisations: Map<string, string>,
): Promise<MemberEventsRead> {
  const lines = await listMemberHistory(db, forumId, LINES_SHOWN)
  const people = lines.flatMap(({ byPerson, event }) => [
    ...(byPerson === null ? [] : [byPerson]),
    ...('personId' in event ? [event.personId] : []),
  ])
  const names = await namesOf(db, people)
  return {
    now,
    reading: await findGroupReading(db, forumId),
    lines,
    name: (personId) => names.get(personId) ?? null,
    organisation: (id) => organisations.get(id) ?? id,
  }
}
