import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons'
import { Panel } from '../../components/panel.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { CadenceFields } from './cadence-fields.tsx'
import { type CadenceRow, newCadence } from './cadence-row.ts'
import { RuleBox } from './rule-box.tsx'
import { keysOf } from './who-choice.tsx'

const useStyles = makeStyles({
  add: { alignSelf: 'flex-start' },
  kind: { maxWidth: '480px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'flex-start' },
})

type Props = {
  cadence: CadenceRow[]
  faults: Record<string, string>
  onChange: (cadence: CadenceRow[]) => void
}

/** When the forum meets, rule by rule. */
export function CadenceEditor({ cadence, faults, onChange }: Props) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const change = (at: number, changed: Partial<CadenceRow>) =>
    onChange(cadence.map((row, place) => (place === at ? { ...row, ...changed } : row)))
  return (
    <Panel title={texts.cadence}>
      {cadence.map((row, at) => (
        <RuleBox
          key={row.key}
          title={texts.cadenceRule(at + 1)}
          told={row.told}
          change={texts.changeCadence(at + 1)}
          remove={texts.removeCadence(at + 1)}
          fault={faults[`rules.cadence.${at}`]}
          onRemove={() => onChange(cadence.filter((_, place) => place !== at))}
        >
          <Field label={texts.cadenceKind} className={styles.kind}>
            <Select
              value={row.cadence}
              onChange={(_, { value }) => change(at, { cadence: value as CadenceRow['cadence'] })}
            >
              {keysOf(texts.cadences).map((kind) => (
                <option key={kind} value={kind}>
                  {texts.cadences[kind]}
                </option>
              ))}
            </Select>
          </Field>
          <div className={styles.fields}>
            <CadenceFields row={row} onChange={(changed) => change(at, changed)} />
          </div>
        </RuleBox>
      ))}
      <Button
        className={styles.add}
        icon={<AddRegular />}
        onClick={() => onChange([...cadence, newCadence()])}
      >
        {texts.addCadence}
      </Button>
    </Panel>
  )
}
