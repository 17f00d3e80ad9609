import { Spinner } from '@fluentui/react-components'
import { useSession } from '../app/session.ts'
import { ActNotice } from '../components/act-notice.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useTold } from '../components/use-told.ts'
import { ChangesPanel } from '../features/regions/changes-panel.tsx'
import { ForumList } from '../features/regions/forum-list.tsx'
import { RegionsList } from '../features/regions/regions-list.tsx'
import { useRegions } from '../features/regions/use-regions.ts'
import { regionTexts } from '../texts/regions.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** Every forum by region for the secretariat, who may set up more; one's own forums for everybody else. */
export default function ForumsPage() {
  const texts = useTexts(regionTexts)
  const { me } = useSession()
  const { told } = useTold()
  return (
    <>
      <div>
        <PageTitle name={texts.title} lead={me.secretariat ? texts.leadSecretariat : texts.leadReader}>
          {texts.title}
        </PageTitle>
      </div>
      <ActNotice told={told} />
      {me.secretariat ? <AllForums /> : <OwnForums />}
    </>
  )
}

function AllForums() {
  const { loading } = useTexts(shellTexts)
  const { data, error, refetch } = useRegions()
  if (data === undefined) {
    if (error !== null) return <ProblemNotice error={error} onRetry={() => void refetch()} />
    return <Spinner label={loading} />
  }
  return (
    <>
      <RegionsList regions={data.regions} />
      <ChangesPanel proposals={data.proposals} changes={data.changes} />
    </>
  )
}

function OwnForums() {
  const texts = useTexts(regionTexts)
  const { me } = useSession()
  return (
    <Panel title={texts.title}>
      {me.forums.length === 0 ? (
        <p style={{ margin: 0 }}>{texts.noForums}</p>
      ) : (
        <ForumList forums={me.forums} />
      )}
    </Panel>
  )
}
