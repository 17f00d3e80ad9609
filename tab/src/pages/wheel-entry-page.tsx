import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { EntryActs } from '../features/wheel/entry/entry-acts.tsx'
import { EntryEditor } from '../features/wheel/entry/entry-editor.tsx'
import { useEntryChoices } from '../features/wheel/entry/use-entry-choices.ts'
import { wayBack } from '../features/wheel/entry/way-back.ts'
import { Refusal } from '../http.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'
import { entryTexts } from '../texts/wheel-entry.ts'

/** A new entry of the wheel, or one that is there. */
export default function EntryPage() {
  const { entryId } = useParams()
  const texts = useTexts(entryTexts)
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const choices = useEntryChoices()
  const entry = useQuery({
    queryKey: ['wheel-entry', entryId],
    queryFn: ({ signal }) => http.ask('showEntry', { params: { entryId: entryId ?? '' }, signal }),
    enabled: entryId !== undefined,
    // The form begins from what is there now, not from what was read some time ago.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const { view } = choices
  const isNew = entryId === undefined
  const title = isNew ? texts.newTitle : texts.editTitle
  const error = choices.error ?? entry.error
  if (entry.error instanceof Refusal && entry.error.status === 404) return <NotFoundPage />
  if (view !== undefined && (isNew ? !view.mayEdit : entry.data?.can.edit === false)) return <NotFoundPage />
  return (
    <>
      <div>
        <BackLink to={wayBack()}>{texts.back}</BackLink>
        <PageTitle name={title} {...(entry.data?.cycle && { lead: texts.inCycle(entry.data.cycle.name) })}>
          {title}
        </PageTitle>
      </div>
      {error !== null && (
        <ProblemNotice
          error={error}
          onRetry={() => {
            choices.retry()
            if (!isNew) void entry.refetch()
          }}
        />
      )}
      {error === null && (view === undefined || (!isNew && entry.data === undefined)) && (
        <Spinner label={loading} />
      )}
      {view !== undefined && (isNew || entry.data !== undefined) && (
        <EntryEditor
          key={entry.data?.version ?? 'new'}
          entry={entry.data ?? null}
          view={view}
          people={choices.people}
          entries={choices.entries}
        />
      )}
      {entry.data !== undefined && <EntryActs entry={entry.data} />}
    </>
  )
}
