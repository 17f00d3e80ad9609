import { plainLine } from '../cards/plain-text.ts'
import type { CollationBlock } from '../meeting-files/collation-blocks.ts'
import { h, paragraphs, type Part } from './html.ts'

/** What a file sets as pages, as parts of one page: the same headings, lists and tables. */
export const documentParts = (blocks: readonly CollationBlock[]): Part[] => blocks.map(partOf)

function partOf(block: CollationBlock, key: number): Part {
  switch (block.kind) {
    case 'title':
      return h('div', { key }, h('h1', null, plainLine(block.text)), h('p', null, plainLine(block.subtitle)))
    case 'heading':
      return h(`h${block.level}`, { key }, plainLine(block.text))
    case 'paragraph':
      return h(
        'div',
        { key, className: block.tone === 'muted' ? 'quiet' : undefined },
        ...paragraphs(block.text),
      )
    case 'list':
      return h('ul', { key }, ...block.items.map((item, nth) => h('li', { key: nth }, ...paragraphs(item))))
    case 'facts':
      return h(
        'dl',
        { key },
        ...block.rows.flatMap(({ label, value }, nth) => [
          h('dt', { key: `label ${nth}` }, plainLine(label)),
          h('dd', { key: `value ${nth}` }, ...paragraphs(value)),
        ]),
      )
    case 'table':
      return h('div', { key }, tablePart(block))
  }
}

/** On a narrow screen each row is a block, where every cell says what it is. */
function tablePart({ columns, rows }: Extract<CollationBlock, { kind: 'table' }>): Part {
  const head = columns.map(({ title }) => h('th', { key: title, scope: 'col' }, title))
  const body = rows.map((cells, row) =>
    h(
      'tr',
      { key: row },
      ...cells.map(({ text, more }, nth) =>
        h(
          'td',
          { key: nth },
          h('span', { className: 'column' }, `${columns[nth]?.title ?? ''}: `),
          ...[text, ...more].flatMap(paragraphs),
        ),
      ),
    ),
  )
  return h(
    'table',
    null,
    h('colgroup', null, ...columns.map(({ title, share }) => h('col', { key: title, width: `${share}%` }))),
    h('thead', null, h('tr', null, ...head)),
    h('tbody', null, ...body),
  )
}
