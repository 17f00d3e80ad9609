import { Button, makeStyles, Spinner, tokens, typographyStyles } from '@fluentui/react-components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSession } from '../../app/session.ts'
import { ProblemNotice } from '../../components/problem-notice.tsx'
import { listTexts } from '../../texts/list.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { EmptyList } from './empty-list.tsx'
import { useFilters } from './list-query.ts'
import { RoundRow } from './round-row.tsx'

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  more: { alignSelf: 'center' },
  count: { color: tokens.colorNeutralForeground3, margin: 0, fontSize: tokens.fontSizeBase200 },
})

const REFRESH_MS = 10_000

export function RoundList() {
  const texts = useTexts(listTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [filters] = useFilters()
  const rounds = useInfiniteQuery({
    queryKey: ['rounds', filters],
    queryFn: ({ pageParam, signal }) =>
      http.watch('listRounds', { query: { ...filters, cursor: pageParam }, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    // Only the first page is asked again by itself: who has gone further is reading.
    refetchInterval: (query) => ((query.state.data?.pages.length ?? 1) === 1 ? REFRESH_MS : false),
    placeholderData: (before) => before,
  })
  if (rounds.error !== null && rounds.data === undefined)
    return <ProblemNotice error={rounds.error} onRetry={() => void rounds.refetch()} />
  if (rounds.data === undefined) return <Spinner label={loading} />

  const items = rounds.data.pages.flatMap((page) => page.items)
  if (items.length === 0) return <EmptyList filtered={Object.values(filters).some(Boolean)} />
  const awaitingMe = items.filter(({ awaitsMe }) => awaitsMe)
  const others = items.filter(({ awaitsMe }) => !awaitsMe)
  const sections = [
    { name: texts.awaitsMe, items: awaitingMe },
    { name: awaitingMe.length > 0 ? texts.others : texts.all, items: others },
  ].filter((section) => section.items.length > 0)
  return (
    <>
      {sections.map((section) => (
        <section key={section.name} className={styles.section} aria-label={section.name}>
          <h2 className={styles.heading}>{section.name}</h2>
          <ul className={styles.list}>
            {section.items.map((round) => (
              <RoundRow key={round.id} round={round} />
            ))}
          </ul>
        </section>
      ))}
      {rounds.hasNextPage && (
        <Button
          className={styles.more}
          disabledFocusable={rounds.isFetchingNextPage}
          onClick={() => void rounds.fetchNextPage()}
        >
          {rounds.isFetchingNextPage ? loading : texts.more}
        </Button>
      )}
      <p className={styles.count} role="status">
        {texts.shown(items.length)}
      </p>
    </>
  )
}
