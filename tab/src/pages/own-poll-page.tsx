import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useParams } from 'react-router'
import type { OwnPollView } from '../../../bot/contract/polls.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { ActNotice, type Told } from '../components/act-notice.tsx'
import { BackLink } from '../components/back-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { VotesForm } from '../features/own-polls/votes-form.tsx'
import { Refusal } from '../http.ts'
import { ownPollTexts } from '../texts/own-polls.ts'
import { shellTexts } from '../texts/shell.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'
import { dateTimeText, spanText } from '../time/date-text.ts'

const useStyles = makeStyles({
  text: { margin: '8px 0 0', overflowWrap: 'anywhere' },
  message: { margin: '8px 0 0', overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: '20px' },
})

/** Where somebody who is asked says when they can meet, as on the card. */
export default function OwnPollPage() {
  const { pollId = '' } = useParams()
  const texts = useTexts(ownPollTexts)
  const { loading } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const { http } = useSession()
  const [told, setTold] = useState<Told>(null)
  const poll = useQuery({
    queryKey: ['own-poll', pollId],
    queryFn: ({ signal }) => http.watch('showOwnPoll', { params: { pollId }, signal }),
  })
  if (poll.error instanceof Refusal && poll.error.status === 404) return <NotFoundPage />
  const { data } = poll
  if (data === undefined) {
    if (poll.error !== null) return <ProblemNotice error={poll.error} onRetry={() => void poll.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const where = data.place === 'online' ? texts.online : data.location && texts.place(data.location)
  const standing = {
    open: texts.askFor(dateTimeText(data.deadline, language)),
    closed: texts.closed,
    booked: data.booked === null ? '' : texts.bookedFor(spanText(data.booked, language)),
    cancelled: texts.cancelled,
  }
  return (
    <>
      <div>
        <BackLink to={linkTo.wheel}>{texts.back}</BackLink>
        <PageTitle name={data.title} lead={data.forum}>
          {data.title}
        </PageTitle>
        <p className={styles.text}>
          <strong>{standing[data.state]}</strong>
        </p>
        {where !== '' && <p className={styles.text}>{where}</p>}
        {data.message !== '' && data.state === 'open' && <p className={styles.message}>{data.message}</p>}
      </div>
      <ActNotice told={told} />
      {data.mayAnswer ? (
        <VotesForm poll={data} onReceived={(text) => setTold({ text, intent: 'success' })} />
      ) : (
        <OwnVotes poll={data} />
      )}
    </>
  )
}

function OwnVotes({ poll }: { poll: OwnPollView }) {
  const texts = useTexts(ownPollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  return (
    <Panel title={texts.ownAnswers}>
      <ul className={styles.list}>
        {poll.options.map((option) => (
          <li key={option.id}>
            {spanText(option, language)}
            {': '}
            <span className={styles.quiet}>{option.own === null ? texts.noAnswer : texts[option.own]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
