import { Button, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { NoticePage } from '../components/notice-page.tsx'
import { problemText } from '../components/problem-text.ts'
import { Refusal, type Http } from '../http.ts'
import type { Teams } from '../teams.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { Layout } from './layout.tsx'
import { Pages } from './pages.tsx'
import { SessionContext } from './session.ts'

/** Asks the product who the reader is, and shows nothing before it has said so. */
export function SignedIn({ teams, http }: { teams: Teams; http: Http }) {
  const texts = useTexts(shellTexts)
  const me = useQuery({ queryKey: ['me'], queryFn: ({ signal }) => http.ask('me', { signal }) })
  const answered = me.data !== undefined || me.error !== null

  useEffect(() => {
    if (answered) teams.ready()
  }, [answered, teams])

  if (me.data !== undefined) {
    return (
      <SessionContext value={{ me: me.data, http, teams, language: teams.language }}>
        <Layout>
          <Pages />
        </Layout>
      </SessionContext>
    )
  }
  if (me.error !== null) {
    const said = me.error instanceof Refusal && me.error.status !== 401
    return (
      <main>
        <NoticePage
          title={said ? texts.crashedTitle : texts.noTokenTitle}
          lines={[said ? me.error.message : nameless(me.error, texts)]}
        >
          <Button appearance="primary" onClick={() => void me.refetch()}>
            {texts.tryAgain}
          </Button>
        </NoticePage>
      </main>
    )
  }
  return <Spinner label={texts.loading} style={{ paddingTop: '64px' }} />
}

function nameless(error: Error, texts: typeof shellTexts.da): string {
  return error instanceof Refusal || !('why' in error) ? texts.noTokenText : problemText(error, texts)
}
