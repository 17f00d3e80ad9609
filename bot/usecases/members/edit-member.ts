import type { Deps } from '../../deps.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import { roundTime } from '../../domain/rounds/round-time.ts'
import { forgetToldByMail } from '../../store/breakout-told.ts'
import {
  closeOldDoors,
  findContact,
  roundsAsking,
  saveContact,
  unmakeReach,
  untieAccounts,
} from '../../store/corrected-addresses.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import { findMember } from '../../store/members.ts'
import { findByMail } from '../../store/registry.ts'
import { lockRound } from '../../store/rounds.ts'
import type { Actor } from '../actor.ts'
import { inManagedForum, type Scene } from '../forums/in-managed-forum.ts'
import { saveDecided, settleRound } from '../rounds/act-on-round.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { askAgain } from '../scheduling/polls/ask-again.ts'
import { findAccounts, tieAccounts } from './find-accounts.ts'

type EditDeps = Pick<Deps, 'db' | 'clock' | 'newId' | 'directory' | 'config' | 'log' | 'enqueue'>

export type EditMember = { forumId: string; personId: string; name: string; mail: string }

/**
 * Corrects the name or the address of somebody who was written in by hand. With the address goes everything that hung on the
 * old one: accounts that were found by it, links that were mailed to it, the person's calendar address, and the belief that the
 * seat was reached. Rounds and polls that are open ask the person anew.
 */
export async function editMember(deps: EditDeps, actor: Actor, input: EditMember): Promise<Result<object>> {
  const [name, mail] = [input.name.trim(), input.mail.trim()]
  if (name === '') return refused('invalid_input', { field: 'name' })
  const cpr = refuseCpr({ name, mail })
  if (cpr !== null) return cpr
  const { personId } = input
  const edited = await inManagedForum(deps, actor, input.forumId, async (scene) => {
    const { trx, forum, now } = scene
    const member = await findMember(trx, forum.id, personId)
    if (member === null) return refused('not_found')
    if (member.source === 'group') return refused('member_from_group')
    const other = await findByMail(trx, mail)
    if (other !== null && other.personId !== personId) return refused('mail_taken', { field: 'mail' })
    const before = await findContact(trx, personId)
    if (before?.name === name && before.mail === mail) return { ok: true, addressToo: false }
    const addressToo = before?.mail?.toLowerCase() !== mail.toLowerCase()
    if (addressToo) await forgetOldAddress(deps, actor, scene, personId)
    await saveContact(trx, personId, { name, mail }, addressToo ? now : null)
    const by = { at: now, personId: actor.personId }
    await appendMemberHistory(trx, forum.id, [{ kind: 'edited', personId, addressToo }], by)
    return { ok: true, addressToo }
  })
  if (!edited.ok || !edited.addressToo) return edited
  const accounts = await findAccounts(deps, [personId])
  await deps.db.transaction().execute(async (trx) => {
    await tieAccounts(trx, accounts)
    await askAgain(trx, deps, personId)
  })
  return edited
}

/** What the deadline has decided before stays decided. */
async function forgetOldAddress(
  deps: EditDeps,
  actor: Actor,
  { trx }: Scene,
  personId: string,
): Promise<void> {
  await untieAccounts(trx, personId)
  await closeOldDoors(trx, personId, deps.clock())
  await forgetToldByMail(trx, personId, deps.clock())
  for (const { roundId, seatId } of await roundsAsking(trx, personId)) {
    const locked = await lockRound(trx, roundId)
    if (locked === null) continue
    const now = roundTime(locked, deps.clock())
    const facts = await settleRound(deps, trx, locked, now)
    if (facts.round.state === 'approved') continue
    await unmakeReach(trx, { roundId, personId }, now)
    const event = { kind: 'address_corrected' as const, personId, seatId }
    const decided = { round: facts.round, answers: [], events: [event], announce: [] }
    await saveDecided(deps, trx, facts, decided, { at: now, personId: actor.personId, door: actor.door })
  }
}
