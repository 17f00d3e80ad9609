import { Body1 } from '@fluentui/react-components'
import { PageLink } from '../components/page-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { linkTo } from './routes.ts'

export function NotFoundPage() {
  const texts = useTexts(shellTexts)
  return (
    <>
      <PageTitle name={texts.notFoundTitle}>{texts.notFoundTitle}</PageTitle>
      <Body1 as="p">{texts.notFoundText}</Body1>
      <PageLink to={linkTo.rounds}>{texts.goBack}</PageLink>
    </>
  )
}
