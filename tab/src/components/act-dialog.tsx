import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { actProblemText } from './problem-text.ts'
import { useReturnFocus } from './return-focus.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0 },
  actions: { flexWrap: 'wrap' },
  confirm: { whiteSpace: 'normal', maxWidth: '100%' },
})

export type ActDialogProps = {
  title: string
  text?: string
  /** What the button says that it does. */
  confirm: string
  pending: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
  children?: ReactNode
}

/** Asks before something is done, in words that say what. Stays open, with all that was typed, when it did not work. */
export function ActDialog(props: ActDialogProps) {
  const { title, text, confirm, pending, error, onConfirm, onClose, children } = props
  const texts = useTexts(shellTexts)
  const styles = useStyles()
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !pending && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            event.stopPropagation()
            if (!pending) onConfirm()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {text !== undefined && <p className={styles.text}>{text}</p>}
              {children}
              <div role="alert">
                {error !== null && (
                  <MessageBar intent="error" layout="multiline">
                    <MessageBarBody>{actProblemText(error, texts)}</MessageBarBody>
                  </MessageBar>
                )}
              </div>
            </DialogContent>
            <DialogActions fluid className={styles.actions}>
              <Button onClick={onClose} disabledFocusable={pending}>
                {texts.cancel}
              </Button>
              <Button
                type="submit"
                appearance="primary"
                disabledFocusable={pending}
                className={styles.confirm}
              >
                {confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
