import { plainText } from '../../../cards/plain-text.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { runSheetLimits } from '../../../domain/meetings/run-sheet/run-sheet.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { refuseCpr } from '../../rounds/check-text.ts'
import { sees } from '../in-meeting.ts'
import { readApart } from './read-apart.ts'

/** No task sheet is larger: it is a page or two of text. */
const LARGEST_TASK_SHEET_BYTES = 5 * 1024 * 1024

/**
 * The text of a task sheet that was handed out as a file, to be held against the run sheet like one that is pasted. Nothing is stored
 * here: the text is kept when the run sheet is saved, the file never.
 */
export async function readTaskSheet(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  { meetingId, bytes }: { meetingId: string; bytes: Uint8Array },
): Promise<Result<{ text: string }>> {
  const reading = await readMeeting(db, actor, meetingId, clock())
  if (reading === null || !sees(reading) || !mayRunMeetings(reading.reader)) return refused('not_found')
  if (bytes.length > LARGEST_TASK_SHEET_BYTES) return refused('task_sheet_too_large')
  const read = await readApart(bytes)
  if (!read.ok) return refused(refusals[read.why])
  const text = plainText(read.text)
  if (text === '') return refused('task_sheet_empty')
  if (text.length > runSheetLimits.taskSheet) return refused('task_sheet_too_long')
  return refuseCpr({ text }) ?? { ok: true, text }
}

const refusals = {
  kind: 'task_sheet_kind',
  unreadable: 'task_sheet_unreadable',
  too_long: 'task_sheet_too_long',
  busy: 'task_sheet_busy',
} as const
