import { Button, Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { use } from 'react'
import type { SeriesWindows } from '../../../../../bot/contract/scheduling.ts'
import { linkTo } from '../../../app/routes.ts'
import { PageLink } from '../../../components/page-link.tsx'
import { seriesTexts } from '../../../texts/series.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateText, shortDateText } from '../../../time/date-text.ts'
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
  standing: { flexBasis: '100%', minWidth: 0 },
  text: { margin: 0 },
  there: { display: 'block' },
  add: { alignSelf: 'flex-start' },
})

/**
 * A meeting of the plan as it is written: `chosen` is a time that the reader has decided on; `again`: it is wanted although the
 * forum meets in the period already.
 */
export type SeriesRow = {
  key: string
  title: string
  from: string
  to: string
  chosen: string | null
  again: boolean
}

type Standing = SeriesWindows['standing']

const standingIn = ({ from, to }: SeriesRow, standing: Standing): Standing =>
  standing.filter(({ date }) => date >= from && date <= to)

/** Rows that are to have a meeting: where none stands already, or where another is asked for. */
export const wantedRows = (rows: SeriesRow[], standing: Standing): SeriesRow[] =>
  rows.filter((row) => row.again || standingIn(row, standing).length === 0)

type Props = {
  rows: SeriesRow[]
  standing: Standing
  onChange: (rows: SeriesRow[]) => void
  onAdd: () => void
}

/** The meetings of the year and the period of each, with what the forum has in the wheel there already. */
export function SeriesRows({ rows, standing, onChange, onAdd }: Props) {
  const texts = useTexts(seriesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const change = (key: string, part: Partial<SeriesRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, chosen: null, ...part } : row)))
  return (
    <>
      <ol className={styles.list}>
        {rows.map((row, at) => {
          const there = standingIn(row, standing)
          return (
            <li key={row.key} className={styles.row}>
              {there.length > 0 && (
                <div className={styles.standing}>
                  <p className={styles.text}>
                    {texts.standing(shortDateText(row.from, language), shortDateText(row.to, language))}{' '}
                    {there.map(({ entryId, key, title, date }) => (
                      <span key={`${entryId} ${key}`} className={styles.there}>
                        <PageLink to={linkTo.wheelEntry(entryId)}>{title}</PageLink>
                        {`, ${dateText(date, language)}`}
                      </span>
                    ))}
                  </p>
                  <Checkbox
                    label={texts.again(at + 1)}
                    checked={row.again}
                    onChange={(_, { checked }) => change(row.key, { again: checked === true })}
                  />
                </div>
              )}
              {(there.length === 0 || row.again) && (
                <>
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
                </>
              )}
            </li>
          )
        })}
      </ol>
      {rows.length < 24 && (
        <Button className={styles.add} icon={<AddRegular />} onClick={onAdd}>
          {texts.add}
        </Button>
      )}
    </>
  )
}
