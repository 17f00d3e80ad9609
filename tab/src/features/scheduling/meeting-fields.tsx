import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components'
import { schedulingTexts } from '../../texts/scheduling.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from '../forum/date-field.tsx'
import type { MeetingForm } from './meeting-form.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  date: { flexGrow: 1, flexBasis: '200px' },
  small: { flexGrow: 1, flexBasis: '140px' },
  wide: { flexGrow: 2, flexBasis: '260px' },
  more: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

const LENGTHS = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 420]

export type FieldsProps = { form: MeetingForm; onChange: (change: Partial<MeetingForm>) => void }

/** The length, and online or where: what one meeting and a year of them have in common. */
export function LengthAndPlace({ form, onChange }: FieldsProps) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  return (
    <>
      <div className={styles.row}>
        <Field label={texts.length} className={styles.small}>
          <Select
            value={String(form.minutes)}
            onChange={(_, { value }) => onChange({ minutes: Number(value) })}
          >
            {LENGTHS.map((minutes) => (
              <option key={minutes} value={minutes}>
                {texts.minutes(minutes)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.how} className={styles.wide}>
          <RadioGroup
            layout="horizontal"
            value={form.place}
            onChange={(_, { value }) => onChange({ place: value === 'place' ? 'place' : 'online' })}
          >
            <Radio value="online" label={texts.online} />
            <Radio value="place" label={texts.place} />
          </RadioGroup>
        </Field>
      </div>
      {form.place === 'place' && (
        <div className={styles.row}>
          <Field label={texts.location} className={styles.wide}>
            <Input
              value={form.location}
              maxLength={200}
              onChange={(_, { value }) => onChange({ location: value })}
            />
          </Field>
          <Field label={texts.travel} className={styles.small}>
            <Input
              type="number"
              min={0}
              max={240}
              value={String(form.travelMinutes)}
              onChange={(_, { value }) =>
                onChange({ travelMinutes: Math.min(240, Math.max(0, Math.floor(Number(value) || 0))) })
              }
            />
          </Field>
        </div>
      )}
    </>
  )
}

export function PeriodFields({ form, onChange }: FieldsProps) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  return (
    <div className={styles.row}>
      <DateField
        label={texts.from}
        value={form.from}
        onChange={(from) => onChange({ from })}
        className={styles.date}
      />
      <DateField
        label={texts.to}
        value={form.to}
        onChange={(to) => onChange({ to })}
        className={styles.date}
      />
    </div>
  )
}

/** What is right most of the time, and so lies folded. */
export function DayFields({ form, onChange }: FieldsProps) {
  const texts = useTexts(schedulingTexts)
  const styles = useStyles()
  const clock = (label: string, value: string, name: 'dayStart' | 'dayEnd' | 'lunchStart' | 'lunchEnd') => (
    <Field label={label} className={styles.small}>
      <Input type="time" value={value} onChange={(_, data) => onChange({ [name]: data.value })} />
    </Field>
  )
  return (
    <Accordion collapsible>
      <AccordionItem value="more">
        <AccordionHeader as="h3">{texts.more}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.more}>
            <div className={styles.row}>
              {clock(texts.dayStart, form.dayStart, 'dayStart')}
              {clock(texts.dayEnd, form.dayEnd, 'dayEnd')}
            </div>
            <Checkbox
              label={texts.lunch}
              checked={form.lunch}
              onChange={(_, { checked }) => onChange({ lunch: checked === true })}
            />
            {form.lunch && (
              <div className={styles.row}>
                {clock(texts.lunchStart, form.lunchStart, 'lunchStart')}
                {clock(texts.lunchEnd, form.lunchEnd, 'lunchEnd')}
              </div>
            )}
            <Field label={texts.quorum}>
              <Input
                type="number"
                min={1}
                max={200}
                value={form.quorum}
                onChange={(_, { value }) => onChange({ quorum: value })}
              />
            </Field>
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
