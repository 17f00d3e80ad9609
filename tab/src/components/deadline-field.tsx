import { Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { capital } from './capital.ts'
import { actTexts } from '../texts/acts.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'
import { instantIn, type WallClock } from '../time/copenhagen.ts'
import { dateTimeText } from '../time/date-text.ts'

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  field: { flexGrow: 1, flexBasis: '130px' },
  words: { margin: '6px 0 0', color: tokens.colorNeutralForeground2, minHeight: tokens.lineHeightBase300 },
  error: { color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  label: string
  value: WallClock
  onChange: (value: WallClock) => void
  error?: string | undefined
}

/**
 * A moment by Denmark's clock, whatever the reader's own. The browser shows its fields in its own manner, so the moment
 * stands below in Danish words.
 */
export function DeadlineField({ label, value, onChange, error }: Props) {
  const texts = useTexts(actTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const instant = instantIn(value)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.fields}>
        <Field
          label={texts.deadlineDate}
          className={styles.field}
          {...(error && { validationState: 'error' })}
        >
          <Input
            type="date"
            value={value.date}
            onChange={(_, { value: date }) => onChange({ ...value, date })}
          />
        </Field>
        <Field
          label={texts.deadlineTime}
          className={styles.field}
          {...(error && { validationState: 'error' })}
        >
          <Input
            type="time"
            value={value.time}
            onChange={(_, { value: time }) => onChange({ ...value, time })}
          />
        </Field>
      </div>
      <p className={styles.words} role="status">
        {instant !== null && `${capital(dateTimeText(instant, language))}. ${texts.danishTime}`}
        {instant === null && texts.deadlineUnreadable}
      </p>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}
