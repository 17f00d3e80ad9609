import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { insertTemplate } from '../../store/run-sheet-templates.ts'
import type { Actor } from '../actor.ts'
import { refuseCpr } from '../rounds/check-text.ts'
import { inRunMeeting } from './in-meeting.ts'

/** Keeps the meeting's run sheet as a template of its region; task sheets are that meeting's own, and stay behind. */
export async function saveTemplate(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { meetingId, title }: { meetingId: string; title: string },
): Promise<Result<{ id: string }>> {
  const cpr = refuseCpr({ title })
  if (cpr !== null) return cpr
  return inRunMeeting(deps, actor, meetingId, async ({ trx, meeting, place, now }) => {
    const id = deps.newId()
    const blocks = meeting.runSheet.blocks.map((block) => ({ ...block, taskSheet: null }))
    const runSheet = { ...meeting.runSheet, blocks }
    const template = { id, regionCode: place.regionCode, title, runSheet }
    await insertTemplate(trx, template, { personId: actor.personId, now })
    return { ok: true, id }
  })
}
