import { Spinner } from '@fluentui/react-components'
import { useLocation, useNavigate } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { type FromTimes, NewPoll } from '../features/scheduling/polls/new-poll.tsx'
import { useChosenForum } from '../features/scheduling/scheduling-head.tsx'
import { useTimesSetup } from '../features/scheduling/use-scheduling.ts'
import { pollTexts } from '../texts/polls.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** A new poll, with the times that were ticked on the page before, if any. */
export default function NewPollPage() {
  const texts = useTexts(pollTexts)
  const { loading } = useTexts(shellTexts)
  const { me } = useSession()
  const navigate = useNavigate()
  const location = useLocation()
  const forumId = useChosenForum()
  const setup = useTimesSetup(me.secretariat ? forumId : '')
  if (!me.secretariat) return <NotFoundPage />
  return (
    <>
      <div>
        <BackLink to={`${linkTo.polls}?forum=${forumId}`}>{texts.back}</BackLink>
        <PageTitle name={texts.newTitle} lead={setup.data?.forum.name}>
          {texts.newTitle}
        </PageTitle>
      </div>
      {setup.error !== null && <ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} />}
      {setup.data === undefined ? (
        setup.isLoading && <Spinner label={loading} style={{ paddingTop: '64px' }} />
      ) : (
        <NewPoll
          setup={setup.data}
          from={(location.state as FromTimes | undefined) ?? null}
          onSent={(id, people) => void navigate(linkTo.poll(id), { state: { told: texts.sent(people) } })}
        />
      )}
    </>
  )
}
