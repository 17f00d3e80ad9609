import { Button, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import type { RegionChangeInput, RegionsView } from '../../../bot/contract/forum-rules.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { actProblemText } from '../components/problem-text.ts'
import { telling } from '../components/use-told.ts'
import { useForumAct } from '../features/forum/use-forum.ts'
import { ChangeFields } from '../features/regions/change-fields.tsx'
import { emptyChange, readChange } from '../features/regions/change-form.ts'
import { PreviewPanel } from '../features/regions/preview-panel.tsx'
import { usePreview } from '../features/regions/use-preview.ts'
import { useRegions } from '../features/regions/use-regions.ts'
import { regionTexts } from '../texts/regions.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  next: { alignSelf: 'flex-start' },
})

type Change = RegionChangeInput['change']

/** A merger, split or renaming of regions: a proposal that lies ready, or one that is typed; seen before it is made. */
export default function RegionChangePage() {
  const { proposal } = useParams()
  const texts = useTexts(regionTexts)
  const { loading } = useTexts(shellTexts)
  const { me } = useSession()
  const { data, error, refetch } = useRegions({ enabled: me.secretariat })
  if (!me.secretariat) return <NotFoundPage />
  const proposed = data?.proposals[Number(proposal)]?.change
  return (
    <>
      <div>
        <BackLink to={linkTo.forums}>{texts.back}</BackLink>
        <PageTitle name={texts.changeTitle} lead={texts.changeLead}>
          {texts.changeTitle}
        </PageTitle>
      </div>
      {error !== null && data === undefined && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Spinner label={loading} />}
      {data !== undefined &&
        (proposed === undefined ? (
          <TypedChange view={data} />
        ) : (
          <SeenChange change={proposed} onAgain={null} />
        ))}
    </>
  )
}

function TypedChange({ view }: { view: RegionsView }) {
  const texts = useTexts(regionTexts)
  const styles = useStyles()
  const [form, setForm] = useState(() => emptyChange(view.today))
  const [seen, setSeen] = useState<Change | null>(null)
  if (seen !== null) return <SeenChange change={seen} onAgain={() => setSeen(null)} />
  const change = readChange(form, view.regions)
  return (
    <>
      <ChangeFields
        form={form}
        regions={view.regions}
        onChange={(changed) => setForm((before) => ({ ...before, ...changed }))}
      />
      <Button
        appearance="primary"
        className={styles.next}
        disabledFocusable={change === null}
        onClick={() => setSeen(change)}
      >
        {texts.preview}
      </Button>
    </>
  )
}

function SeenChange({ change, onAgain }: { change: Change; onAgain: (() => void) | null }) {
  const texts = useTexts(regionTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const navigate = useNavigate()
  const act = useForumAct('changeRegions', () => void navigate(linkTo.forums, telling(texts.made)))
  const [ending, setEnding] = useState<string[]>([])
  const { data: preview, error } = usePreview({ change, ending }, act.isIdle || act.isError)
  const again = onAgain !== null && <Button onClick={onAgain}>{texts.changeAgain}</Button>
  if (error !== null)
    return (
      <>
        <ProblemNotice error={error} />
        <div className={styles.buttons}>{again}</div>
      </>
    )
  if (preview === undefined) return <Spinner label={shell.loading} />
  return (
    <>
      <PreviewPanel preview={preview} ending={ending} onEnding={setEnding} />
      <div role="alert">
        {act.error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(act.error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={act.isPending}
          onClick={() => act.mutate({ body: { change, ending } })}
        >
          {texts.make}
        </Button>
        {again}
      </div>
    </>
  )
}
