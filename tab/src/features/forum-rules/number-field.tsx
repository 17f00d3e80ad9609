import { Field, Input } from '@fluentui/react-components'

type Props = { label: string; hint?: string; value: string; onChange: (value: string) => void }

/** A small whole number; the fault of its rule stands at the rule. */
export function NumberField({ label, hint, value, onChange }: Props) {
  return (
    <Field label={label} style={{ flex: '0 1 190px' }} {...(hint !== undefined && { hint })}>
      <Input inputMode="numeric" maxLength={3} value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
