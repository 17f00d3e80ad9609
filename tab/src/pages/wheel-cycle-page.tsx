import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { wayBack } from '../features/wheel/entry/way-back.ts'
import { CycleStanding } from '../features/wheel/plan/cycle-standing.tsx'
import { Refusal } from '../http.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { planTexts } from '../texts/wheel-plan.ts'

/** One plan of the agreement, and how far it has come. */
export default function CyclePage() {
  const { cycleId = '' } = useParams()
  const texts = useTexts(planTexts)
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const cycle = useQuery({
    queryKey: ['cycle', cycleId],
    queryFn: ({ signal }) => http.ask('showCycle', { params: { cycleId }, signal }),
  })
  if (cycle.error instanceof Refusal && cycle.error.status === 404) return <NotFoundPage />
  if (cycle.data === undefined) {
    if (cycle.error !== null)
      return <ProblemNotice error={cycle.error} onRetry={() => void cycle.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const { name } = cycle.data
  return (
    <>
      <div>
        <BackLink to={wayBack()}>{texts.back}</BackLink>
        <PageTitle name={name}>{name}</PageTitle>
      </div>
      <CycleStanding cycle={cycle.data} />
    </>
  )
}
