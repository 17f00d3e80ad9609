import type { Block } from './blocks.ts'
import { wrap, type TypeStyle } from './pdf-type.ts'
import {
  asArtifact,
  drawLine,
  ink,
  keepRoom,
  measure,
  paper,
  roomLeft,
  tag,
  turnPage,
  type Sheet,
  type Tag,
} from './pdf-sheet.ts'

export const styles = {
  title: { face: 'semibold', size: 22, leading: 27, color: ink.accent },
  subtitle: { face: 'regular', size: 10.5, leading: 15, color: ink.muted },
  section: { face: 'semibold', size: 15, leading: 20, color: ink.accent },
  part: { face: 'semibold', size: 11, leading: 15, color: ink.text },
  text: { face: 'regular', size: 10.5, leading: 15, color: ink.text },
  muted: { face: 'regular', size: 9, leading: 12.5, color: ink.muted },
  strong: { face: 'semibold', size: 10.5, leading: 15, color: ink.text },
} satisfies Record<string, TypeStyle>

/** How the lines of one paragraph lie: indented, and with something drawn behind each part that falls on one page. */
type Setting = { x: number; behind?: (top: number, height: number) => void }

/**
 * Sets the lines in `element`, over as many pages as they take, each part marked on its own page. Never leaves the first or
 * the last line of a longer paragraph alone.
 */
export function setLines(
  sheet: Sheet,
  element: Tag,
  lines: string[],
  style: TypeStyle,
  setting: Setting,
): void {
  let rest = lines
  while (rest.length > 0) {
    let fit = Math.floor(roomLeft(sheet) / style.leading)
    if (fit < Math.min(rest.length, 2) && sheet.y > paper.top) {
      turnPage(sheet)
      continue
    }
    if (rest.length - fit === 1 && fit > 2) fit -= 1
    const part = rest.slice(0, Math.max(fit, 1))
    const top = sheet.y
    setting.behind?.(top, part.length * style.leading)
    element.add(() =>
      part.forEach((line, index) => {
        if (line !== '') drawLine(sheet.doc, line, style, setting.x, top + index * style.leading)
      }),
    )
    sheet.y += part.length * style.leading
    rest = rest.slice(part.length)
  }
}

/** One tagged paragraph (or heading) across the measure. */
export function setText(sheet: Sheet, type: string, text: string, style: TypeStyle, indent = 0): void {
  const element = tag(sheet, sheet.body, type)
  setLines(sheet, element, wrap(text, style, measure - indent), style, { x: paper.left + indent })
  element.end()
}

export function setTitle(sheet: Sheet, block: Extract<Block, { kind: 'title' }>): void {
  asArtifact(sheet, 'Layout', (doc) => doc.rect(paper.left, paper.top - 22, 36, 3).fill(ink.accent))
  setText(sheet, 'H1', block.text, styles.title)
  sheet.y += 5
  setText(sheet, 'P', block.subtitle, styles.subtitle)
  sheet.y += 14
}

export function setHeading(sheet: Sheet, block: Extract<Block, { kind: 'heading' }>): void {
  const first = sheet.y === paper.top
  if (block.level === 2) {
    if (!first) sheet.y += 20
    keepRoom(sheet, 110)
    setText(sheet, 'H2', block.text, styles.section)
    sheet.y += 5
    return
  }
  if (!first) sheet.y += 9
  keepRoom(sheet, 70)
  setText(sheet, 'H3', block.text, styles.part)
  sheet.y += 2
}

export function setParagraph(sheet: Sheet, block: Extract<Block, { kind: 'paragraph' }>): void {
  setText(sheet, 'P', block.text, block.tone === 'plain' ? styles.text : styles.muted)
  sheet.y += 5
}

export function setNotice(sheet: Sheet, block: Extract<Block, { kind: 'notice' }>): void {
  const color = ink[block.tone]
  const padding = 12
  const x = paper.left + 3 + padding
  const width = measure - 3 - 2 * padding
  const behind = (top: number, height: number) =>
    asArtifact(sheet, 'Layout', (doc) => {
      doc.rect(paper.left, top, measure, height).fill(ink[`${block.tone}Tint`])
      doc.rect(paper.left, top, 3, height).fill(color)
    })
  const pad = (height: number) => {
    behind(sheet.y, height)
    sheet.y += height
  }
  keepRoom(sheet, 90)
  pad(9)
  const label: TypeStyle = { ...styles.section, color }
  const head = tag(sheet, sheet.body, 'H2')
  setLines(sheet, head, wrap(block.label, label, width), label, { x, behind })
  head.end()
  for (const text of block.texts) {
    pad(3)
    const element = tag(sheet, sheet.body, 'P')
    setLines(sheet, element, wrap(text, styles.text, width), styles.text, { x, behind })
    element.end()
  }
  pad(9)
  sheet.y += 10
}

export function setQuote(sheet: Sheet, block: Extract<Block, { kind: 'quote' }>): void {
  const quote = tag(sheet, sheet.body, 'BlockQuote')
  const indent = 14
  const lines: [string, TypeStyle][] = [
    [block.by, styles.strong],
    [block.text, styles.text],
    [block.note, styles.muted],
  ]
  keepRoom(sheet, 60)
  for (const [text, style] of lines) {
    if (text === '') continue
    const element = tag(sheet, quote, 'P')
    setLines(sheet, element, wrap(text, style, measure - indent), style, {
      x: paper.left + indent,
      behind: (top, height) =>
        asArtifact(sheet, 'Layout', (doc) => doc.rect(paper.left, top, 2, height).fill(ink.rule)),
    })
    element.end()
  }
  quote.end()
  sheet.y += 11
}

export function setList(sheet: Sheet, block: Extract<Block, { kind: 'list' }>): void {
  const list = tag(sheet, sheet.body, 'L')
  const indent = 14
  for (const item of block.items) {
    keepRoom(sheet, styles.text.leading)
    const element = tag(sheet, list, 'LI')
    const lines = wrap(item, styles.text, measure - indent)
    keepRoom(sheet, Math.min(lines.length, 2) * styles.text.leading)
    const label = tag(sheet, element, 'Lbl')
    label.add(() => drawLine(sheet.doc, '•', styles.text, paper.left + 2, sheet.y))
    label.end()
    const body = tag(sheet, element, 'LBody')
    setLines(sheet, body, lines, styles.text, { x: paper.left + indent })
    body.end()
    element.end()
    sheet.y += 3
  }
  list.end()
  sheet.y += 4
}
