import { Field, Input, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { regionTexts } from '../../texts/regions.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from '../forum/date-field.tsx'
import type { ChangeForm } from './change-form.ts'
import type { Region } from './use-regions.ts'

const useStyles = makeStyles({ field: { maxWidth: '420px' } })

type Props = {
  form: ChangeForm
  regions: Region[]
  onChange: (changed: Partial<ChangeForm>) => void
}

/** What happens to which regions, and from which day. */
export function ChangeFields({ form, regions, onChange }: Props) {
  const texts = useTexts(regionTexts)
  const styles = useStyles()
  const chosen = regions.find(({ id }) => id === form.region)
  const name = (label: string) => (
    <Field label={label} className={styles.field}>
      <Input value={form.name} maxLength={100} onChange={(_, { value }) => onChange({ name: value })} />
    </Field>
  )
  return (
    <Panel title={texts.whatHappens}>
      <RadioGroup
        aria-label={texts.whatHappens}
        value={form.change}
        onChange={(_, { value }) => onChange({ change: value as ChangeForm['change'] })}
      >
        <Radio value="merge" label={texts.merge} />
        <Radio value="split" label={texts.split} />
        <Radio value="rename" label={texts.rename} />
      </RadioGroup>
      <DateField
        label={texts.date}
        className={styles.field}
        value={form.date}
        onChange={(date) => onChange({ date })}
      />
      {form.change === 'merge' ? (
        <TickBoxes
          label={texts.whichMerge}
          choices={regions}
          chosen={form.from}
          onChange={(from) => onChange({ from })}
        />
      ) : (
        <Field label={texts.whichRegion} className={styles.field}>
          <Select value={form.region} onChange={(_, { value }) => onChange({ region: value, first: [] })}>
            <option value="">{texts.chooseRegion}</option>
            {regions.map((region) => (
              <option key={region.id} value={region.id}>
                {region.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {name(form.change === 'split' ? texts.partName(1) : texts.newName)}
      {form.change === 'split' && (
        <>
          <Field label={texts.partName(2)} className={styles.field}>
            <Input
              value={form.secondName}
              maxLength={100}
              onChange={(_, { value }) => onChange({ secondName: value })}
            />
          </Field>
          {chosen !== undefined && (
            <TickBoxes
              label={texts.partMunicipalities}
              choices={chosen.municipalities}
              chosen={form.first}
              onChange={(first) => onChange({ first })}
            />
          )}
        </>
      )}
    </Panel>
  )
}
