import { Checkbox, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { Panel } from '../../../components/panel.tsx'
import { capital } from '../../../components/capital.ts'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { repeatTexts } from '../../../texts/wheel-repeat.ts'
import { addDays, isDate } from '../../../time/plain-days.ts'
import { DateField } from '../../forum/date-field.tsx'
import { choiceFor, keysFor } from '../repeat/repeat-options.ts'
import { withDate, type EntryForm, type How } from './entry-form.ts'
import { faultProps } from './fault-props.ts'
import { FirstDates } from './first-dates.tsx'
import type { FormPart } from './form-part.ts'
import { OtherFields } from './other-fields.tsx'
import { RepeatFields } from './repeat-fields.tsx'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  field: { flex: '1 1 200px', minWidth: 0 },
  time: { flex: '0 1 120px' },
  boxes: { display: 'flex', flexWrap: 'wrap' },
})

type Props = FormPart & { entries: readonly { id: string; name: string }[] }

/** When the entry comes, in what rhythm, and what dates that gives. */
export function WhenPanel({ form, faults, onChange, entries }: Props) {
  const texts = useTexts(entryTexts)
  const rules = useTexts(repeatTexts)
  const styles = useStyles()
  const { how, from, to, times } = form
  const follows = how === 'other'
  const repeats = how !== 'once' && how !== 'other' && how !== 'kept'
  const options: { key: How; name: string }[] = [
    { key: 'once', name: texts.never },
    ...(isDate(from)
      ? keysFor(from).map((key) => ({
          key,
          name: capital(rules.rule({ ...choiceFor(key, from), every: 1, end: null })),
        }))
      : []),
    { key: 'other', name: texts.other },
    ...(form.keptRule === null ? [] : [{ key: 'kept' as const, name: texts.asItIs }]),
  ]
  return (
    <Panel title={texts.whenTitle}>
      {!follows && (
        <div className={styles.row}>
          <DateField
            className={styles.field}
            label={how === 'once' ? texts.date : texts.firstDate}
            value={from}
            onChange={(date) => onChange(withDate(form, date))}
            fault={faults['from']}
          />
          {to !== null && (
            <DateField
              className={styles.field}
              label={texts.lastDate}
              value={to}
              onChange={(date) => onChange({ to: date })}
              fault={faults['to']}
            />
          )}
        </div>
      )}
      {times !== null && (
        <div className={styles.row} role="group" aria-label={texts.hasTimes}>
          <Field label={texts.start} className={styles.time} {...faultProps(faults['times'])}>
            <Input
              type="time"
              value={times.start}
              onChange={(_, { value }) => onChange({ times: { ...times, start: value } })}
            />
          </Field>
          <Field label={texts.end} className={styles.time}>
            <Input
              type="time"
              value={times.end}
              onChange={(_, { value }) => onChange({ times: { ...times, end: value } })}
            />
          </Field>
        </div>
      )}
      <div className={styles.boxes}>
        <Checkbox
          label={texts.hasTimes}
          checked={times !== null}
          onChange={(_, { checked }) =>
            onChange({ times: checked === true ? { start: '09:00', end: '12:00' } : null })
          }
        />
        {!follows && (
          <Checkbox
            label={texts.lastsDays}
            checked={to !== null}
            onChange={(_, { checked }) => onChange(period(form, checked === true))}
          />
        )}
      </div>
      <Field label={texts.repeats} {...faultProps(faults['schedule'])}>
        <Select
          value={how}
          onChange={(_, { value }) => onChange({ how: options.find(({ key }) => key === value)?.key ?? how })}
        >
          {options.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {repeats && <RepeatFields form={form} faults={faults} onChange={onChange} />}
      {follows && <OtherFields form={form} faults={faults} onChange={onChange} entries={entries} />}
      {how !== 'once' && <FirstDates form={form} entries={entries} />}
    </Panel>
  )
}

const period = ({ from }: EntryForm, lasts: boolean): Partial<EntryForm> => ({
  to: lasts ? (isDate(from) ? addDays(from, 1) : '') : null,
})
