import type { Language } from '../domain/language.ts'
import { asArtifact, drawLine, ink, paper, type Sheet } from './pdf-sheet.ts'
import { faces, printable, type TypeStyle } from './pdf-type.ts'

const style: TypeStyle = { face: 'regular', size: 8.5, leading: 12, color: ink.muted }

/** Writes "Side 2 af 9" and what the paper is at the foot of every page: for the eye, not for a screen reader. */
export function numberPages(sheet: Sheet, text: string, language: Language): void {
  const { start, count } = sheet.doc.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    sheet.doc.switchToPage(start + page)
    const number = language === 'en' ? `Page ${page + 1} of ${count}` : `Side ${page + 1} af ${count}`
    const y = paper.height - 46
    asArtifact(sheet, 'Pagination', (doc) => {
      drawLine(doc, printable(text), style, paper.left, y)
      drawLine(doc, number, style, paper.width - paper.right - widthOf(number), y)
    })
  }
}

function widthOf(text: string): number {
  const font = faces()[style.face]
  return (font.layout(text).advanceWidth / font.unitsPerEm) * style.size
}
