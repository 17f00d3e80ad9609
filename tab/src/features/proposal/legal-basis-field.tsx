import { Field, Input } from '@fluentui/react-components'
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

const SUGGESTIONS = 'legal-basis-suggestions'

type Props = { value: string; fault: string | undefined; onChange: (value: string) => void }

/** The browser's own suggestions: what is written stands as it was written, also when it begins like one of them. */
export function LegalBasisField({ value, fault, onChange }: Props) {
  const texts = useTexts(proposalTexts)
  const { required } = useTexts(shellTexts)
  return (
    <Field
      label={`${texts.labels.legalBasis} (${required})`}
      hint={texts.legalBasisHint}
      {...faultProps(fault)}
    >
      <Input
        id={fieldId('legalBasis')}
        list={SUGGESTIONS}
        value={value}
        maxLength={textLimits.legalBasis}
        onChange={(_, { value: typed }) => onChange(typed)}
      />
      <datalist id={SUGGESTIONS}>
        {suggestions.map(([law, what]) => (
          <option key={law} value={law}>
            {`${law}: ${what}`}
          </option>
        ))}
      </datalist>
    </Field>
  )
}
