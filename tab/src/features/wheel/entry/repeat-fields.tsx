import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { TickBoxes } from '../../../components/tick-boxes.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { repeatTexts } from '../../../texts/wheel-repeat.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { isDate } from '../../../time/plain-days.ts'
import { DateField } from '../../forum/date-field.tsx'
import { isMonthly, isWeekly } from '../repeat/repeat-options.ts'
import { placeOf, weekdays } from '../repeat/year-places.ts'
import { faultProps } from './fault-props.ts'
import type { FormPart } from './form-part.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  field: { flex: '1 1 180px', minWidth: 0 },
})

const EVERY = [1, 2, 3, 4, 5, 6]

/** How often the rule comes, on which days and months besides the first, and when it ends. */
export function RepeatFields({ form, faults, onChange }: FormPart) {
  const texts = useTexts(entryTexts)
  const rules = useTexts(repeatTexts)
  const { months } = useTexts(wheelTexts)
  const styles = useStyles()
  const { how, from } = form
  const place = isDate(from) ? placeOf(from) : null
  const everyText = isWeekly(how) ? texts.everyWeek : isMonthly(how) ? texts.everyMonth : texts.everyYear
  const ends = { never: texts.endNever, on: texts.endOn, after: texts.endAfter }
  return (
    <>
      {isWeekly(how) && (
        <TickBoxes
          label={texts.weekdays}
          choices={weekdays.map((id) => ({ id, name: rules.weekdays[id] }))}
          chosen={[...new Set([...form.weekdays, ...(place === null ? [] : [place.weekday])])]}
          onChange={(ids) => onChange({ weekdays: weekdays.filter((each) => ids.includes(each)) })}
        />
      )}
      {(how === 'yearly_weekday' || how === 'yearly_last') && (
        <TickBoxes
          label={texts.months}
          choices={months.map((name, nth) => ({ id: String(nth + 1), name }))}
          chosen={[...new Set([...form.months, ...(place === null ? [] : [place.month])])].map(String)}
          onChange={(ids) => onChange({ months: ids.map(Number).toSorted((a, b) => a - b) })}
        />
      )}
      <div className={styles.row}>
        <Field label={texts.every} className={styles.field}>
          <Select value={form.every} onChange={(_, { value }) => onChange({ every: value })}>
            {[...new Set([...EVERY.map(String), form.every])].map((value) => (
              <option key={value} value={value}>
                {everyText(Number(value))}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.ends} className={styles.field}>
          <Select
            value={form.end}
            onChange={(_, { value }) =>
              onChange({ end: value === 'on' || value === 'after' ? value : 'never' })
            }
          >
            {Object.entries(ends).map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {form.end === 'on' && (
          <DateField
            className={styles.field}
            label={texts.endDate}
            value={form.endOn}
            onChange={(endOn) => onChange({ endOn })}
            fault={faults['endOn']}
          />
        )}
        {form.end === 'after' && (
          <Field label={texts.endCount} className={styles.field} {...faultProps(faults['endAfter'])}>
            <Input
              inputMode="numeric"
              value={form.endAfter}
              maxLength={3}
              onChange={(_, { value }) => onChange({ endAfter: value })}
            />
          </Field>
        )}
      </div>
    </>
  )
}
