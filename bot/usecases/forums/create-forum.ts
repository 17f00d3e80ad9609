import type { Deps } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { localDateOf } from '../../domain/calendar/copenhagen.ts'
import { defaultSettings } from '../../domain/forum.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { insertForum } from '../../store/forums.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { openSeats } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { refuseCpr } from '../rounds/check-text.ts'

export type CreateForum = {
  name: string
  regionCode: string
  groupId: string | null
  organisationIds: string[]
}

/** Founds a forum with one seat for each member organisation from today on, all vacant, and the usual rules. */
export async function createForum(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: CreateForum,
): Promise<Result<{ id: string }>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const name = input.name.trim()
  if (name === '') return refused('invalid_input', { field: 'name' })
  const cpr = refuseCpr({ name })
  if (cpr !== null) return cpr
  const organisations = await listOrganisations(deps.db, localDateOf(deps.clock()))
  const { regionCode, groupId } = input
  if (!organisations.some(({ id, kind }) => kind === 'region' && id === regionCode))
    return refused('unknown_organisation', { field: 'regionCode' })
  const members = [...new Set(input.organisationIds)]
  if (members.some((wanted) => organisations.every(({ id }) => id !== wanted)))
    return refused('unknown_organisation', { field: 'organisationIds' })

  return deps.db.transaction().execute(async (trx) => {
    const id = deps.newId()
    const now = deps.clock()
    const forum = { id, name, regionCode, groupId, settings: defaultSettings, now }
    if (!(await insertForum(trx, forum))) return refused('forum_exists', { field: 'name' })
    const from = localDateOf(now)
    await openSeats(
      trx,
      id,
      members.map((organisationId) => ({ id: deps.newId(), organisationId, from })),
    )
    return { ok: true, id }
  })
}
