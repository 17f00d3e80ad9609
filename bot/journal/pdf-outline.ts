import type { Block } from './blocks.ts'
import { printable } from './pdf-type.ts'
import type { Sheet } from './pdf-sheet.ts'

/**
 * Returns a function that puts a heading, just set, among the document's bookmarks: sections at the root, their parts
 * below them. A bookmark leads to the page of its heading.
 */
export function bookmark(sheet: Sheet): (block: Block) => void {
  let section: PDFKit.PDFOutline | null = null
  return (block) => {
    if (block.kind === 'notice') section = add(sheet.doc.outline, block.label)
    if (block.kind !== 'heading') return
    if (block.level === 2) section = add(sheet.doc.outline, block.text)
    else add(section ?? sheet.doc.outline, block.text)
  }
}

function add(parent: PDFKit.PDFOutline, text: string): PDFKit.PDFOutline {
  // `fit` is missing from the package's types; without it the page would be scrolled to its right edge.
  return parent.addItem(printable(text), { expanded: false, fit: true } as { expanded: boolean })
}
