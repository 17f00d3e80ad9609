import { Field, Input, makeStyles, Switch } from '@fluentui/react-components'
import { Panel } from '../../components/panel.tsx'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import type { RulesForm } from './rules-form.ts'
import { choicesOf, keysOf } from './who-choice.tsx'

const useStyles = makeStyles({ address: { maxWidth: '420px' } })

type Props = {
  form: Pick<RulesForm, 'publishes' | 'publishesWheel' | 'listPapers' | 'listAddress'>
  faults: Record<string, string>
  onChange: (changed: Partial<RulesForm>) => void
}

/** What everybody may see, and what goes to the mailing list. */
export function OpennessPanel({ form, faults, onChange }: Props) {
  const texts = useTexts(forumRulesTexts)
  const styles = useStyles()
  const inOrder = (chosen: string[]) => keysOf(texts.papers).filter((one) => chosen.includes(one))
  const fault = faults['rules.mailingList']
  return (
    <Panel title={texts.openness} lead={texts.opennessLead}>
      <TickBoxes
        label={texts.publicPapers}
        choices={choicesOf(texts.papers)}
        chosen={form.publishes}
        onChange={(chosen) => onChange({ publishes: inOrder(chosen) })}
      />
      <Switch
        label={texts.publicWheel}
        checked={form.publishesWheel}
        onChange={(_, { checked }) => onChange({ publishesWheel: checked })}
      />
      <TickBoxes
        label={texts.listPapers}
        choices={choicesOf(texts.papers)}
        chosen={form.listPapers}
        onChange={(chosen) => onChange({ listPapers: inOrder(chosen) })}
      />
      <Field
        label={texts.listAddress}
        className={styles.address}
        {...(fault !== undefined && { validationState: 'error', validationMessage: fault })}
      >
        <Input
          type="email"
          maxLength={320}
          value={form.listAddress}
          onChange={(_, { value }) => onChange({ listAddress: value })}
        />
      </Field>
    </Panel>
  )
}
