import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useEntryChoices } from '../features/wheel/entry/use-entry-choices.ts'
import { ReplanEditor } from '../features/wheel/plan/replan-editor.tsx'
import { Refusal } from '../http.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { planTexts } from '../texts/wheel-plan.ts'

/** Changes a plan that stands in the wheel: another deadline, other times, names and order. */
export default function ReplanPage() {
  const { cycleId = '' } = useParams()
  const texts = useTexts(planTexts)
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const { view, error: unread, retry } = useEntryChoices()
  const [readings, setReadings] = useState(0)
  const cycle = useQuery({
    queryKey: ['cycle', cycleId],
    queryFn: ({ signal }) => http.ask('showCycle', { params: { cycleId }, signal }),
  })
  const error = unread ?? cycle.error
  if (cycle.error instanceof Refusal && cycle.error.status === 404) return <NotFoundPage />
  if (cycle.data?.can.replan === false) return <NotFoundPage />
  if (view === undefined || cycle.data === undefined) {
    if (error === null) return <Spinner label={loading} style={{ paddingTop: '64px' }} />
    return (
      <ProblemNotice
        error={error}
        onRetry={() => {
          retry()
          void cycle.refetch()
        }}
      />
    )
  }
  const title = texts.replanTitle(cycle.data.name)
  return (
    <>
      <div>
        <BackLink to={linkTo.wheelCycle(cycleId)}>{texts.backToPlan}</BackLink>
        <PageTitle name={title} lead={texts.replanLead}>
          {title}
        </PageTitle>
      </div>
      <ReplanEditor
        key={readings}
        cycle={cycle.data}
        view={view}
        onReadAgain={() => void cycle.refetch().then(() => setReadings((count) => count + 1))}
      />
    </>
  )
}
