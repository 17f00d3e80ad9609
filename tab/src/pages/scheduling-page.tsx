import { Field, Select, Spinner } from '@fluentui/react-components'
import { useNavigate, useSearchParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { FindPart } from '../features/scheduling/find-part.tsx'
import { useTimesSetup } from '../features/scheduling/use-scheduling.ts'
import { schedulingTexts } from '../texts/scheduling.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** Where the secretariat finds a time for a forum's meeting. */
export default function SchedulingPage() {
  const texts = useTexts(schedulingTexts)
  const { loading } = useTexts(shellTexts)
  const { me } = useSession()
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  const forumId = search.get('forum') ?? me.forums[0]?.id ?? ''
  const setup = useTimesSetup(me.secretariat ? forumId : '')
  if (!me.secretariat) return <NotFoundPage />
  return (
    <>
      <PageTitle name={texts.title} lead={texts.lead}>
        {texts.title}
      </PageTitle>
      {me.forums.length === 0 ? (
        <p>{texts.noForum}</p>
      ) : (
        <Field label={texts.forum}>
          <Select value={forumId} onChange={(_, { value }) => setSearch({ forum: value })}>
            {me.forums.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {setup.error !== null && <ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} />}
      {setup.data === undefined ? (
        setup.isLoading && <Spinner label={loading} style={{ paddingTop: '64px' }} />
      ) : (
        <FindPart
          key={forumId}
          setup={setup.data}
          onPoll={(form, starts) => void navigate(linkTo.newPoll, { state: { forumId, form, starts } })}
        />
      )}
    </>
  )
}
