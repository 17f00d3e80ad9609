import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import type { TableView } from '../../../bot/contract/table-page.ts'
import { NoticePage } from '../components/notice-page.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { problemText } from '../components/problem-text.ts'
import { GroupCards } from '../features/meetings/cards/group-cards.tsx'
import { clockAt } from '../features/meetings/clock-at.ts'
import { useLiveMeeting, useMeetingTopics } from '../features/meetings/live-channel.ts'
import { GroupNotes } from '../features/meetings/notes/group-notes.tsx'
import { ClockFace } from '../features/meetings/run/clock-face.tsx'
import { MessageList } from '../features/meetings/run/message-panel.tsx'
import { OwnGroup } from '../features/meetings/run/own-group.tsx'
import { TimeAnnouncer } from '../features/meetings/run/time-announcer.tsx'
import { useMeetingNow } from '../features/meetings/run/use-run.ts'
import { type Http, Refusal } from '../http.ts'
import { runTexts } from '../texts/meetings-run.ts'
import { tableTexts } from '../texts/meetings-tables.ts'
import { notesTexts } from '../texts/meetings-notes.ts'
import { shellTexts } from '../texts/shell.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'

/** Changes are heard of at once; asked for now and then all the same. */
const NOW_AND_THEN_MS = 20_000

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: {
    boxSizing: 'border-box',
    maxWidth: '900px',
    margin: '0 auto',
    padding: '24px 24px 64px',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media (max-width: 480px)': { padding: '16px 16px 48px' },
  },
  clock: {
    padding: '20px 24px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { padding: '16px' },
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: { margin: 0 },
})

/** What the address of a sheet opens: the group's clock, people and task, its notes and its cards. */
export function TablePage({ http }: { http: Http }) {
  const texts = useTexts(tableTexts)
  const shell = useTexts(shellTexts)
  const { data, error, refetch } = useQuery({
    queryKey: ['table'],
    queryFn: ({ signal }) => http.ask('showTable', { signal }),
    refetchInterval: NOW_AND_THEN_MS,
  })
  // What was written and is not saved stays on the page, also when the page has been closed meanwhile.
  if (data !== undefined) return <OpenTable table={data} error={error} onChanged={() => void refetch()} />
  if (error === null) return <Spinner label={shell.loading} style={{ paddingTop: '64px' }} />
  return (
    <main>
      <NoticePage title={texts.cannotOpen} lines={[problemText(error, shell)]}>
        {!(error instanceof Refusal) && (
          <Button appearance="primary" onClick={() => void refetch()}>
            {shell.tryAgain}
          </Button>
        )}
      </NoticePage>
    </main>
  )
}

type Props = { table: TableView; error: Error | null; onChanged: () => void }

function OpenTable({ table, error, onChanged }: Props) {
  const texts = useTexts(tableTexts)
  const run = useTexts(runTexts)
  const notes = useTexts(notesTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { meetingId, session, blocks, title } = table.run
  const now = useMeetingNow(meetingId)
  const state = useLiveMeeting(meetingId)
  useMeetingTopics(meetingId, ['run', 'run-sheet', 'groups'], onChanged)
  const place = { meetingId, blockId: table.blockId, groupId: table.groupId }
  const block = blocks.find(({ id }) => id === table.blockId)
  const group = session?.own
  const name = [run.group(group?.label ?? ''), group?.place ?? ''].filter((each) => each !== '').join(', ')
  return (
    <div className={styles.page}>
      <main className={styles.main}>
        <header>
          <PageTitle
            name={`${name} – ${title}`}
            lead={block === undefined ? title : `${title}: ${block.title}`}
          >
            {name}
          </PageTitle>
        </header>
        {error !== null && <ProblemNotice error={error} onRetry={onChanged} />}
        {state === 'asking' && <p className={styles.quiet}>{run.asking}</p>}
        <section className={styles.clock} aria-label={run.clock}>
          {now !== null && <ClockFace run={table.run} now={now} />}
          {block !== undefined && (
            <p className={styles.line}>
              {texts.session(clockAt(block.start, language), clockAt(block.returnAt ?? block.end, language))}
            </p>
          )}
        </section>
        {now !== null && <TimeAnnouncer run={table.run} now={now} />}
        {table.run.messages.length > 0 && (
          <Panel title={run.messages}>
            <MessageList run={table.run} />
          </Panel>
        )}
        <OwnGroup run={table.run} title={texts.table} />
        {table.notes && <GroupNotes {...place} />}
        {table.cards && (
          <Panel title={notes.cards}>
            <GroupCards {...place} />
          </Panel>
        )}
        <p className={styles.quiet}>{texts.noCases}</p>
      </main>
    </div>
  )
}
