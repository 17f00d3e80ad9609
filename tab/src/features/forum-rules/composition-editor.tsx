import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { type CompositionRow, newComposition } from './composition-row.ts'
import { NumberField } from './number-field.tsx'
import { RuleBox } from './rule-box.tsx'
import type { RulesForm } from './rules-form.ts'
import { keysOf, WhoChoice } from './who-choice.tsx'

const useStyles = makeStyles({
  numbers: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalL },
  add: { alignSelf: 'flex-start' },
  chair: { maxWidth: '420px' },
})

type Props = {
  form: Pick<RulesForm, 'composition' | 'chair' | 'chairWho'>
  faults: Record<string, string>
  onChange: (changed: Partial<RulesForm>) => void
}

/** Who is to sit in the forum, rule by rule, and who chairs. */
export function CompositionEditor({ form, faults, onChange }: Props) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const { composition, chair, chairWho } = form
  const change = (at: number, changed: Partial<CompositionRow>) =>
    onChange({ composition: composition.map((row, place) => (place === at ? { ...row, ...changed } : row)) })
  return (
    <Panel title={texts.composition} lead={texts.compositionLead}>
      {composition.map((row, at) => (
        <RuleBox
          key={row.key}
          title={texts.rule(at + 1)}
          told={row.told}
          change={texts.changeRule(at + 1)}
          remove={texts.removeRule(at + 1)}
          fault={faults[`rules.composition.${at}`]}
          onRemove={() => onChange({ composition: composition.filter((_, place) => place !== at) })}
        >
          <Field label={texts.where}>
            <RadioGroup
              layout="horizontal"
              value={row.rule}
              onChange={(_, { value }) => change(at, { rule: value as CompositionRow['rule'] })}
            >
              <Radio value="each_municipality" label={texts.each} />
              <Radio value="in_all" label={texts.inAll} />
            </RadioGroup>
          </Field>
          <div className={styles.numbers}>
            <NumberField label={texts.least} value={row.least} onChange={(least) => change(at, { least })} />
            <NumberField
              label={texts.most}
              hint={texts.mostHint}
              value={row.most}
              onChange={(most) => change(at, { most })}
            />
          </div>
          <WhoChoice who={row} withBodies={row.rule === 'in_all'} onChange={(who) => change(at, who)} />
          {row.rule === 'in_all' && (
            <Checkbox
              label={texts.withSpread}
              checked={row.spread}
              onChange={(_, { checked }) => change(at, { spread: checked === true })}
            />
          )}
        </RuleBox>
      ))}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => onChange({ composition: [...composition, newComposition()] })}
      >
        {texts.addRule}
      </Button>
      <Field label={texts.chairIs} className={styles.chair}>
        <Select value={chair} onChange={(_, { value }) => onChange({ chair: value as RulesForm['chair'] })}>
          {keysOf(texts.chairs).map((one) => (
            <option key={one} value={one}>
              {texts.chairs[one]}
            </option>
          ))}
        </Select>
      </Field>
      {chair === 'post' && (
        <WhoChoice who={chairWho} withBodies onChange={(who) => onChange({ chairWho: who })} />
      )}
    </Panel>
  )
}
