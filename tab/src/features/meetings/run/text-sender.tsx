import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { ProblemNotice } from '../../../components/problem-notice.tsx'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
  field: { width: '100%' },
})

type Props = {
  label: string
  hint: string
  missing: string
  button: string
  most: number
  pending: boolean
  error: Error | null
  /** Said politely once it went well. */
  done: string | null
  onSend: (text: string, sent: () => void) => void
}

/** A text that is written and sent: what was written stays until it has arrived. */
export function TextSender({ label, hint, missing, button, most, pending, error, done, onSend }: Props) {
  const styles = useStyles()
  const [text, setText] = useState('')
  const [empty, setEmpty] = useState(false)
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(text.trim() === '')
        if (text.trim() !== '' && !pending) onSend(text.trim(), () => setText(''))
      }}
    >
      <Field
        label={label}
        hint={hint}
        className={styles.field}
        {...(empty && { validationMessage: missing, validationState: 'error' as const })}
      >
        <Textarea
          value={text}
          rows={2}
          maxLength={most}
          onChange={(_, { value }) => {
            setText(value)
            setEmpty(false)
          }}
        />
      </Field>
      <Button type="submit" disabledFocusable={pending}>
        {button}
      </Button>
      {error !== null && <ProblemNotice error={error} />}
      <div role="status">{done}</div>
    </form>
  )
}
