import type { Deps, DirectoryUser } from '../../deps.ts'
import { cutBefore } from '../../domain/members/term.ts'
import type { MemberEvent } from '../../domain/members/member-event.ts'
import type { Organisation } from '../../domain/organisations/organisation.ts'
import { findByIdentity, setSecretariat } from '../../store/identities.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import {
  findMember,
  findMembership,
  isMemberSomewhere,
  leaveAbsent,
  listMembers,
  saveMember,
} from '../../store/members.ts'
import { freeAddresses, organisationsBinding, setOrganisation } from '../../store/registry.ts'
import { holdingsOf, listSeats } from '../../store/seats.ts'
import { endTerms } from '../forums/end-terms.ts'
import type { Scene } from '../forums/in-managed-forum.ts'
import { candidateOrganisations } from './candidate-organisations.ts'
import { knowPerson } from './know-person.ts'
import { proposeOrganisation } from './propose-organisation.ts'

/** Somebody in the group, and whether they are in the secretariat's as well. */
export type Listed = { user: DirectoryUser; secretariat: boolean }

export type Imported = { members: number; added: number; left: number; toConfirm: number }

/**
 * Makes the forum's members those of its group. Whose a member is, is taken as known only where there is no doubt; seats are
 * never filled by it. Who has left the group loses membership and seats, from now. `by` null: the product by itself, whose
 * reading is history only where it has changed something.
 */
export async function takeInGroup(
  deps: Pick<Deps, 'newId' | 'clock'>,
  scene: Scene,
  listed: Listed[],
  by: string | null,
): Promise<Imported & { seatsLost: number }> {
  const { trx, forum, today, now } = scene
  const seats = await listSeats(trx, forum.id, today)
  const candidates = await candidateOrganisations(trx, forum.id, today)
  const present: string[] = []
  const joined = new Set<string>()
  for (const one of await knownFirst(scene, listed)) {
    const taken = await takeIn(deps, scene, one, candidates)
    present.push(taken.personId)
    if (taken.added) joined.add(taken.personId)
  }
  const left = await leaveAbsent(trx, forum.id, present, now)
  const held = await holdingsOf(trx, forum.id, left, today)
  await endTerms(deps, scene, held, cutBefore)
  for (const personId of left)
    if (await speaksForNobody(scene, personId)) await setOrganisation(trx, personId, null)
  const members = await listMembers(trx, forum.id)
  const toConfirm = members.filter(({ guess }) => guess !== null).length
  const imported = { members: members.length, added: joined.size, left: left.length, toConfirm }

  const events: MemberEvent[] = [
    ...[...joined].map((personId) => ({ kind: 'joined' as const, personId })),
    ...left.map((personId) => ({ kind: 'left' as const, personId })),
    ...held.flatMap(({ personId, seatId }): MemberEvent[] => {
      const seat = seats.find(({ id }) => id === seatId)
      return seat === undefined ? [] : [{ kind: 'seat_lost', personId, organisationId: seat.organisationId }]
    }),
  ]
  if (by !== null || events.length > 0)
    events.push({ kind: 'read', added: joined.size, left: left.length, toConfirm })
  await appendMemberHistory(trx, forum.id, events, { at: now, personId: by })
  return { ...imported, seatsLost: held.length }
}

/**
 * Whoever is known by their account gets their new address first: whose old one it was is not taken for them. Addresses that
 * the group gives to another of them are free before the first is given, so that two may have changed theirs for each other's.
 */
async function knownFirst({ trx }: Scene, listed: Listed[]): Promise<Listed[]> {
  const known = new Set<Listed>()
  const wanted: { personId: string; mail: string }[] = []
  for (const one of listed) {
    const { tenantId, objectId, mail } = one.user
    const person = await findByIdentity(trx, tenantId, objectId)
    if (person === null) continue
    known.add(one)
    if (mail !== null) wanted.push({ personId: person.personId, mail })
  }
  await freeAddresses(trx, wanted)
  return [...known, ...listed.filter((one) => !known.has(one))]
}

async function takeIn(
  deps: Pick<Deps, 'newId'>,
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
