import { Body1, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { linkTo } from '../app/routes.ts'
import { ActNotice } from '../components/act-notice.tsx'
import { PageLink } from '../components/page-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { useTold } from '../components/use-told.ts'
import { MeetingLines, type MeetingLine } from '../features/meetings/list/meeting-lines.tsx'
import { PrepareDialog } from '../features/meetings/list/prepare-dialog.tsx'
import { useMeetings } from '../features/meetings/list/use-meetings.ts'
import { meetingTexts } from '../texts/meetings.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  choice: { maxWidth: '320px' },
})

/** All meetings with a run sheet, and for the secretariat those of the wheel that wait for one. */
export default function MeetingsPage() {
  const texts = useTexts(meetingTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const [search, setSearch] = useSearchParams()
  const { data, error, refetch } = useMeetings(search.get('date'))
  const [forumId, setForumId] = useState('')
  const { told } = useTold()
  const [prepared, setPrepared] = useState<MeetingLine | null>(null)
  const title = (
    <div>
      <PageTitle name={texts.title} lead={texts.lead}>
        {texts.title}
      </PageTitle>
    </div>
  )
  if (data === undefined) {
    return (
      <div className={styles.page}>
        {title}
        {error === null ? (
          <Spinner label={loading} />
        ) : (
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        )}
      </div>
    )
  }
  const wanted = data.items.find(
    ({ entryId, key }) => entryId === search.get('entry') && key === search.get('key'),
  )
  if (wanted !== undefined && wanted.meetingId !== null)
    return <Navigate to={linkTo.meeting(wanted.meetingId)} replace />
  const open = prepared ?? (data.can.create ? wanted : undefined) ?? null
  const shown = data.items.filter((line) => forumId === '' || line.forumId === forumId)
  const coming = shown.filter(({ lastDate }) => lastDate >= data.today)
  const held = shown.filter(({ lastDate }) => lastDate < data.today).toReversed()
  const forums = new Map(
    data.items.flatMap(({ forumId: id, forumName }) => (id === null ? [] : [[id, forumName ?? '']])),
  )
  const lines = { canCreate: data.can.create, onPrepare: setPrepared }
  return (
    <div className={styles.page}>
      {title}
      <ActNotice told={told} />
      {data.can.create && (
        <div>
          <PageLink to={linkTo.focusAreas}>{texts.focusAreas}</PageLink>
        </div>
      )}
      {forums.size > 1 && (
        <Field label={texts.forum} className={styles.choice}>
          <Select value={forumId} onChange={(_, { value }) => setForumId(value)}>
            <option value="">{texts.allForums}</option>
            {[...forums].map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {data.items.length === 0 && (
        <Body1 as="p">{data.can.create ? texts.noneComing : texts.noneAtAll}</Body1>
      )}
      {data.items.length > 0 && (
        <Panel title={texts.coming}>
          {coming.length === 0 ? texts.noneComing : <MeetingLines lines={coming} {...lines} />}
        </Panel>
      )}
      {held.length > 0 && (
        <Panel title={texts.held} lead={data.truncated ? texts.truncated : texts.olderStays}>
          <MeetingLines lines={held} {...lines} />
        </Panel>
      )}
      {open !== null && (
        <PrepareDialog
          line={open}
          others={data.items.filter(({ meetingId }) => meetingId !== null)}
          onClose={() => {
            setPrepared(null)
            setSearch({})
          }}
        />
      )}
    </div>
  )
}
