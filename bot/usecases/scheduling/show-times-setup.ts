import type { TimesSetup } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { closedAhead } from '../../domain/scheduling/closed-days.ts'
import { ordinaryMeeting } from '../../domain/scheduling/scheduling-limits.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import type { Actor } from '../actor.ts'
import { forumInvitees } from './forum-invitees.ts'

/** Whom the forum's meeting may call, and what a search for a time begins with. */
export async function showTimesSetup(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  forumId: string,
): Promise<Result<TimesSetup>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const today = localDateOf(deps.clock())
  const forum = (await listWheelForums(deps.db, null, today)).find(({ id }) => id === forumId)
  if (forum === undefined) return refused('not_found')
  const people = await forumInvitees(deps.db, forumId, today)
  return {
    ok: true,
    today,
    forum: { id: forum.id, name: forum.name },
    people: people.map(({ personId, label, name, organisation, role }) => ({
      personId,
      label,
      name,
      organisation,
      role,
    })),
    closed: closedAhead(forum, today),
    ...ordinaryMeeting,
  }
}
