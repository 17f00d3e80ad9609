import { mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { usePlanTable } from './plan-table-styles.ts'

type Props = {
  label: string
  columns: readonly string[]
  rows: readonly { id: string; cells: readonly ReactNode[] }[]
}

/** A plain table; its roles are said, for shown as cards on a narrow page it would lose its meaning without them. */
export function PlanTable({ label, columns, rows }: Props) {
  const styles = usePlanTable()
  return (
    <table role="table" className={styles.table} aria-label={label}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col" className={styles.columnHeader}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {rows.map(({ id, cells }) => (
          <tr key={id} role="row" className={styles.row}>
            {cells.map((cell, nth) =>
              nth === 0 ? (
                <th
                  key={nth}
                  role="rowheader"
                  scope="row"
                  className={mergeClasses(styles.cell, styles.strong)}
                >
                  {cell}
                </th>
              ) : (
                <td key={nth} role="cell" className={styles.cell}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
