import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useEntryChoices } from '../features/wheel/entry/use-entry-choices.ts'
import { wayBack } from '../features/wheel/entry/way-back.ts'
import { CycleEditor } from '../features/wheel/plan/cycle-editor.tsx'
import { StandingPlans } from '../features/wheel/plan/standing-plans.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { planTexts } from '../texts/wheel-plan.ts'

/** Plans the next agreement; the plans that are there stand first. */
export default function NewCyclePage() {
  const texts = useTexts(planTexts)
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const { view, error: unread, retry } = useEntryChoices()
  const templates = useQuery({
    queryKey: ['cycle-templates'],
    queryFn: ({ signal }) => http.ask('cycleTemplates', { signal }),
    enabled: view?.mayEdit === true,
  })
  const plans = useQuery({
    queryKey: ['cycles'],
    queryFn: ({ signal }) => http.ask('listCycles', { signal }),
  })
  const error = unread ?? templates.error ?? plans.error
  if (view?.mayEdit === false) return <NotFoundPage />
  return (
    <>
      <div>
        <BackLink to={wayBack()}>{texts.back}</BackLink>
        <PageTitle name={texts.cycleTitle} lead={texts.cycleLead}>
          {texts.cycleTitle}
        </PageTitle>
      </div>
      <StandingPlans items={plans.data?.items ?? []} />
      {error !== null && (
        <ProblemNotice
          error={error}
          onRetry={() => {
            retry()
            void templates.refetch()
            void plans.refetch()
          }}
        />
      )}
      {error === null && (view === undefined || templates.data === undefined || plans.data === undefined) && (
        <Spinner label={loading} />
      )}
      {view !== undefined && templates.data !== undefined && plans.data !== undefined && (
        <CycleEditor view={view} templates={templates.data.items} plans={plans.data.items} />
      )}
    </>
  )
}
