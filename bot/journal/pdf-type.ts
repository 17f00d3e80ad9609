import { createRequire } from 'node:module'
import { openSync, type Font } from 'fontkit'

export type Face = 'regular' | 'semibold'

/** Sizes and leadings in points. */
export type TypeStyle = { face: Face; size: number; leading: number; color: string }

const files: Record<Face, string> = {
  regular: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  semibold: '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
}

let parsed: Record<Face, Font> | null = null

/** Source Sans 3 (SIL Open Font License 1.1), read from the installed package once per process. */
export function faces(): Record<Face, Font> {
  if (parsed !== null) return parsed
  const { resolve } = createRequire(import.meta.url)
  const open = (file: string): Font => {
    const font = openSync(resolve(file))
    if (!('layout' in font)) throw new Error(`${file} holds several fonts`)
    // A glyph is kept with the character that it was first asked for. One that is first met as a part of another (A in Å)
    // would stand for none, and be missing from the text that a screen reader reads.
    for (const character of font.characterSet) font.glyphForCodePoint(character)
    return font
  }
  parsed = { regular: open(files.regular), semibold: open(files.semibold) }
  return parsed
}

/**
 * The text with only what the font can draw: line breaks stay, invisible joiners go, and any other character becomes its
 * number, "[U+1F600]". An archive file may hold no missing glyph, and a control character must not hide anything.
 */
export function printable(text: string): string {
  const { regular } = faces()
  let out = ''
  for (const character of text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/\t/g, '    ')) {
    const code = character.codePointAt(0) ?? 0
    if (character === '\n') out += character
    else if (invisible.has(code)) continue
    else if (!/\p{C}/u.test(character) && regular.hasGlyphForCodePoint(code)) out += character
    else out += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return out
}

/** Soft hyphen, zero-width space, joiners, byte order mark, emoji presentation: they change nothing that is read. */
const invisible = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0xfe0e, 0xfe0f])

const widths = new Map<string, number>()

/** The width of a word in points; remembered, for the same words come again on every row. */
function widthOf(word: string, style: TypeStyle): number {
  const key = `${style.face} ${word}`
  let units = widths.get(key)
  if (units === undefined) {
    const font = faces()[style.face]
    units = font.layout(word).advanceWidth / font.unitsPerEm
    if (widths.size > 20_000) widths.clear()
    widths.set(key, units)
  }
  return units * style.size
}

/**
 * The lines that a text takes at that width. A line that goes on ends in a space, so that words do not run together for a
 * screen reader; a word wider than the line is cut between characters.
 */
export function wrap(text: string, style: TypeStyle, width: number): string[] {
  return printable(text)
    .split('\n')
    .flatMap((each) => wrapParagraph(each.trimEnd(), style, width))
}

function wrapParagraph(text: string, style: TypeStyle, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  const space = widthOf(' ', style)
  // A hyphen or slash inside a long word or address is a place to break as well.
  for (const piece of text.match(/[^ ]+? *(?:(?<=[-/])(?=[^ ])|(?<= )(?=[^ ])|$)/g) ?? []) {
    const word = piece.trimEnd()
    const wordWidth = widthOf(word, style)
    if (used + wordWidth > width && line !== '') {
      lines.push(line)
      line = ''
      used = 0
    }
    if (wordWidth <= width) {
      line += piece
      used += wordWidth + (piece.length - word.length) * space
      continue
    }
    for (const part of cutToWidth(word, style, width)) {
      if (line !== '') lines.push(line)
      line = part
    }
    used = widthOf(line, style)
    const spaces = piece.slice(word.length)
    line += spaces
    used += spaces.length * space
  }
  return [...lines, line.trimEnd()]
}

function cutToWidth(word: string, style: TypeStyle, width: number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const { segment } of new Intl.Segmenter('da', { granularity: 'grapheme' }).segment(word)) {
    const next = widthOf(segment, style)
    if (used + next > width && part !== '') {
      parts.push(part)
      part = ''
      used = 0
    }
    part += segment
    used += next
  }
  return [...parts, part]
}
