import { Badge, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { Link, useNavigate } from 'react-router'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { SchedulingHead, useChosenForum } from '../features/scheduling/scheduling-head.tsx'
import { pollTexts } from '../texts/polls.ts'
import { shellTexts } from '../texts/shell.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'
import { dateTimeText } from '../time/date-text.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { padding: '12px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  link: { color: tokens.colorBrandForegroundLink, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
})

/** The forum's polls of times, and the way to a new one. */
export default function PollsPage() {
  const texts = useTexts(pollTexts)
  const { loading } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { me, http } = useSession()
  const navigate = useNavigate()
  const forumId = useChosenForum()
  const polls = useQuery({
    queryKey: ['polls', forumId],
    queryFn: ({ signal }) => http.watch('listPolls', { params: { forumId }, signal }),
    enabled: me.secretariat && forumId !== '',
    refetchInterval: 30_000,
  })
  if (!me.secretariat) return <NotFoundPage />
  return (
    <>
      <SchedulingHead title={texts.title} lead={texts.lead} />
      {polls.error !== null && <ProblemNotice error={polls.error} onRetry={() => void polls.refetch()} />}
      {polls.isLoading && <Spinner label={loading} />}
      {polls.data !== undefined && (
        <Panel title={texts.list}>
          {polls.data.items.length === 0 && <p className={styles.text}>{texts.none}</p>}
          <ul className={styles.list}>
            {polls.data.items.map((poll) => (
              <li key={poll.id} className={styles.row}>
                <div className={styles.head}>
                  <Link to={linkTo.poll(poll.id)} className={styles.link}>
                    {poll.title}
                  </Link>
                  <Badge appearance="tint" color={poll.state === 'open' ? 'brand' : 'informative'}>
                    {texts.states[poll.state]}
                  </Badge>
                </div>
                <p className={styles.text}>
                  {texts.row(poll.answered, poll.people, poll.times, dateTimeText(poll.deadline, language))}
                </p>
              </li>
            ))}
          </ul>
          <Button
            appearance="primary"
            className={styles.button}
            onClick={() => void navigate(`${linkTo.newPoll}?forum=${forumId}`)}
          >
            {texts.make}
          </Button>
        </Panel>
      )}
    </>
  )
}
