import type { Deps } from '../../deps.ts'
import type { GroupTrouble, MemberEvent } from '../../domain/members/member-event.ts'
import type { GroupReading } from '../../store/group-readings.ts'
import { saveGroupReading } from '../../store/group-readings.ts'
import { appendMemberHistory } from '../../store/member-history.ts'
import type { Scene } from '../forums/in-managed-forum.ts'
import { tellOfGroup } from './tell-of-group.ts'

const EVERY_MS = 15 * 60_000
/** Forums are not read all at once: each has its own place within so long. */
const SPREAD_MS = 2 * 60_000
/** While Microsoft 365 does not answer. */
const AGAIN_MS = 5 * 60_000

const never: GroupReading = { token: null, wholeAt: null, readAt: null, trouble: null, troubleSince: null }

/** The group was read. `whole`: anew, and not only what had changed. */
export async function noteRead(
  { trx, forum, now }: Scene,
  before: GroupReading | null,
  read: { token: string; whole: boolean },
): Promise<void> {
  const wholeAt = read.whole ? now : (before?.wholeAt ?? null)
  const reading = { ...never, token: read.token, wholeAt, readAt: now }
  await saveGroupReading(trx, forum.id, reading, new Date(now.getTime() + EVERY_MS + placeOf(forum.id)))
  if (before?.trouble != null && before.trouble !== 'directory_unavailable')
    await appendMemberHistory(trx, forum.id, [{ kind: 'group_back' }], { at: now, personId: null })
}

/** It could not be read; nobody has left by that. The secretariat is told once of a group that is gone or seems empty. */
export async function noteTrouble(
  deps: Pick<Deps, 'newId'>,
  scene: Scene,
  before: GroupReading | null,
  trouble: GroupTrouble,
): Promise<void> {
  const { trx, forum, now } = scene
  const same = before?.trouble === trouble
  const troubleSince = same ? before.troubleSince : now
  // Whatever it was that was read, it is read anew.
  const token = trouble === 'directory_unavailable' ? (before?.token ?? null) : null
  const after = trouble === 'directory_unavailable' ? AGAIN_MS : EVERY_MS
  const nextAt = new Date(now.getTime() + after + placeOf(forum.id))
  await saveGroupReading(trx, forum.id, { ...(before ?? never), token, trouble, troubleSince }, nextAt)
  const events: MemberEvent[] =
    same || trouble === 'directory_unavailable' ? [] : [{ kind: 'group_trouble', trouble }]
  await appendMemberHistory(trx, forum.id, events, { at: now, personId: null })
  if (events.length > 0) await tellOfGroup(deps, scene)
}

const placeOf = (forumId: string): number => Number.parseInt(forumId.slice(0, 6), 16) % SPREAD_MS
