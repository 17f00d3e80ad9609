import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components'
import type { CycleTemplateInput } from '../../../../../bot/contract/wheel-cycle.ts'
import { Panel } from '../../../components/panel.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { planTexts } from '../../../texts/wheel-plan.ts'
import { type Lead, leadKey } from './cycle-form.ts'

const useStyles = makeStyles({
  lead: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '6px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  words: { flex: '1 1 240px', minWidth: 0 },
  amount: { width: '90px', minWidth: 0 },
})

const units = ['working_days', 'days', 'weeks'] as const

type Props = { template: CycleTemplateInput; onChange: (key: string, lead: Lead) => void }

/** How much time lies between a step and each that it follows: ours to begin with, and the secretariat's to change. */
export function CycleLeads({ template, onChange }: Props) {
  const texts = useTexts(planTexts)
  const styles = useStyles()
  const titles = new Map(template.steps.map(({ id, title }) => [id, title]))
  const leads = template.steps.flatMap(({ id, title, after }) =>
    after.map(({ step, lead }) => ({
      key: leadKey(id, step),
      words: texts.leadBetween(titles.get(step) ?? step, title),
      lead,
    })),
  )
  if (leads.length === 0) return null
  return (
    <Panel title={texts.leads} lead={texts.leadsLead[template.leadTimes]}>
      <Accordion collapsible>
        <AccordionItem value="leads">
          <AccordionHeader as="h3">{texts.leadsOpen(leads.length)}</AccordionHeader>
          <AccordionPanel>
            <ul className={styles.list}>
              {leads.map(({ key, words, lead }) => (
                <li key={key} className={styles.lead}>
                  <span className={styles.words}>{words}</span>
                  <Input
                    type="number"
                    min={0}
                    max={730}
                    className={styles.amount}
                    aria-label={texts.leadOf(words)}
                    value={String(lead.amount)}
                    onChange={(_, { value }) => {
                      const amount = Number(value)
                      if (Number.isInteger(amount) && amount >= 0 && amount <= 730)
                        onChange(key, { ...lead, amount })
                    }}
                  />
                  <Select
                    aria-label={texts.leadUnitOf(words)}
                    value={lead.unit}
                    onChange={(_, { value }) =>
                      onChange(key, { ...lead, unit: units.find((unit) => unit === value) ?? lead.unit })
                    }
                  >
                    {units.map((unit) => (
                      <option key={unit} value={unit}>
                        {texts.leadUnits[unit]}
                      </option>
                    ))}
                  </Select>
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </Panel>
  )
}
