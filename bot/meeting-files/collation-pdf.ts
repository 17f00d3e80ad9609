import { pdfOf } from '../journal/pdf-document.ts'
import { collationBlocks } from './collation-blocks.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'
import { stateText, titleOf } from './collation-words.ts'

/** The collation as a tagged PDF. */
export function collationPdf(sheet: CollationSheet): Promise<Buffer> {
  return pdfOf(collationBlocks(sheet), {
    title: titleOf(sheet),
    foot: `${titleOf(sheet)}. ${stateText(sheet)}`,
    madeAt: sheet.madeAt,
    language: 'da',
  })
}
