import type { ParticipantItem } from '../../../../../bot/contract/participants.ts'

type Marked = Pick<ParticipantItem, 'role' | 'fromRegion'>

/** How a group is made up, in short: "Direktør: 4 · Chef: 2 · Andet: 1 · Region eller KKR: 1". */
export function spreadText(
  members: readonly Marked[],
  roles: Readonly<Record<ParticipantItem['role'], string>>,
  fromRegion: string,
): string {
  const named = Object.keys(roles) as ParticipantItem['role'][]
  const ofRole = named.map((role) => ({
    name: roles[role],
    count: members.filter((one) => one.role === role).length,
  }))
  const ofRegion = { name: fromRegion, count: members.filter((one) => one.fromRegion).length }
  return [...ofRole, ofRegion]
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${name}: ${count}`)
    .join(' · ')
}
