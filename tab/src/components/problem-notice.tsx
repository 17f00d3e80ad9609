import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { problemText } from './problem-text.ts'

/** A reading that failed, said at once to a screen reader too. */
export function ProblemNotice({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const texts = useTexts(shellTexts)
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{problemText(error, texts)}</MessageBarBody>
        {onRetry && (
          <MessageBarActions>
            <Button onClick={onRetry}>{texts.tryAgain}</Button>
          </MessageBarActions>
        )}
      </MessageBar>
    </div>
  )
}
