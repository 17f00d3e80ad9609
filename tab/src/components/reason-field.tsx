import { Field, Textarea } from '@fluentui/react-components'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

type Props = {
  label: string
  hint?: string
  limit: number
  value: string
  onChange: (text: string) => void
  optional?: boolean
}

/** A text of a few lines, with whether it must be there in the label itself: no screen reader then misses it. */
export function ReasonField({ label, hint, limit, value, onChange, optional = false }: Props) {
  const texts = useTexts(shellTexts)
  return (
    <Field label={`${label} (${optional ? texts.optional : texts.required})`} {...(hint && { hint })}>
      <Textarea
        value={value}
        maxLength={limit}
        rows={3}
        resize="vertical"
        onChange={(_, { value: text }) => onChange(text)}
      />
    </Field>
  )
}
