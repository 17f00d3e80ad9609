import { Spinner } from '@fluentui/react-components'
import { useNavigate } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { FindPart } from '../features/scheduling/find-part.tsx'
import { SchedulingHead, useChosenForum } from '../features/scheduling/scheduling-head.tsx'
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
  const forumId = useChosenForum()
  const setup = useTimesSetup(me.secretariat ? forumId : '')
  if (!me.secretariat) return <NotFoundPage />
  return (
    <>
      <SchedulingHead title={texts.title} lead={texts.lead} />
      {setup.error !== null && <ProblemNotice error={setup.error} onRetry={() => void setup.refetch()} />}
      {setup.data === undefined ? (
        setup.isLoading && <Spinner label={loading} style={{ paddingTop: '64px' }} />
      ) : (
        <FindPart
          key={forumId}
          setup={setup.data}
          onPoll={(form, starts) =>
            void navigate(`${linkTo.newPoll}?forum=${forumId}`, { state: { form, starts } })
          }
        />
      )}
    </>
  )
}
