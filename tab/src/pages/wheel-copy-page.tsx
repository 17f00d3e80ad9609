import { Spinner } from '@fluentui/react-components'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useEntryChoices } from '../features/wheel/entry/use-entry-choices.ts'
import { wayBack } from '../features/wheel/entry/way-back.ts'
import { CopyYearEditor } from '../features/wheel/plan/copy-year-editor.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { planTexts } from '../texts/wheel-plan.ts'

/** Copies a year of the wheel to another. */
export default function CopyYearPage() {
  const texts = useTexts(planTexts)
  const { loading } = useTexts(shellTexts)
  const { view, error, retry } = useEntryChoices()
  if (view?.mayEdit === false) return <NotFoundPage />
  return (
    <>
      <div>
        <BackLink to={wayBack()}>{texts.back}</BackLink>
        <PageTitle name={texts.copyTitle} lead={texts.copyLead}>
          {texts.copyTitle}
        </PageTitle>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={retry} />}
      {view === undefined && error === null && <Spinner label={loading} />}
      {view !== undefined && <CopyYearEditor view={view} firstMonth={firstMonthOf(wayBack(), view.today)} />}
    </>
  )
}

/** The year that the wheel last showed, else the calendar year of today. */
function firstMonthOf(address: string, today: string): string {
  const shown = new URLSearchParams(address.split('?')[1] ?? '').get('from')
  return shown !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(shown)
    ? `${shown}-01`
    : `${today.slice(0, 4)}-01-01`
}
