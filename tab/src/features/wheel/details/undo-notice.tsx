import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import { actProblemText } from '../../../components/problem-text.ts'

/** What was done last, with a way back where there is one; or why it was not done. */
export type Said = { text: string; warnings?: readonly string[]; undo?: () => void } | { error: Error } | null

/** Says it without taking the focus: who moves things about goes on doing so. */
export function UndoNotice({ said }: { said: Said }) {
  const texts = useTexts(wheelTexts)
  const shell = useTexts(shellTexts)
  const isError = said !== null && 'error' in said
  return (
    <div role={isError ? 'alert' : 'status'}>
      {said !== null &&
        ('error' in said ? (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(said.error, shell)}</MessageBarBody>
          </MessageBar>
        ) : (
          <MessageBar intent={said.warnings?.length ? 'warning' : 'success'} layout="multiline">
            <MessageBarBody>{[said.text, ...(said.warnings ?? [])].join(' ')}</MessageBarBody>
            {said.undo && (
              <MessageBarActions>
                <Button onClick={said.undo}>{texts.undo}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
        ))}
    </div>
  )
}
