import { makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components'
import { use } from 'react'
import type { SeriesPlanned } from '../../../../../bot/contract/scheduling.ts'
import { Panel } from '../../../components/panel.tsx'
import { seriesTexts } from '../../../texts/series.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { dateTimeText, shortDateText } from '../../../time/date-text.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  none: { margin: '4px 0 0', paddingLeft: '20px' },
  choice: { margin: '6px 0', width: '100%', maxWidth: '480px', '& select': { minWidth: 0 } },
})

type Props = { planned: SeriesPlanned; onChoose: (key: string, start: string) => void }

/** Each meeting with the time that goes with the others', why, and what else could be chosen. */
export function PlannedMeetings({ planned, onChoose }: Props) {
  const texts = useTexts(seriesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.planned} lead={texts.plannedLead}>
      {planned.unknown !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{planned.unknown}</MessageBarBody>
        </MessageBar>
      )}
      <ol className={styles.list}>
        {planned.meetings.map(({ key, title, from, to, chosen, proposals, none }) => {
          // The time that the plan chose may be none of the ten best by themselves.
          const times =
            chosen === null || proposals.some(({ start }) => start === chosen.start)
              ? proposals
              : [chosen, ...proposals]
          return (
            <li key={key}>
              <h3 className={styles.title}>{title}</h3>
              <p className={styles.quiet}>
                {texts.period(shortDateText(from, language), shortDateText(to, language))}
              </p>
              {times.length > 0 && (
                <Select
                  className={styles.choice}
                  aria-label={texts.chosen(title)}
                  value={chosen?.start ?? ''}
                  onChange={(_, { value }) => value !== '' && onChoose(key, value)}
                >
                  {chosen === null && <option value="">{texts.noTime}</option>}
                  {times.map(({ start }) => (
                    <option key={start} value={start}>
                      {dateTimeText(start, language)}
                    </option>
                  ))}
                </Select>
              )}
              {chosen !== null && <p className={styles.quiet}>{chosen.text}</p>}
              {none.length > 0 && (
                <ul className={styles.none}>
                  {none.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}
