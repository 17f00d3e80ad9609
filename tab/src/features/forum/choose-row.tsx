import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { actProblemText } from '../../components/problem-text.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  row: { padding: '12px 0', display: 'flex', flexDirection: 'column', gap: '4px' },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalS },
  field: { flex: '1 1 240px', maxWidth: '420px' },
})

type Props = {
  name: string
  notes: string[]
  label: string
  choices: { value: string; name: string }[]
  /** Chosen beforehand; '' makes the reader choose. */
  first: string
  placeholder: string
  confirm: string
  pending: boolean
  error: Error | null
  onConfirm: (value: string) => void
}

/** A person about whom one thing is to be said: chosen from a list, and confirmed by its own button. */
export function ChooseRow(props: Props) {
  const { name, notes, label, choices, first, placeholder, confirm, pending, error, onConfirm } = props
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const [value, setValue] = useState(first)
  const [tried, setTried] = useState(false)
  const missing = tried && value === ''
  return (
    <li className={styles.row}>
      <p className={styles.name}>{name}</p>
      {notes.map((note) => (
        <p key={note} className={styles.quiet}>
          {note}
        </p>
      ))}
      <div className={styles.controls}>
        <Field
          label={label}
          className={styles.field}
          {...(missing && { validationState: 'error', validationMessage: placeholder })}
        >
          <Select value={value} onChange={(_, data) => setValue(data.value)}>
            <option value="">{placeholder}</option>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.name}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          disabledFocusable={pending}
          aria-label={`${confirm}: ${name}`}
          onClick={() => {
            setTried(true)
            if (value !== '') onConfirm(value)
          }}
        >
          {confirm}
        </Button>
      </div>
      <div role="alert">
        {error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </li>
  )
}
