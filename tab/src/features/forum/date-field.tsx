import { Field, Input } from '@fluentui/react-components'
import { use } from 'react'
import { LanguageContext } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'

type Props = {
  label: string
  value: string
  onChange: (date: string) => void
  fault?: string | undefined
  className?: string
}

/** A calendar date; the browser shows it in its own manner, so it stands below in words. */
export function DateField({ label, value, onChange, fault, className }: Props) {
  const language = use(LanguageContext)
  const words = /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value, language) : ''
  return (
    <Field
      label={label}
      hint={words}
      {...(className && { className })}
      {...(fault && { validationState: 'error', validationMessage: fault })}
    >
      <Input type="date" value={value} onChange={(_, data) => onChange(data.value)} />
    </Field>
  )
}
