import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  tokens,
} from '@fluentui/react-components'
import type { CycleTemplateInput } from '../../../../../bot/contract/wheel-cycle.ts'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import type { CycleForm } from './cycle-form.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: '8px 16px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  after: { minWidth: 0 },
})

type Props = {
  /** With what the form has changed in it. */
  template: CycleTemplateInput
  form: Pick<CycleForm, 'titles' | 'after'>
  onChange: (changed: Partial<CycleForm>) => void
}

/** What each step is called, and which steps it comes after: the chain's order. */
export function CycleChain({ template, form, onChange }: Props) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const titles = new Map(template.steps.map(({ id, title }) => [id, title]))
  const steps = template.steps.filter(({ kind }) => kind !== 'summer_break')
  return (
    <Panel title={texts.chainTitle} lead={texts.chainLead}>
      <Accordion collapsible>
        <AccordionItem value="chain">
          <AccordionHeader as="h3">{texts.chainOpen(steps.length)}</AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {steps.map(({ id, title, after }) => {
                const chosen = after.map(({ step }) => step)
                const before = chosen.map((other) => titles.get(other) ?? other).join(', ')
                return (
                  <li key={id} className={styles.step}>
                    <Field
                      {...(title === '' && {
                        validationState: 'error',
                        validationMessage: texts.nameMissing,
                      })}
                    >
                      <Input
                        aria-label={texts.nameOf(title)}
                        maxLength={150}
                        value={form.titles[id] ?? title}
                        onChange={(_, { value }) => onChange({ titles: { ...form.titles, [id]: value } })}
                      />
                    </Field>
                    <Dropdown
                      multiselect
                      className={styles.after}
                      aria-label={texts.afterOf(title)}
                      selectedOptions={chosen}
                      value={before === '' ? texts.afterNothing : texts.afterSteps(before)}
                      onOptionSelect={(_, { selectedOptions }) =>
                        onChange({ after: { ...form.after, [id]: selectedOptions } })
                      }
                    >
                      {steps
                        .filter((other) => other.id !== id)
                        .map((other) => (
                          <Option key={other.id} value={other.id}>
                            {other.title}
                          </Option>
                        ))}
                    </Dropdown>
                  </li>
                )
              })}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Panel>
  )
}
