import { collationBlocks, type CollationBlock } from './collation-blocks.ts'
import type { CollationSheet } from '../domain/meetings/collation/collation-sheet.ts'

/** The collation as Markdown (CommonMark, with tables as GitHub reads them). What people wrote stays text. UTF-8. */
export function collationMarkdown(sheet: CollationSheet): string {
  return `${collationBlocks(sheet).map(markdownOf).join('\n\n')}\n`
}

function markdownOf(block: CollationBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${plain(block.text)}\n\n${plain(block.subtitle)}`
    case 'heading':
      return `${'#'.repeat(block.level)} ${plain(block.text)}`
    case 'paragraph':
      return lines(block.text, '')
    case 'list':
      return block.items.map((item) => `- ${lines(item, '  ')}`).join('\n')
    case 'facts':
      return block.rows.map(({ label, value }) => `- **${plain(label)}:** ${lines(value, '  ')}`).join('\n')
    case 'table':
      return [
        row(block.columns.map(({ title }) => title)),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) => row(cells.map(({ text, more }) => [text, ...more].join(' ')))),
      ].join('\n')
  }
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((each) => (each === '---' ? each : plain(each))).join(' | ')} |`

/** A line break within a paragraph or an item; blank lines would end it. */
const lines = (text: string, indent: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(plain)
    .join(`\\\n${indent}`)

/** Signs that Markdown would read as its own are escaped, also where they begin a line as a heading, list or rule does. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~&$!^:@#]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(www)\./gi, '$1\\.')
}
