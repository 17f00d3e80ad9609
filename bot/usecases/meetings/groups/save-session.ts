import type { SessionSettings } from '../../../contract/groups.ts'
import type { Deps } from '../../../deps.ts'
import { sizesMisfit } from '../../../domain/meetings/groups/group-sizes.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import type { Actor } from '../../actor.ts'
import { inSession, type OfSession } from './in-session.ts'
import { prepareGroups } from './prepare-groups.ts'

/** How many groups a session has, of what sizes, and where they meet. */
export async function saveSession(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { groups, sizes, where, ...of }: SessionSettings & OfSession,
): Promise<Result<{ version: number }>> {
  return inSession(deps, actor, of, async ({ trx, state, all }) => {
    if (sizes !== null && sizes.length !== groups) return refused('sizes_not_of_groups', { field: 'sizes' })
    // Sizes that stand may have stopped fitting when somebody came or left: that stands in the way of nothing else.
    const isNew = JSON.stringify(sizes) !== JSON.stringify(state.session.settings.sizes)
    const misfit = sizes !== null && isNew ? sizesMisfit(sizes, all.attending.length) : null
    if (misfit !== null) return refused('sizes_do_not_fit', { ...misfit, field: 'sizes' })
    const prepared = await prepareGroups(trx, deps, state, all, { groups, sizes, where })
    return prepared.ok ? { ok: true, version: prepared.session.version } : prepared
  })
}
