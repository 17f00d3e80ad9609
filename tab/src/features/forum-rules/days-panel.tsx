import { Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { RulesForm } from './rules-form.ts'

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL },
  day: { flex: '0 1 190px' },
})

type Props = {
  form: Pick<RulesForm, 'hasBreak' | 'breakFrom' | 'breakTo'>
  faults: Record<string, string>
  onChange: (changed: Partial<RulesForm>) => void
}

/** Days of each year on which nobody is called to a meeting. */
export function DaysPanel({ form, faults, onChange }: Props) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const fault = faults['rules.summerBreak']
  const shown = fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault }
  return (
    <Panel title={texts.summerBreak}>
      <Switch
        label={texts.hasBreak}
        checked={form.hasBreak}
        onChange={(_, { checked }) => onChange({ hasBreak: checked })}
      />
      {form.hasBreak && (
        <div className={styles.days}>
          <Field label={texts.breakFrom} className={styles.day} {...shown}>
            <Input
              value={form.breakFrom}
              maxLength={6}
              onChange={(_, { value }) => onChange({ breakFrom: value })}
            />
          </Field>
          <Field label={texts.breakTo} className={styles.day} {...shown}>
            <Input
              value={form.breakTo}
              maxLength={6}
              onChange={(_, { value }) => onChange({ breakTo: value })}
            />
          </Field>
        </div>
      )}
    </Panel>
  )
}
