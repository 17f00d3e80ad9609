import { Spinner } from '@fluentui/react-components'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { RegionSettings } from '../features/regions/region-settings.tsx'
import { SetupForm } from '../features/regions/setup-form.tsx'
import { useRegionSetup } from '../features/regions/use-regions.ts'
import { ReminderSetting } from '../features/wheel-settings/reminder-setting.tsx'
import { regionTexts } from '../texts/regions.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** Every sort of forum, ready for one region: tick, name, and make them all at once. */
export default function RegionPage() {
  const { regionId = '' } = useParams()
  const texts = useTexts(regionTexts)
  const { loading } = useTexts(shellTexts)
  const { me } = useSession()
  const { data: setup, error, refetch } = useRegionSetup(regionId)
  if (!me.secretariat) return <NotFoundPage />
  const back = <BackLink to={linkTo.forums}>{texts.back}</BackLink>
  if (setup === undefined) {
    if (error === null) return <Spinner label={loading} style={{ paddingTop: '64px' }} />
    return (
      <>
        {back}
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </>
    )
  }
  return (
    <>
      <div>
        {back}
        <PageTitle name={texts.setupTitle(setup.name)} lead={texts.setupLead}>
          {texts.setupTitle(setup.name)}
        </PageTitle>
      </div>
      <SetupForm key={`forums ${setup.id}`} setup={setup} />
      <RegionSettings key={`setting ${setup.id}`} setup={setup} />
      <ReminderSetting key={`reminder ${setup.id}`} regionCode={setup.id} />
    </>
  )
}
