import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { use, useRef, useState, type KeyboardEvent } from 'react'
import { hovered } from '../../components/hovered.ts'
import { unseen } from '../../components/unseen.ts'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dayTimeText } from '../../time/date-text.ts'
import { hourText } from './day-text.ts'
import type { Chosen } from './heat-map.tsx'
import type { HeatDay, HourFit } from './heat-model.ts'

const useStyles = makeStyles({
  hours: { display: 'flex', gap: '2px' },
  hour: {
    flex: '1 1 0',
    position: 'relative',
    minWidth: '24px',
    height: '40px',
    padding: 0,
    lineHeight: '14px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase100,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    ':hover': hovered,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  open: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    border: `1px solid ${tokens.colorPaletteGreenBorder2}`,
  },
  blocked: { color: tokens.colorNeutralForeground3, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  chosen: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  spoken: unseen,
  clock: { display: 'block' },
  count: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
})

type Props = {
  days: HeatDay[]
  hours: HourFit[]
  people: number
  chosen: Chosen | null
  onChoose: (start: Date) => void
  nameClass: string | undefined
  cellClass: string | undefined
}

/** The hours at which the meeting could begin, with how many could come. One stop of the tab key; arrows move within. */
export function HourRow({ days, hours, people, chosen, onChoose, nameClass, cellClass }: Props) {
  const texts = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const row = useRef<HTMLTableRowElement>(null)
  const [focus, setFocus] = useState(0)
  const stop = Math.min(focus, hours.length - 1)

  const move = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -hours.length,
      End: hours.length,
    }
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(hours.length - 1, stop + step))
    setFocus(next)
    row.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <tr ref={row} onKeyDown={move}>
      <th scope="row" className={nameClass}>
        {texts.canCome}
      </th>
      {days.map((day) => (
        <td key={day.date} className={cellClass}>
          <div className={styles.hours}>
            {hours.map((hour, nth) => {
              if (hour.day !== day) return null
              const start = hour.start.toISOString()
              const said = texts.hourCan(dayTimeText(start, language), hour.able, people)
              return (
                <button
                  key={start}
                  type="button"
                  tabIndex={nth === stop ? 0 : -1}
                  aria-pressed={chosen?.start === start}
                  className={mergeClasses(
                    styles.hour,
                    hour.blocked ? styles.blocked : hour.able * 2 >= people && styles.open,
                    chosen?.start === start && styles.chosen,
                  )}
                  onClick={() => {
                    setFocus(nth)
                    onChoose(hour.start)
                  }}
                >
                  <span className={styles.spoken}>
                    {hour.blocked ? `${said}, ${texts.hourBlocked}` : said}
                  </span>
                  <span aria-hidden="true" className={styles.clock}>
                    {hourText(day, hour.nth, language).split(/[.:]/)[0]}
                  </span>
                  <span aria-hidden="true" className={styles.count}>
                    {hour.blocked ? '–' : hour.able}
                  </span>
                </button>
              )
            })}
          </div>
        </td>
      ))}
    </tr>
  )
}
