import { Button } from '@fluentui/react-components'
import { NoticePage } from '../components/notice-page.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

export function OutsidePage() {
  const texts = useTexts(shellTexts)
  return (
    <main>
      <NoticePage title={texts.outsideTitle} lines={[texts.outsideText, texts.outsideMail]} />
    </main>
  )
}

export function UnreachablePage() {
  const texts = useTexts(shellTexts)
  return (
    <main>
      <NoticePage title={texts.crashedTitle} lines={[texts.offline]}>
        <Button appearance="primary" onClick={() => window.location.reload()}>
          {texts.tryAgain}
        </Button>
      </NoticePage>
    </main>
  )
}
