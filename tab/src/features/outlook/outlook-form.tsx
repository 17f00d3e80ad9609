import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from '@fluentui/react-components'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { actProblemText } from '../../components/problem-text.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  title: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  send: { whiteSpace: 'normal', maxWidth: '100%' },
})

type Props = {
  title: string
  /** What the button says, and whether there is anything to send. */
  submit: { text: string; ready: boolean }
  sending: { isPending: boolean; error: Error | null }
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/**
 * Something about a meeting that is sent through Outlook. It opens within the meeting's own panel: a second dialog above the
 * first would leave it hidden from screen readers.
 */
export function OutlookForm({ title, submit, sending, onSubmit, onCancel, children }: Props) {
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form
      noValidate
      className={styles.form}
      aria-labelledby={titleId}
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending.isPending && submit.ready) onSubmit()
      }}
    >
      <h4 id={titleId} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h4>
      {children}
      <div role="alert">
        {sending.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(sending.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          type="submit"
          appearance="primary"
          className={styles.send}
          disabledFocusable={sending.isPending || !submit.ready}
        >
          {submit.text}
        </Button>
        <Button onClick={onCancel} disabledFocusable={sending.isPending}>
          {shell.cancel}
        </Button>
      </div>
    </form>
  )
}
