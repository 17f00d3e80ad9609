import type { Deps, DirectoryUser } from '../../deps.ts'
import { mayManageForums } from '../../domain/access.ts'
import { cutBefore } from '../../domain/members/term.ts'
import type { Organisation } from '../../domain/organisations/organisation.ts'
import { refused, type Refused, type Result } from '../../domain/refusal.ts'
import { findForum } from '../../store/forums.ts'
import { setSecretariat } from '../../store/identities.ts'
import {
  findMember,
  findMembership,
  isMemberSomewhere,
  leaveAbsent,
  listMembers,
  saveMember,
} from '../../store/members.ts'
import { listOrganisations } from '../../store/organisations.ts'
import { organisationsBinding, setOrganisation } from '../../store/registry.ts'
import { holdingsOf, listSeats } from '../../store/seats.ts'
import type { Actor } from '../actor.ts'
import { endTerms } from '../forums/end-terms.ts'
import { inManagedForum, type Scene } from '../forums/in-managed-forum.ts'
import { findAccounts, tieAccounts } from './find-accounts.ts'
import { knowPerson } from './know-person.ts'
import { candidatesFrom, proposeOrganisation } from './propose-organisation.ts'

type ImportDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log'>

export type Imported = { members: number; added: number; left: number; toConfirm: number }

/**
 * Brings the forum's members in step with its Microsoft 365 group. Whose a member is, is taken as known only where there
 * is no doubt; seats are never filled by it. Who has left the group loses membership and seats from today.
 */
export async function importMembers(
  deps: ImportDeps,
  actor: Actor,
  forumId: string,
): Promise<Result<Imported>> {
  if (!mayManageForums(actor)) return refused('not_found')
  const forum = await findForum(deps.db, forumId)
  if (forum === null) return refused('not_found')
  if (forum.groupId === null) return refused('no_group')
  const listed = await listGroup(deps, forum.groupId)
  if (!listed.ok) return listed

  const imported = await inManagedForum(deps, actor, forumId, async (scene) => {
    const seats = await listSeats(scene.trx, forumId, scene.today)
    const candidates = candidatesFrom(
      await listOrganisations(scene.trx),
      seats.map(({ organisationId }) => organisationId),
    )
    const present: string[] = []
    let added = 0
    for (const one of listed.users) {
      const taken = await takeIn(deps, scene, one, candidates)
      present.push(taken.personId)
      if (taken.added) added += 1
    }
    const left = await leaveAbsent(scene.trx, forumId, present, scene.now)
    await endTerms(deps, scene, await holdingsOf(scene.trx, forumId, left, scene.today), cutBefore)
    for (const personId of left)
      if (await speaksForNobody(scene, personId)) await setOrganisation(scene.trx, personId, null)
    const members = await listMembers(scene.trx, forumId)
    const toConfirm = members.filter(({ guess }) => guess !== null).length
    return { ok: true, members: members.length, added, left: left.length, toConfirm }
  })
  if (imported.ok) await tieMembers(deps, forumId)
  return imported
}

type Listed = { user: DirectoryUser; secretariat: boolean }

async function listGroup(deps: ImportDeps, groupId: string): Promise<Result<{ users: Listed[] }> | Refused> {
  try {
    const users = await deps.directory.listGroupMembers(groupId)
    // An empty list is more likely a wrong group than a forum that everybody has left.
    if (users.length === 0) return refused('group_empty', { field: 'groupId' })
    const listed = users.map(async (user) => ({
      user,
      secretariat: await deps.directory.isInSecretariat(user.tenantId, user.objectId),
    }))
    return { ok: true, users: await Promise.all(listed) }
  } catch (error) {
    deps.log.warn({ err: error }, 'the members of a group could not be read')
    const unknown = (error as { statusCode?: unknown }).statusCode === 404
    return refused(unknown ? 'group_unknown' : 'directory_unavailable')
  }
}

async function takeIn(
  deps: ImportDeps,
  { trx, forum, now }: Scene,
  { user, secretariat }: Listed,
  candidates: Organisation[],
): Promise<{ personId: string; added: boolean }> {
  const { personId, organisationId } = await knowPerson(deps, trx, user, now)
  if (secretariat) await setSecretariat(trx, personId, true)
  const before = await findMembership(trx, forum.id, personId)
  const asked = await findMember(trx, forum.id, personId)
  // Who was a member before has been asked about, or is being asked about: neither is begun anew.
  if (asked !== null) {
    const guess = organisationId === null ? asked.guess : null
    await saveMember(trx, forum.id, { personId, source: asked.source, guess })
    return { personId, added: false }
  }
  const clear = organisationId !== null || secretariat
  const proposed = clear ? { organisationId, guess: null } : proposeOrganisation(user, candidates)
  if (organisationId === null && proposed.organisationId !== null)
    await setOrganisation(trx, personId, proposed.organisationId)
  const source = before?.source ?? 'group'
  await saveMember(trx, forum.id, { personId, source, guess: proposed.guess })
  return { personId, added: true }
}

/**
 * Whether nothing vouches for the organisation any more of somebody who has left: a guest of the host may stay one after
 * having changed jobs, and must not propose for the old municipality or read its drafts.
 */
async function speaksForNobody({ trx, today }: Scene, personId: string): Promise<boolean> {
  if (await isMemberSomewhere(trx, personId)) return false
  return (await organisationsBinding(trx, personId, today)).length === 0
}

/** Members who are known by their mail alone may have an account in a tenant that lets the product ask. */
async function tieMembers(deps: ImportDeps, forumId: string): Promise<void> {
  const members = await listMembers(deps.db, forumId)
  const accounts = await findAccounts(
    deps,
    members.map(({ personId }) => personId),
  )
  await deps.db.transaction().execute((trx) => tieAccounts(trx, accounts))
}
