import { Body1 } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { configTexts } from '../texts/config.ts'
import { useTexts } from '../texts/texts.ts'

/** The window in which the tab is added to a team or chat: there is nothing to choose, so Save is open at once. */
export default function ConfigPage() {
  const texts = useTexts(configTexts)
  const { teams } = useSession()
  useEffect(() => {
    const address = new URL(import.meta.env.BASE_URL, window.location.origin).href
    teams.offerTab({
      entityId: 'rundspoerger',
      name: texts.tabName,
      contentUrl: address,
      websiteUrl: address,
    })
  }, [teams, texts])
  return (
    <>
      <PageTitle name={texts.title}>{texts.title}</PageTitle>
      <Body1 as="p">{texts.text}</Body1>
    </>
  )
}
