import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { ChevronLeftRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { use, useMemo } from 'react'
import type { TimesFound } from '../../../../bot/contract/scheduling.ts'
import { Panel } from '../../components/panel.tsx'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dayText, hourText } from './day-text.ts'
import { type HeatDay, hoursOf, placeOf, runsOf, type Standing, weeksOf } from './heat-model.ts'
import { HeatPatterns, HeatSample, HeatStrip } from './heat-strip.tsx'
import { HourRow } from './hour-row.tsx'

const useStyles = makeStyles({
  weeks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  week: { minWidth: '110px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  scroll: {
    overflow: 'auto',
    maxHeight: '640px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'separate', borderSpacing: 0, width: '100%' },
  head: { position: 'sticky', top: 0, zIndex: 2, backgroundColor: tokens.colorNeutralBackground1 },
  corner: { position: 'sticky', left: 0, zIndex: 3, backgroundColor: tokens.colorNeutralBackground1 },
  day: {
    minWidth: '176px',
    padding: '8px',
    textAlign: 'left',
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    minWidth: '92px',
    maxWidth: '180px',
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { padding: '3px 6px' },
  legend: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
  },
  sample: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

export type Chosen = { start: string; end: string }

type Props = {
  found: TimesFound
  minutes: number
  week: number
  onWeek: (week: number) => void
  chosen: Chosen | null
  onChoose: (start: Date) => void
}

const shown: Standing[] = ['busy', 'tentative', 'unknown', 'outside_hours', 'elsewhere', 'free']

/** Everybody by day and time, a week at a time: hours to choose above, a strip for each person and day below. */
export function HeatMap({ found, minutes, week, onWeek, chosen, onChoose }: Props) {
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const weeks = useMemo(() => weeksOf(found.heat), [found])
  const at = Math.min(week, weeks.length - 1)
  const here = weeks[at]
  const required = useMemo(
    () => new Set(found.people.filter((person) => person.required).map(({ personId }) => personId)),
    [found],
  )
  if (here === undefined) return null
  const title = texts.week(here.week, here.year)
  const framed = (day: HeatDay) => {
    if (chosen === null) return null
    const [from, to] = [placeOf(day, chosen.start), placeOf(day, chosen.end)]
    return from >= 0 && from < day.cells ? { from, to: Math.min(to, day.cells) } : null
  }
  const rows = new Map(found.heat.people.map(({ personId, cells }) => [personId, cells]))
  const hours = here.days.flatMap((day) => hoursOf(found.heat, day, minutes, (id) => required.has(id)))
  return (
    <Panel title={texts.map} lead={texts.mapLead}>
      <HeatPatterns />
      <div className={styles.weeks}>
        <Button
          icon={<ChevronLeftRegular />}
          aria-label={texts.before}
          disabledFocusable={at === 0}
          onClick={() => at > 0 && onWeek(at - 1)}
        />
        <span className={styles.week} role="status">
          {title}
        </span>
        <Button
          icon={<ChevronRightRegular />}
          aria-label={texts.after}
          disabledFocusable={at >= weeks.length - 1}
          onClick={() => at < weeks.length - 1 && onWeek(at + 1)}
        />
      </div>
      <div className={styles.scroll} role="region" tabIndex={0} aria-label={texts.mapTable(title)}>
        <table className={styles.table}>
          <thead className={styles.head}>
            <tr>
              <td className={styles.corner} />
              {here.days.map(({ date }) => (
                <th key={date} scope="col" className={styles.day}>
                  {dayText(date, language)}
                </th>
              ))}
            </tr>
            <HourRow
              days={here.days}
              hours={hours}
              people={found.people.length}
              chosen={chosen}
              onChoose={onChoose}
              nameClass={styles.name}
              cellClass={styles.cell}
            />
          </thead>
          <tbody>
            {found.people.map(({ personId, label }) => (
              <tr key={personId}>
                <th scope="row" className={styles.name}>
                  {label}
                </th>
                {here.days.map((day) => {
                  const runs = runsOf(rows.get(personId) ?? '', day)
                  return (
                    <td key={day.date} className={styles.cell}>
                      <HeatStrip
                        day={day}
                        runs={runs}
                        chosen={framed(day)}
                        label={spoken(runs, day, texts, language)}
                      />
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={styles.legend} aria-label={texts.legend}>
        {shown.map((standing) => (
          <li key={standing} className={styles.sample}>
            <HeatSample standing={standing} />
            {texts.standings[standing]}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** "optaget 9.00–11.00, foreløbig optaget 13.00–15.00". */
function spoken(
  runs: ReturnType<typeof runsOf>,
  day: HeatDay,
  texts: (typeof schedulingTexts)['da'],
  language: 'da' | 'en',
): string {
  if (runs.every(({ standing }) => standing === 'unknown')) return texts.unknownDay
  const said = runs
    .filter(({ standing }) => standing !== 'free')
    .map(
      ({ standing, from, to }) =>
        `${texts.standings[standing]} ${hourText(day, from, language)}–${hourText(day, to, language)}`,
    )
  return said.length === 0 ? texts.allDayFree : said.join(', ')
}
