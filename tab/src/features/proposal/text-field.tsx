import { Field, Input, Textarea } from '@fluentui/react-components'
import { proposalTexts } from '../../texts/proposal.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldId } from './field-id.ts'

type Props = {
  name: string
  label: string
  hint?: string
  value: string
  limit: number
  fault: string | undefined
  onChange: (value: string) => void
}

export function faultProps(fault: string | undefined) {
  return fault === undefined ? {} : { validationState: 'error' as const, validationMessage: fault }
}

export function LineField({ name, label, hint, value, limit, fault, onChange }: Props) {
  const { required } = useTexts(shellTexts)
  return (
    <Field label={`${label} (${required})`} {...(hint && { hint })} {...faultProps(fault)}>
      <Input
        id={fieldId(name)}
        value={value}
        maxLength={limit}
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}

/** From here on the room that is left is told. */
const NEARLY_FULL = 200

export function LongField({
  name,
  label,
  hint,
  value,
  limit,
  fault,
  onChange,
  rows = 5,
}: Props & { rows?: number }) {
  const { required } = useTexts(shellTexts)
  const { characters } = useTexts(proposalTexts)
  const left = limit - value.length
  const room = left <= NEARLY_FULL ? characters(left) : undefined
  const below = [hint, room].filter(Boolean).join(' ')
  return (
    <Field label={`${label} (${required})`} {...(below && { hint: below })} {...faultProps(fault)}>
      <Textarea
        id={fieldId(name)}
        value={value}
        maxLength={limit}
        rows={rows}
        resize="vertical"
        onChange={(_, data) => onChange(data.value)}
      />
    </Field>
  )
}
