import { Checkbox, Field, makeStyles, Select } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { RulesForm } from './rules-form.ts'
import { choicesOf, keysOf } from './who-choice.tsx'

const useStyles = makeStyles({
  host: { maxWidth: '420px' },
  ticks: { display: 'flex', flexDirection: 'column' },
})

type Props = {
  form: Pick<
    RulesForm,
    'secretaries' | 'hostedBy' | 'attends' | 'individualCases' | 'itemsFromAnyMunicipality'
  >
  onChange: (changed: Partial<RulesForm>) => void
}

/** Who calls and takes the minutes, where the forum is housed, and what its agendas may hold. */
export function PracticalPanel({ form, onChange }: Props) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  return (
    <Panel title={texts.practical}>
      <TickBoxes
        label={texts.secretary}
        choices={choicesOf(texts.secretaries)}
        chosen={form.secretaries}
        onChange={(chosen) =>
          onChange({ secretaries: keysOf(texts.secretaries).filter((one) => chosen.includes(one)) })
        }
      />
      <Field label={texts.host} className={styles.host}>
        <Select
          value={form.hostedBy}
          onChange={(_, { value }) => onChange({ hostedBy: value as RulesForm['hostedBy'] })}
        >
          {keysOf(texts.housedBy).map((one) => (
            <option key={one} value={one}>
              {texts.housedBy[one]}
            </option>
          ))}
        </Select>
      </Field>
      <TickBoxes
        label={texts.attendsWhich}
        choices={choicesOf(texts.conferences)}
        chosen={form.attends}
        onChange={(chosen) =>
          onChange({ attends: keysOf(texts.conferences).filter((one) => chosen.includes(one)) })
        }
      />
      <div className={styles.ticks}>
        <Checkbox
          label={texts.anyMunicipality}
          checked={form.itemsFromAnyMunicipality}
          onChange={(_, { checked }) => onChange({ itemsFromAnyMunicipality: checked === true })}
        />
        <Checkbox
          label={texts.individualCases}
          checked={form.individualCases}
          onChange={(_, { checked }) => onChange({ individualCases: checked === true })}
        />
      </div>
    </Panel>
  )
}
