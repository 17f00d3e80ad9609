import type { Transaction } from 'kysely'
import type { Deps } from '../../../deps.ts'
import type { Database } from '../../../store/database.ts'
import type { MeetingReading } from '../../../views/read-meeting.ts'
import { lendGroups } from './lend-groups.ts'
import { comingOf } from './publish-for.ts'
import { readGroups } from './session-scene.ts'

/**
 * For a session that begins: where nobody has sent its groups, and the run sheet says that it has the same as another, which have been
 * sent, it gets those. True where it did.
 */
export async function borrowGroups(
  trx: Transaction<Database>,
  deps: Pick<Deps, 'newId'>,
  reading: Pick<MeetingReading, 'meeting' | 'place'>,
  blockId: string,
  now: Date,
): Promise<boolean> {
  const all = await readGroups(trx, reading, now)
  const session = all.sessions.find(({ block }) => block.id === blockId)
  if (session === undefined || session.publication !== null) return false
  const sameAs = session.block.session?.sameGroupsAs ?? null
  const lender = all.sessions.find(({ block }) => block.id === sameAs)
  const sent = lender?.publication ?? null
  if (lender === undefined || sent === null || sent.groups.length === 0) return false
  const groups = comingOf(sent.groups, all)
  await lendGroups(trx, deps, session, { all, lender, groups, byPersonId: sent.byPersonId, now })
  return true
}
