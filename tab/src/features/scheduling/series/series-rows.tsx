import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { seriesTexts } from '../../../texts/series.ts'
import { useTexts } from '../../../texts/texts.ts'
import { DateField } from '../../forum/date-field.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalL },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalM,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexGrow: 2, flexBasis: '240px' },
  date: { flexGrow: 1, flexBasis: '150px' },
  remove: { marginTop: '26px' },
  add: { alignSelf: 'flex-start' },
})

/** A meeting of the plan as it is written: `chosen` is a time that the reader has decided on. */
export type SeriesRow = { key: string; title: string; from: string; to: string; chosen: string | null }

type Props = { rows: SeriesRow[]; onChange: (rows: SeriesRow[]) => void; onAdd: () => void }

/** The meetings of the year and the period of each. */
export function SeriesRows({ rows, onChange, onAdd }: Props) {
  const texts = useTexts(seriesTexts)
  const styles = useStyles()
  const change = (key: string, part: Partial<SeriesRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, chosen: null, ...part } : row)))
  return (
    <>
      <ol className={styles.list}>
        {rows.map((row, at) => (
          <li key={row.key} className={styles.row}>
            <Field label={texts.name(at + 1)} className={styles.name}>
              <Input
                value={row.title}
                maxLength={200}
                onChange={(_, { value }) => change(row.key, { title: value })}
              />
            </Field>
            <DateField
              label={texts.from(at + 1)}
              value={row.from}
              onChange={(from) => change(row.key, { from })}
              className={styles.date}
            />
            <DateField
              label={texts.to(at + 1)}
              value={row.to}
              onChange={(to) => change(row.key, { to })}
              className={styles.date}
            />
            <Button
              appearance="subtle"
              className={styles.remove}
              icon={<DismissRegular />}
              aria-label={texts.remove(at + 1)}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            />
          </li>
        ))}
      </ol>
      {rows.length < 24 && (
        <Button className={styles.add} icon={<AddRegular />} onClick={onAdd}>
          {texts.add}
        </Button>
      )}
    </>
  )
}
