import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { actProblemText } from '../../../components/problem-text.ts'
import { shellTexts } from '../../../texts/shell.ts'
import { useTexts } from '../../../texts/texts.ts'
import { wheelTexts } from '../../../texts/wheel.ts'
import type { Said } from './undo-notice.tsx'

export default function SaidBar({ said }: { said: NonNullable<Said> }) {
  const texts = useTexts(wheelTexts)
  const shell = useTexts(shellTexts)
  if ('error' in said)
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{actProblemText(said.error, shell)}</MessageBarBody>
      </MessageBar>
    )
  return (
    <MessageBar
      intent={said.warnings?.length ? 'warning' : 'success'}
      layout={said.warnings?.length ? 'multiline' : 'auto'}
    >
      <MessageBarBody>
        {said.text}
        {said.warnings?.map((warning) => (
          <span key={warning} style={{ display: 'block' }}>
            {warning}
          </span>
        ))}
      </MessageBarBody>
      {said.undo && (
        <MessageBarActions>
          <Button onClick={said.undo}>{texts.undo}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
