import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components'
import { useTexts } from '../../../texts/texts.ts'
import { entryTexts } from '../../../texts/wheel-entry.ts'
import { faultProps } from './fault-props.ts'
import type { FormPart } from './form-part.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  short: { flex: '1 1 110px', minWidth: 0 },
  long: { flex: '2 1 240px', minWidth: 0 },
})

type Props = FormPart & { entries: readonly { id: string; name: string }[] }

/** '3 uger før …': so far from another entry, wherever that goes. */
export function OtherFields({ form, faults, onChange, entries }: Props) {
  const texts = useTexts(entryTexts)
  const styles = useStyles()
  const choose = <K extends 'unit' | 'side' | 'fromClosedDay'>(
    name: K,
    label: string,
    choices: [(typeof form)[K], string][],
    className: string,
  ) => (
    <Field label={label} className={className}>
      <Select
        value={form[name]}
        onChange={(_, { value }) =>
          onChange({ [name]: choices.find(([each]) => each === value)?.[0] ?? form[name] })
        }
      >
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  )
  return (
    <>
      <div className={styles.row}>
        <Field label={texts.amount} className={styles.short} {...faultProps(faults['amount'])}>
          <Input
            inputMode="numeric"
            value={form.amount}
            maxLength={3}
            onChange={(_, { value }) => onChange({ amount: value })}
          />
        </Field>
        {choose(
          'unit',
          texts.unit,
          [
            ['weeks', texts.units.weeks],
            ['working_days', texts.units.working_days],
            ['days', texts.units.days],
          ],
          styles.short,
        )}
        {choose(
          'side',
          texts.side,
          [
            ['before', texts.before],
            ['after', texts.after],
          ],
          styles.short,
        )}
        <Field label={texts.otherEntry} className={styles.long} {...faultProps(faults['otherId'])}>
          <Select value={form.otherId} onChange={(_, { value }) => onChange({ otherId: value })}>
            <option value="">{texts.chooseEntry}</option>
            {entries.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <div className={styles.row}>
        {choose(
          'fromClosedDay',
          texts.closedDay,
          [
            ['before', texts.closedDays.before],
            ['after', texts.closedDays.after],
            ['stay', texts.closedDays.stay],
          ],
          styles.long,
        )}
        <Field label={texts.duration} className={styles.short} {...faultProps(faults['days'])}>
          <Input
            inputMode="numeric"
            value={form.days}
            maxLength={3}
            onChange={(_, { value }) => onChange({ days: value })}
          />
        </Field>
      </div>
    </>
  )
}
