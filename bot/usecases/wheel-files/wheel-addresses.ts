import type { WheelAddresses } from '../../contract/wheel-files.ts'
import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { listRuledForums, publishesWheel } from '../../store/forum-rules.ts'
import { listAddresses } from '../../store/wheel-addresses.ts'
import { listWheelForums } from '../../store/wheel-readers.ts'
import { publicWheelLink } from '../../views/wheel-links.ts'
import type { Actor } from '../actor.ts'

/** Which calendars have an address now: the asker's own, and those of the forums that they see. */
export async function wheelAddresses(
  deps: Pick<Deps, 'db' | 'clock' | 'config'>,
  actor: Actor,
): Promise<WheelAddresses> {
  const forums = await listWheelForums(deps.db, actor.personId, localDateOf(deps.clock()))
  const seen = forums.filter(({ mine }) => actor.secretariat || mine)
  const [lines, ruled] = await Promise.all([
    listAddresses(
      deps.db,
      actor.personId,
      seen.map(({ id }) => id),
    ),
    listRuledForums(deps.db),
  ])
  const published = new Set(ruled.filter(publishesWheel).map(({ id }) => id))
  const addressOf = (forumId: string | null) => {
    const line = lines.find((each) => each.forumId === forumId)
    return line === undefined
      ? null
      : { createdAt: line.createdAt.toISOString(), fetchedAt: line.fetchedAt?.toISOString() ?? null }
  }
  return {
    own: addressOf(null),
    forums: seen.map(({ id, name }) => ({
      forumId: id,
      name,
      address: addressOf(id),
      mayManage: mayManageForums(actor),
      publicUrl: published.has(id) ? publicWheelLink(deps.config, id) : null,
    })),
  }
}
