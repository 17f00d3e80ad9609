import { Field, Select } from '@fluentui/react-components'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { forumRulesTexts } from '../../texts/forum-rules.ts'
import { useTexts } from '../../texts/texts.ts'
import { DateField } from '../forum/date-field.tsx'
import type { CadenceRow } from './cadence-row.ts'
import { NumberField } from './number-field.tsx'
import { choicesOf, keysOf } from './who-choice.tsx'

/** What belongs to the sort of rule that is chosen. */
export function CadenceFields({
  row,
  onChange,
}: {
  row: CadenceRow
  onChange: (changed: Partial<CadenceRow>) => void
}) {
  const texts = useTexts(forumRulesTexts)
  switch (row.cadence) {
    case 'months':
      return (
        <div style={{ flex: '1 1 100%', minWidth: 0 }}>
          <TickBoxes
            label={texts.inMonths}
            choices={texts.months.map((name, at) => ({ id: String(at + 1), name }))}
            chosen={row.months.map(String)}
            onChange={(chosen) => onChange({ months: chosen.map(Number) })}
          />
        </div>
      )
    case 'seasons':
      return (
        <>
          <NumberField
            label={texts.inSpring}
            value={row.spring}
            onChange={(spring) => onChange({ spring })}
          />
          <NumberField
            label={texts.inAutumn}
            value={row.autumn}
            onChange={(autumn) => onChange({ autumn })}
          />
        </>
      )
    case 'year':
      return (
        <>
          <NumberField label={texts.least} value={row.least} onChange={(least) => onChange({ least })} />
          <NumberField
            label={texts.most}
            hint={texts.mostHint}
            value={row.most}
            onChange={(most) => onChange({ most })}
          />
          <TickBoxes
            label={texts.eachPart}
            choices={choicesOf(texts.parts)}
            chosen={row.each}
            onChange={(chosen) =>
              onChange({ each: keysOf(texts.parts).filter((one) => chosen.includes(one)) })
            }
          />
        </>
      )
    case 'purpose':
      return (
        <>
          <Field label={texts.purpose}>
            <Select
              value={row.purpose}
              onChange={(_, { value }) => onChange({ purpose: value as CadenceRow['purpose'] })}
            >
              {keysOf(texts.purposes).map((one) => (
                <option key={one} value={one}>
                  {texts.purposes[one]}
                </option>
              ))}
            </Select>
          </Field>
          <MonthField label={texts.fromMonth} month={row.from} onChange={(from) => onChange({ from })} />
          <MonthField label={texts.toMonth} month={row.to} onChange={(to) => onChange({ to })} />
        </>
      )
    case 'terms':
      return (
        <>
          <NumberField label={texts.termYears} value={row.years} onChange={(years) => onChange({ years })} />
          <DateField label={texts.termBegan} value={row.began} onChange={(began) => onChange({ began })} />
        </>
      )
    case 'as_needed':
    case 'own_calendar':
      return null
  }
}

type MonthProps = { label: string; month: number; onChange: (month: number) => void }

function MonthField({ label, month, onChange }: MonthProps) {
  const texts = useTexts(forumRulesTexts)
  return (
    <Field label={label}>
      <Select value={String(month)} onChange={(_, { value }) => onChange(Number(value))}>
        {texts.months.map((name, at) => (
          <option key={name} value={at + 1}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
