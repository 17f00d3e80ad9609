import { createHash } from 'node:crypto'
import { dateTimeText } from '../domain/calendar/date-text.ts'
import { journalContent, journalTitle } from './content.ts'
import type { JournalData } from './journal-data.ts'
import { journalJson } from './journal-json.ts'
import { pdfOf } from './pdf-document.ts'

/** journal.pdf: the whole matter for a reader who was not there. Danish. About 0.1 s and 70 kB for an ordinary round. */
export async function journalPdf(data: JournalData): Promise<Buffer> {
  const jsonSha256 = createHash('sha256').update(journalJson(data)).digest('hex')
  const blocks = journalContent(data, jsonSha256)
  return pdfOf(blocks, {
    title: blocks.find((block) => block.kind === 'title')?.text ?? journalTitle(data),
    foot: `${journalTitle(data)}. Journal dannet ${dateTimeText(data.madeAt, 'da')}`,
    madeAt: data.madeAt,
    language: 'da',
  })
}
