import { createHash } from 'node:crypto'
import type { Attending, CalendarEvent } from '../../deps.ts'
import {
  type CalledInOutlook,
  type CallingSides,
  standingOf,
} from '../../domain/outlook/reconcile-invitees.ts'
import type { OutlookEvent } from '../../store/outlook-events.ts'

/** What is known of an address without keeping it: whether another is the same. */
const hashOf = (mail: string): string =>
  createHash('sha256').update(mail.trim().toLowerCase()).digest('base64')

/** `callable`: whom the meeting might call besides, so that whoever is added in Outlook is known here too. */
export type Known = Pick<OutlookEvent, 'invitees' | 'seenInvitees'> & {
  callable?: readonly { personId: string; mail: string | null }[]
}

/** Finds the person behind an attendee: by the address that they have, or by the one under which Outlook got to know them. */
export function personBehind({
  invitees,
  seenInvitees,
  callable = [],
}: Known): (mail: string) => string | null {
  const byHash = new Map<string, string>()
  for (const { personId, mail } of callable) if (mail !== null) byHash.set(hashOf(mail), personId)
  for (const { personId, addressHash } of seenInvitees?.outlook ?? [])
    if (addressHash !== null) byHash.set(addressHash, personId)
  for (const { personId, mail } of invitees) if (mail !== '') byHash.set(hashOf(mail), personId)
  return (mail) => byHash.get(hashOf(mail)) ?? null
}

/** Whom both sides call now. Somebody whose address has been erased since is called as before: nothing is known of them. */
export function callingSides(event: Known, attending: CalendarEvent['invitees']): CallingSides {
  const personOf = personBehind(event)
  const outlook = attending.flatMap(({ mail, needed }): CalledInOutlook[] => {
    const personId = personOf(mail)
    return personId === null ? [] : [{ personId, needed, addressHash: hashOf(mail) }]
  })
  const wheel = event.invitees.flatMap(({ personId, needed, mail }) => {
    if (mail !== '') return [{ personId, needed }]
    return event.seenInvitees?.wheel.filter((one) => one.personId === personId) ?? []
  })
  return { wheel, outlook }
}

/**
 * All whom Outlook is to call, when these people are as the wheel has them. Whoever was added in Outlook stays, and so do
 * rooms; Outlook tells those alone whom the change concerns.
 */
export function attendingAs(
  event: Known,
  attending: CalendarEvent['invitees'],
  people: readonly string[],
): Attending[] {
  const personOf = personBehind(event)
  const { wheel } = callingSides(event, attending)
  const meant = new Set(people)
  const there = new Set<string>()
  const kept = attending.flatMap(({ name, mail, needed, resource }): Attending[] => {
    const personId = personOf(mail)
    if (personId === null || !meant.has(personId)) return [{ name, mail, needed, resource }]
    there.add(personId)
    const standing = standingOf(wheel, personId)
    return standing === 'absent' ? [] : [{ name, mail, needed: standing === 'needed', resource }]
  })
  const added = event.invitees.filter(
    ({ personId, mail }) => meant.has(personId) && !there.has(personId) && mail !== '',
  )
  return [...kept, ...added.map(({ name, mail, needed }) => ({ name, mail, needed, resource: false }))]
}
