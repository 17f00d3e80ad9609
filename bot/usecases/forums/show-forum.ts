import type { ForumView } from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { maySeeForum } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { findForum } from '../../store/forums.ts'
import { listMembers, listNewcomers } from '../../store/members.ts'
import { organisationNames, recipientsByPerson } from '../../store/people.ts'
import { peopleWithReturnedMail } from '../../store/returned-mail.ts'
import { listHolders, listSeats } from '../../store/seats.ts'
import { findViewer } from '../../store/viewers.ts'
import { forumViewOf } from '../../views/forum-view.ts'
import type { Actor } from '../actor.ts'

/** The forum as its page tells it: rules, meetings, seats with who holds them and how they are reached, members. */
export async function showForum(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  forumId: string,
): Promise<Result<{ view: ForumView }>> {
  const { db } = deps
  const today = localDateOf(deps.clock())
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
  const rows = {
    forum,
    today,
    seats,
    holders,
    members,
    newcomers: await listNewcomers(db, forumId, today),
    people: new Map(people.map((person) => [person.personId, person])),
    organisations: await organisationNames(db),
    mailReturned: await peopleWithReturnedMail(db, personIds),
  }
  return { ok: true, view: forumViewOf(rows, actor) }
}
