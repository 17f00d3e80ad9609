import type { Deps } from '../../deps.ts'
import type { Forum, ForumSettings } from '../../domain/forum.ts'
import type { Result } from '../../domain/refusal.ts'
import { saveForumSettings } from '../../store/forums.ts'
import type { Actor } from '../actor.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { inManagedForum } from './in-managed-forum.ts'

/** Changes the forum's rules and its list of meetings. Rounds that have started keep the rules they started with. */
export async function saveSettings(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  input: { forumId: string; settings: ForumSettings; meetings: Forum['meetings'] },
): Promise<Result<object>> {
  const titles = input.meetings.map(({ title }, place) => [`meetings.${place}.title`, title])
  const cpr = refuseCpr(Object.fromEntries(titles) as Record<string, string>)
  if (cpr !== null) return cpr
  return inManagedForum(deps, actor, input.forumId, async ({ trx, forum }) => {
    const closedDays = [...new Set(input.settings.closedDays)].sort()
    const meetings = input.meetings.map(({ date, title }) => ({
      id: deps.newId(),
      date,
      title: title.trim(),
    }))
    await saveForumSettings(trx, forum.id, { ...input.settings, closedDays }, meetings)
    return { ok: true }
  })
}
