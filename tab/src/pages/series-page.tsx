import { Field, Select, Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { useSession } from '../app/session.ts'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { SchedulingHead, useChosenForum } from '../features/scheduling/scheduling-head.tsx'
import { SeriesPart } from '../features/scheduling/series/series-part.tsx'
import { useTimesSetup } from '../features/scheduling/use-scheduling.ts'
import { seriesTexts } from '../texts/series.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

/** A year's meetings of a forum, planned and booked in one go. */
export default function SeriesPage() {
  const texts = useTexts(seriesTexts)
  const { loading } = useTexts(shellTexts)
  const { me, http } = useSession()
  const forumId = useChosenForum()
  const setup = useTimesSetup(me.secretariat ? forumId : '')
  const [chosen, setChosen] = useState<number | null>(null)
  const now = Number(setup.data?.today.slice(0, 4) ?? 0)
  // The year that is planned is mostly the next.
  const year = chosen ?? now + 1
  const windows = useQuery({
    queryKey: ['series-windows', forumId, year],
    queryFn: ({ signal }) =>
      http.ask('seriesWindows', { params: { forumId }, query: { year: String(year) }, signal }),
    enabled: me.secretariat && now > 0,
  })
  const error = setup.error ?? windows.error
  if (!me.secretariat) return <NotFoundPage />
  return (
    <>
      <SchedulingHead title={texts.title} lead={texts.lead} />
      {error !== null && <ProblemNotice error={error} />}
      {setup.data !== undefined && (
        <Field label={texts.year}>
          <Select value={String(year)} onChange={(_, { value }) => setChosen(Number(value))}>
            {[now, now + 1, now + 2].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {setup.data === undefined || windows.data === undefined ? (
        error === null && forumId !== '' && <Spinner label={loading} style={{ paddingTop: '64px' }} />
      ) : (
        <SeriesPart key={`${forumId} ${year}`} setup={setup.data} windows={windows.data} year={year} />
      )}
    </>
  )
}
