/**
 * Characters that a reader does not see but that change what is seen: control characters, and those that turn the
 * direction of writing (an address can be made to read backwards with them). Joiners inside emoji are kept.
 */
const unseen =
  /(?!\n)[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu

/** What a person wrote, with nothing hidden in it: line breaks are `\n`, at most one blank line in a row. */
export function plainText(text: string): string {
  return visibleText(text).trim()
}

/** The same with the spaces at its ends kept, for one stretch of a longer line. */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(unseen, '')
    .replace(/\n{3,}/g, '\n\n')
}

/** The same on one line, for names and headings. */
export function plainLine(text: string): string {
  return plainText(text).replace(/\s*\n\s*/g, ' ')
}

/** The first `most` characters (UTF-16 code units, never half a character), and whether anything was left out. */
export function cutText(text: string, most: number, mostLines = Infinity): { text: string; cut: boolean } {
  const lines = text.split('\n')
  const short = lines.length > mostLines ? lines.slice(0, mostLines).join('\n') : text
  if (short.length <= most) return { text: short, cut: short.length < text.length }
  return { text: short.slice(0, most).replace(/[\uD800-\uDBFF]$/, ''), cut: true }
}

/** The address as it may be opened from a card or a page, or null: only http(s), and no longer than `most` once encoded. */
export function safeAddress(url: string, most = 1000): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  return (protocol === 'https:' || protocol === 'http:') && href.length <= most ? href : null
}
