import {
  Link as ActLink,
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components'
import { use, useMemo, useState } from 'react'
import type { WheelItem, WheelView } from '../../../../../bot/contract/wheel.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { shortWhenText } from '../when-text.ts'
import { lookFor } from '../wheel-model.ts'
import { Swatch } from './legend.tsx'

// Below this the longest names of forums and people do not fit beside each other.
const NARROW = '@media (max-width: 840px)'

const useStyles = makeStyles({
  table: { [NARROW]: { display: 'block' } },
  head: { [NARROW]: { display: 'flex', overflowX: 'auto' } },
  headRow: { [NARROW]: { display: 'flex', flexWrap: 'wrap', width: '100%' } },
  headCell: { [NARROW]: { display: 'block', flex: '0 0 auto', width: 'auto', minWidth: '0' } },
  date: { width: '15%' },
  title: { width: '20%' },
  forum: { width: '27%' },
  kind: { width: '12%' },
  state: { width: '10%' },
  responsible: { width: '16%' },
  body: { [NARROW]: { display: 'block' } },
  row: { [NARROW]: { display: 'block', padding: '8px 0' } },
  cell: {
    verticalAlign: 'middle',
    overflowWrap: 'break-word',
    hyphens: 'auto',
    [NARROW]: { display: 'block', height: 'auto', padding: '2px 8px' },
  },
  withSwatch: { display: 'flex', alignItems: 'center', gap: '8px' },
  // Else it could not be narrower than its longest word.
  name: { minWidth: 0 },
  open: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
})

const columns = ['date', 'title', 'forum', 'kind', 'state', 'responsible'] as const
type Column = (typeof columns)[number]

type Props = { view: WheelView; items: readonly WheelItem[]; onOpen: (id: string) => void }

/** The same as the picture shows, as a table that is sorted by its columns. */
export default function WheelTable({ view, items, onOpen }: Props) {
  const texts = useTexts(wheelTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [sort, setSort] = useState<{ by: Column; down: boolean }>({ by: 'date', down: false })
  const look = lookFor(view)
  const rows = useMemo(() => {
    const names = new Map(view.forums.map(({ id, name }) => [id, name]))
    const all = items.map((item) => ({
      item,
      date: item.from,
      title: item.title,
      forum: (item.forumId === null ? undefined : names.get(item.forumId)) ?? texts.noForum,
      kind: texts.kinds[item.kind],
      state: texts.states[item.state],
      responsible: item.responsible.map(({ name }) => name).join(', '),
    }))
    const sorted = all.toSorted((a, b) => a[sort.by].localeCompare(b[sort.by], 'da'))
    return sort.down ? sorted.toReversed() : sorted
  }, [items, view.forums, texts, sort])
  const sortBy = (by: Column) => setSort((now) => ({ by, down: now.by === by && !now.down }))

  return (
    <Table className={styles.table} aria-label={texts.table.caption} sortable>
      <TableHeader className={styles.head}>
        <TableRow className={styles.headRow}>
          {columns.map((column) => (
            <TableHeaderCell
              key={column}
              className={mergeClasses(styles[column], styles.headCell)}
              sortDirection={sort.by === column ? (sort.down ? 'descending' : 'ascending') : undefined}
              onClick={() => sortBy(column)}
            >
              {texts.table[column]}
            </TableHeaderCell>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody className={styles.body}>
        {rows.map(({ item, title, forum, kind, state, responsible }) => (
          <TableRow key={item.id} className={styles.row}>
            <TableCell className={styles.cell}>{shortWhenText(item, texts, language)}</TableCell>
            <TableCell className={styles.cell}>
              <ActLink as="button" className={styles.open} onClick={() => onOpen(item.id)}>
                {title}
              </ActLink>
            </TableCell>
            <TableCell className={styles.cell}>
              <span className={styles.withSwatch}>
                <Swatch look={look(item.forumId)} />
                <span className={styles.name}>{forum}</span>
              </span>
            </TableCell>
            <TableCell className={styles.cell}>{kind}</TableCell>
            <TableCell className={styles.cell}>{state}</TableCell>
            <TableCell className={styles.cell}>{responsible}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}
