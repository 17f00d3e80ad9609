/** A participant's line in the file of a session's groups; `group` is its label, empty: in none. */
export type CsvLine = {
  line: number
  group: string
  name: string
  organisation: string
  pinned: boolean
}

const GROUP = ['gruppe', 'group']
const NAME = ['navn', 'name']
const ORGANISATION = ['organisation']
const PINNED = ['fastholdt', 'fixed']
const YES = ['ja', 'yes', 'x', '1', 'true', 'sand']

/**
 * Reads what a spreadsheet has saved: semicolons, commas or tabs, with a heading that names the columns, in any order. A number: the
 * line that cannot be read, from 1.
 */
export function readGroupsCsv(csv: string): CsvLine[] | { unreadable: number } {
  const text = csv.replace(/^\uFEFF/, '')
  const [heading = ''] = text.split(/\r?\n/, 1)
  const separator = [';', '\t', ','].find((mark) => heading.includes(mark)) ?? ';'
  const rows = rowsOf(text, separator)
  if (!Array.isArray(rows)) return rows
  const [head, ...lines] = rows
  const names = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? []
  const at = (known: readonly string[]) => names.findIndex((name) => known.includes(name))
  const [group, name, organisation, pinned] = [at(GROUP), at(NAME), at(ORGANISATION), at(PINNED)]
  if (group === -1 || name === -1) return { unreadable: 1 }
  return lines
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ cells, line }) => {
      const of = (column: number) => (column === -1 ? '' : unquoted(cells[column] ?? ''))
      return {
        line,
        group: of(group),
        name: of(name),
        organisation: of(organisation),
        pinned: YES.includes(of(pinned).toLowerCase()),
      }
    })
}

/** What our own file marks as text, lest a spreadsheet takes it for a formula. */
const unquoted = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '')

type Row = { line: number; cells: string[] }

function rowsOf(text: string, separator: string): Row[] | { unreadable: number } {
  const rows: Row[] = []
  let [cells, cell, quoted, line, begin]: [string[], string, boolean, number, number] = [[], '', false, 1, 1]
  const endRow = () => {
    rows.push({ line: begin, cells: [...cells, cell] })
    ;[cells, cell] = [[], '']
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at++
      } else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === separator) {
      cells.push(cell)
      cell = ''
    } else if (sign === '\n') {
      endRow()
      begin = line
    } else if (sign !== '\r') cell += sign
  }
  if (quoted) return { unreadable: begin }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
