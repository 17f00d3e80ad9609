export type Table = { title: string; head: string[]; rows: string[][]; notes: string[] }

/** A table for a terminal. Figures, so all columns but the first stand to the right. */
export function printTable({ title, head, rows, notes }: Table): void {
  const widths = head.map((name, column) =>
    Math.max(...[name, ...rows.map((row) => row[column] ?? '')].map((cell) => cell.length)),
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('   ')
  console.log(`\n${title}\n`)
  console.log(`  ${line(head)}`)
  for (const row of rows) console.log(`  ${line(row)}`)
  for (const note of notes) console.log(`  ${note}`)
}

/** The smallest value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 1)} ms`
export const perSecond = (value: number): string => value.toFixed(value < 10 ? 1 : 0)
export const ratio = (value: number): string => value.toFixed(2)
