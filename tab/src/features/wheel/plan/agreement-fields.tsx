import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { CycleList, CycleTemplateInput } from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { rememberRegion } from '../../../app/first-choice.ts'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { DateField } from '../../forum/date-field.tsx'
import { chainAsItIs, defaultDeadline, inRegion, type CycleForm } from './cycle-form.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  field: { flex: '1 1 180px', minWidth: 0 },
})

/** How long it is in force, and by when the councils must have approved. */
export function LastingFields({ form, onChange }: Pick<Props, 'form' | 'onChange'>) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  return (
    <>
      <Field label={texts.length} className={styles.field}>
        <Select
          value={String(form.years)}
          onChange={(_, { value }) => onChange({ years: value === '1' ? 1 : 2 })}
        >
          <option value="1">{texts.years[1]}</option>
          <option value="2">{texts.years[2]}</option>
        </Select>
      </Field>
      <DateField
        className={styles.field}
        label={texts.deadline}
        value={form.deadline}
        onChange={(deadline) => onChange({ deadline })}
      />
    </>
  )
}

type Props = {
  form: CycleForm
  view: WheelView
  templates: readonly CycleTemplateInput[]
  plans: CycleList['items']
  onChange: (changed: Partial<CycleForm>) => void
}

/** Which agreement, by which chain, and by when the councils must have approved. */
export function AgreementFields({ form, view, templates, plans, onChange }: Props) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const thisYear = Number(view.today.slice(0, 4))
  const years = Array.from({ length: 14 }, (_, nth) => thisYear - 7 + nth)
  const isUntouched = form.deadline === defaultDeadline(form.firstYear)
  return (
    <Panel title={texts.agreement}>
      <div className={styles.row}>
        {view.regions.length > 1 && (
          <Field label={texts.region} className={styles.field}>
            <Select
              value={form.regionCode}
              onChange={(_, { value }) => {
                rememberRegion(value)
                onChange(inRegion(value, view, templates, plans))
              }}
            >
              {view.regions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label={texts.chain} className={styles.field}>
          <Select
            value={form.templateId}
            onChange={(_, { value }) => onChange({ templateId: value, ...chainAsItIs })}
          >
            {templates.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.firstYear} className={styles.field}>
          <Select
            value={String(form.firstYear)}
            onChange={(_, { value }) => {
              const firstYear = Number(value)
              onChange({ firstYear, ...(isUntouched && { deadline: defaultDeadline(firstYear) }) })
            }}
          >
            {years.map((year) => (
              <option key={year} value={String(year)}>
                {`1. 1. ${year}`}
              </option>
            ))}
          </Select>
        </Field>
        <LastingFields form={form} onChange={onChange} />
      </div>
    </Panel>
  )
}
