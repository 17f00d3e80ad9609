import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular, DismissRegular } from '@fluentui/react-icons'
import { use, useState } from 'react'
import { DeadlineField } from '../../../components/deadline-field.tsx'
import { Panel } from '../../../components/panel.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { schedulingTexts } from '../../../texts/scheduling.ts'
import { LanguageContext, useTexts } from '../../../texts/texts.ts'
import { instantIn } from '../../../time/copenhagen.ts'
import { dateTimeText } from '../../../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1 },
  button: { alignSelf: 'flex-start' },
})

const MOST = 10

type Props = {
  starts: string[]
  date: string
  fault: string | undefined
  onChange: (starts: string[]) => void
}

/** The times of a poll: those that were ticked among the ranked ones, and any that are written by hand. */
export function PollTimes({ starts, date, fault, onChange }: Props) {
  const texts = useTexts(pollTexts)
  const { otherMissing } = useTexts(schedulingTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const [clock, setClock] = useState({ date, time: '10:00' })
  const [wrong, setWrong] = useState<string>()
  const add = () => {
    const start = instantIn(clock)
    setWrong(start === null ? otherMissing : undefined)
    if (start !== null) onChange([...new Set([...starts, start.toISOString()])].toSorted())
  }
  return (
    <Panel title={texts.timesTitle} lead={texts.timesLead}>
      <ul className={styles.list}>
        {starts.map((start) => {
          const when = dateTimeText(start, language)
          return (
            <li key={start} className={styles.item}>
              <span>{when}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={texts.removeTime(when)}
                onClick={() => onChange(starts.filter((other) => other !== start))}
              />
            </li>
          )
        })}
      </ul>
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
      {starts.length < MOST && (
        <>
          <DeadlineField label={texts.newTime} value={clock} onChange={setClock} error={wrong} />
          <Button className={styles.button} icon={<AddRegular />} onClick={add}>
            {texts.addTime}
          </Button>
        </>
      )}
    </Panel>
  )
}
