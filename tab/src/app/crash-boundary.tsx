import { Button } from '@fluentui/react-components'
import { Component, type ReactNode } from 'react'
import { NoticePage } from '../components/notice-page.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** What a bug looks like to a reader: words, and a way on. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError() {
    return { crashed: true }
  }

  override render() {
    return this.state.crashed ? <CrashedPage /> : this.props.children
  }
}

function CrashedPage() {
  const texts = useTexts(shellTexts)
  return (
    <NoticePage title={texts.crashedTitle} lines={[texts.crashedText]}>
      <Button appearance="primary" onClick={() => window.location.reload()}>
        {texts.reload}
      </Button>
    </NoticePage>
  )
}
