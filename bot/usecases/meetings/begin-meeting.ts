import type { CreateMeetingInput } from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import type { FocusArea } from '../../domain/meetings/focus-area.ts'
import { emptyRunSheet, type RunSheet } from '../../domain/meetings/run-sheet/run-sheet.ts'
import { copyOf, fromTemplate } from '../../domain/meetings/templates/begin-run-sheet.ts'
import { runSheetTemplates } from '../../domain/meetings/templates/run-sheet-templates.ts'
import { refused, type Result } from '../../domain/refusal.ts'
import type { WheelScene } from '../wheel/in-wheel.ts'
import { findMeeting } from '../../store/meetings.ts'
import { findKeptTemplate } from '../../store/run-sheet-templates.ts'

type Ground = { start: number | null; focusAreas: readonly FocusArea[] }

/** The first run sheet of a meeting: nothing, a template's, or another meeting's. */
export async function beginRunSheet(
  { newId }: Pick<Deps, 'newId'>,
  { trx }: Pick<WheelScene, 'trx'>,
  from: CreateMeetingInput['from'],
  { start, focusAreas }: Ground,
): Promise<Result<{ runSheet: RunSheet }>> {
  if (from.by === 'empty') return { ok: true, runSheet: emptyRunSheet }
  const known = focusAreas.map(({ id }) => id)
  if (from.by === 'meeting') {
    const other = await findMeeting(trx, from.meetingId)
    if (other === null) return refused('not_found')
    return { ok: true, runSheet: copyOf(other.runSheet, { newId, start, focusAreas: known }) }
  }
  const ours = runSheetTemplates.find(({ id }) => id === from.templateId)
  if (ours !== undefined) {
    const numbers = areasByNumber(focusAreas, from.agreement)
    return { ok: true, runSheet: fromTemplate(ours, { newId, start, focusAreas: numbers }) }
  }
  const kept = isId(from.templateId) ? await findKeptTemplate(trx, from.templateId) : null
  if (kept === null) return refused('unknown_template')
  return { ok: true, runSheet: copyOf(kept.runSheet, { newId, start, focusAreas: known }) }
}

/** Those of one agreement; null: of the newest. They come with the newest agreement first. */
function areasByNumber(areas: readonly FocusArea[], agreement: string | null): Map<number, string> {
  const chosen = agreement ?? areas[0]?.agreement
  const found = areas.filter((area) => area.agreement === chosen)
  return new Map(found.map(({ position, id }) => [position, id]))
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
