import type { Deps } from '../../deps.ts'
import type { Forum, ForumSettings } from '../../domain/forum.ts'
import type { Result } from '../../domain/refusal.ts'
import { changedParts } from '../../domain/forums/changed-parts.ts'
import { findForum, saveForumSettings } from '../../store/forums.ts'
import { recordRulesChange } from '../../store/rules-history.ts'
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
  return inManagedForum(deps, actor, input.forumId, async ({ trx, forum, now }) => {
    const closedDays = [...new Set(input.settings.closedDays)].sort()
    const meetings = input.meetings.map(({ date, title }) => ({
      id: deps.newId(),
      date,
      title: title.trim(),
    }))
    const settings = { ...input.settings, closedDays }
    const before = await findForum(trx, forum.id)
    await saveForumSettings(trx, forum.id, settings, meetings)
    const told = meetings.map(({ date, title }) => ({ date, title }))
    const data =
      before === null
        ? null
        : changedParts(
            { ...before.settings, meetings: before.meetings },
            { ...settings, meetings: byDate(told) },
          )
    if (data !== null)
      await recordRulesChange(trx, {
        forumId: forum.id,
        personId: actor.personId,
        at: now,
        kind: 'settings',
        data,
      })
    return { ok: true }
  })
}

const byDate = (meetings: Forum['meetings']): Forum['meetings'] =>
  meetings.toSorted((a, b) => a.date.localeCompare(b.date))
