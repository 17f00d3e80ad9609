import { Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import type { CycleTemplateInput } from '../../../../../bot/contract/wheel-cycle.ts'
import type { WheelForum } from '../../../../../bot/contract/wheel.ts'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { rolesOf, type CycleForm } from './cycle-form.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
})

type Props = {
  form: CycleForm
  template: CycleTemplateInput
  forums: readonly WheelForum[]
  onChange: (changed: Partial<CycleForm>) => void
}

/** The region's own forum for each role of the chain. */
export function CycleForums({ form, template, forums, onChange }: Props) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const own = forums.filter(({ mayEdit, regionCode }) => mayEdit && regionCode === form.regionCode)
  return (
    <Panel title={texts.forums} lead={texts.forumsLead}>
      <div className={styles.row}>
        {rolesOf(template).map((role) => (
          <Field key={role} label={texts.roles[role]}>
            <Select
              value={form.forums[role] ?? ''}
              onChange={(_, { value }) => onChange({ forums: { ...form.forums, [role]: value } })}
            >
              <option value="">{texts.noForum}</option>
              {own.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
    </Panel>
  )
}
