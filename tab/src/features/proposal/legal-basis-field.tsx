import { Combobox, Field, Option } from '@fluentui/react-components'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldId } from './field-id.ts'
import { faultProps } from './text-field.tsx'

/** The usual grounds for facilities of the framework agreement; names of laws are not translated. */
const suggestions = [
  ['SEL § 107', 'midlertidigt botilbud'],
  ['SEL § 108', 'længerevarende botilbud'],
  ['SEL § 103', 'beskyttet beskæftigelse'],
  ['SEL § 104', 'aktivitets- og samværstilbud'],
  ['SEL § 85', 'socialpædagogisk støtte'],
  ['SEL § 109', 'kvindekrisecenter'],
  ['SEL § 110', 'herberg'],
  ['ABL § 105', 'almen plejebolig'],
  ['Barnets lov § 43', 'anbringelsessted'],
  ['Folkeskoleloven § 20, stk. 2', 'specialskole'],
] as const

type Props = { value: string; fault: string | undefined; onChange: (value: string) => void }

export function LegalBasisField({ value, fault, onChange }: Props) {
  const texts = useTexts(proposalTexts)
  const { required } = useTexts(shellTexts)
  const typed = value.trim().toLowerCase()
  const matching = suggestions.filter((parts) => parts.join(' ').toLowerCase().includes(typed))
  const shown = matching.length === 0 || suggestions.some(([law]) => law === value) ? suggestions : matching
  return (
    <Field
      label={`${texts.labels.legalBasis} (${required})`}
      hint={texts.legalBasisHint}
      {...faultProps(fault)}
    >
      <Combobox
        id={fieldId('legalBasis')}
        freeform
        value={value}
        selectedOptions={[value]}
        maxLength={textLimits.legalBasis}
        onChange={(event) => onChange(event.target.value)}
        onOptionSelect={(_, data) => data.optionValue !== undefined && onChange(data.optionValue)}
      >
        {shown.map(([law, what]) => (
          <Option key={law} value={law} text={law}>
            {`${law}: ${what}`}
          </Option>
        ))}
      </Combobox>
    </Field>
  )
}
