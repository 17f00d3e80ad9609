import type { CollationFormat } from '../../../contract/collation.ts'
import type { Deps } from '../../../deps.ts'
import { mayRunMeetings } from '../../../domain/access.ts'
import { keptSheetSchema } from '../../../domain/meetings/collation/collation-schema.ts'
import type { CollationSheet } from '../../../domain/meetings/collation/collation-sheet.ts'
import { refused, type Result } from '../../../domain/refusal.ts'
import { collationDocx } from '../../../meeting-files/collation-docx.ts'
import { collationJson } from '../../../meeting-files/collation-json.ts'
import { collationMarkdown } from '../../../meeting-files/collation-markdown.ts'
import { collationPdf } from '../../../meeting-files/collation-pdf.ts'
import { findEdition } from '../../../store/collation-editions.ts'
import { readCollation } from '../../../views/read-collation.ts'
import { readMeeting } from '../../../views/read-meeting.ts'
import type { Actor } from '../../actor.ts'
import { sees } from '../in-meeting.ts'

export type CollationFile = { name: string; mediaType: string; bytes: Uint8Array }

const makers: Record<
  CollationFormat,
  { mediaType: string; make: (sheet: CollationSheet) => Promise<Uint8Array> }
> = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    make: collationDocx,
  },
  pdf: { mediaType: 'application/pdf', make: collationPdf },
  md: {
    mediaType: 'text/markdown; charset=utf-8',
    make: async (sheet) => Buffer.from(collationMarkdown(sheet)),
  },
  json: { mediaType: 'application/json', make: async (sheet) => Buffer.from(collationJson(sheet)) },
}

/** The collation as a file: as it stands, or as an edition kept it. A draft, and what was sent for comments, is the secretariat's alone. */
export async function exportCollation(
  deps: Pick<Deps, 'db' | 'clock'>,
  actor: Actor,
  {
    meetingId,
    format,
    edition,
  }: { meetingId: string; format: CollationFormat; edition?: number | undefined },
): Promise<Result<{ file: CollationFile }>> {
  const now = deps.clock()
  const reading = await readMeeting(deps.db, actor, meetingId, now)
  if (reading === null || !sees(reading)) return refused('not_found')
  const sheet =
    edition === undefined
      ? (await readCollation(deps.db, reading)).sheet
      : await editionSheet(deps, meetingId, edition)
  if (sheet === null) return refused('not_found')
  const open = edition === undefined ? sheet.state !== 'draft' : sheet.state === 'final'
  if (!open && !mayRunMeetings(reading.reader)) return refused('not_found')
  const { mediaType, make } = makers[format]
  const bytes = await make({ ...sheet, madeAt: now })
  return { ok: true, file: { name: `Opsamling ${sheet.date} ${sheet.title}.${format}`, mediaType, bytes } }
}

async function editionSheet(
  { db }: Pick<Deps, 'db'>,
  meetingId: string,
  number: number,
): Promise<Omit<CollationSheet, 'madeAt'> | null> {
  const edition = await findEdition(db, meetingId, number)
  return edition === null ? null : keptSheetSchema.parse(edition.sheet)
}
