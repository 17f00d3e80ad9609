import { Badge, Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { useMutation, useQuery } from '@tanstack/react-query'
import { use, useState } from 'react'
import { useLocation, useParams } from 'react-router'
import type { PollView } from '../../../bot/contract/polls.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { ActNotice, type Told } from '../components/act-notice.tsx'
import { BackLink } from '../components/back-link.tsx'
import { saveFile } from '../components/download.ts'
import { PageLink } from '../components/page-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { AddTimesDialog } from '../features/scheduling/polls/add-times-dialog.tsx'
import { AskMoreDialog } from '../features/scheduling/polls/ask-more-dialog.tsx'
import {
  BookPollDialog,
  CancelPollDialog,
  ExtendPollDialog,
  RemindPollDialog,
  WithdrawTimeDialog,
} from '../features/scheduling/polls/poll-dialogs.tsx'
import { TimesTable } from '../features/scheduling/polls/times-table.tsx'
import { VotesTable } from '../features/scheduling/polls/votes-table.tsx'
import { Refusal } from '../http.ts'
import { pollTexts } from '../texts/polls.ts'
import { shellTexts } from '../texts/shell.ts'
import { LanguageContext, useTexts } from '../texts/texts.ts'
import { inDenmark } from '../time/copenhagen.ts'
import { dateTimeText } from '../time/date-text.ts'

const useStyles = makeStyles({
  standing: { margin: '8px 0 0', display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  acts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
  button: { whiteSpace: 'normal' },
})

type Open =
  | { act: 'remind' | 'ask' | 'times' | 'extend' | 'cancel' }
  | { act: 'book' | 'withdraw'; option: PollView['options'][number] }
  | null

/** One poll: how its times stand, who has said what, and the way to the meeting. */
export default function PollPage() {
  const { pollId = '' } = useParams()
  const texts = useTexts(pollTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { me, http } = useSession()
  const location = useLocation()
  const state = location.state as { told?: string } | null
  const [told, setTold] = useState<Told>(state?.told ? { text: state.told, intent: 'success' } : null)
  const [open, setOpen] = useState<Open>(null)
  const poll = useQuery({
    queryKey: ['poll', pollId],
    queryFn: ({ signal }) => http.watch('showPoll', { params: { pollId }, signal }),
    enabled: me.secretariat,
    refetchInterval: 10_000,
  })
  const votes = useMutation({
    mutationFn: () => http.file('pollVotes', { params: { pollId } }),
    onSuccess: (file) => saveFile(file, `${poll.data?.title ?? 'poll'}.csv`),
  })
  if (!me.secretariat || (poll.error instanceof Refusal && poll.error.status === 404)) return <NotFoundPage />
  if (poll.data === undefined) {
    if (poll.error !== null) return <ProblemNotice error={poll.error} onRetry={() => void poll.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const { data } = poll
  const dialog = {
    poll: data,
    onClose: () => setOpen(null),
    onTold: (text: string) => {
      setOpen(null)
      setTold({ text, intent: 'success' })
    },
  }
  return (
    <>
      <div>
        <BackLink to={`${linkTo.polls}?forum=${data.forum.id}`}>{texts.back}</BackLink>
        <PageTitle name={data.title} lead={data.forum.name}>
          {data.title}
        </PageTitle>
        <Standing poll={data} />
      </div>
      <ActNotice told={told} />
      {votes.error !== null && <ProblemNotice error={votes.error} />}
      <TimesTable
        poll={data}
        onBook={(option) => setOpen({ act: 'book', option })}
        onWithdraw={(option) => setOpen({ act: 'withdraw', option })}
      />
      <VotesTable poll={data} />
      <div className={styles.acts}>
        {data.can.remind && (
          <Button className={styles.button} onClick={() => setOpen({ act: 'remind' })}>
            {texts.remind(data.people - data.answered)}
          </Button>
        )}
        <Button disabledFocusable={votes.isPending} onClick={() => !votes.isPending && votes.mutate()}>
          {texts.export}
        </Button>
        {data.can.askMore && <Button onClick={() => setOpen({ act: 'ask' })}>{texts.askMore}</Button>}
        {data.can.addTimes && <Button onClick={() => setOpen({ act: 'times' })}>{texts.addTimes}</Button>}
        {data.can.extend && <Button onClick={() => setOpen({ act: 'extend' })}>{texts.extend}</Button>}
        {data.can.cancel && <Button onClick={() => setOpen({ act: 'cancel' })}>{texts.cancel}</Button>}
      </div>
      {open?.act === 'book' && <BookPollDialog {...dialog} option={open.option} />}
      {open?.act === 'withdraw' && <WithdrawTimeDialog {...dialog} option={open.option} />}
      {open?.act === 'remind' && <RemindPollDialog {...dialog} />}
      {open?.act === 'ask' && <AskMoreDialog {...dialog} />}
      {open?.act === 'times' && <AddTimesDialog {...dialog} />}
      {open?.act === 'extend' && <ExtendPollDialog {...dialog} />}
      {open?.act === 'cancel' && <CancelPollDialog {...dialog} />}
    </>
  )
}

function Standing({ poll }: { poll: PollView }) {
  const texts = useTexts(pollTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const booked = poll.options.find((option) => option.booked)
  const deadline = dateTimeText(poll.deadline, language)
  const said = {
    open: texts.until(deadline),
    closed: texts.closedSince(deadline),
    booked: booked === undefined ? '' : texts.bookedFor(dateTimeText(booked.start, language)),
    cancelled: texts.cancelled,
  }
  return (
    <p className={styles.standing}>
      <Badge appearance="tint" size="large" color={poll.state === 'open' ? 'brand' : 'informative'}>
        {texts.states[poll.state]}
      </Badge>
      <span>{texts.answered(poll)}</span>
      <span>{said[poll.state]}</span>
      {poll.entryId !== null && booked !== undefined && (
        <PageLink to={linkTo.wheelWith(poll.entryId, inDenmark(new Date(booked.start)).date)}>
          {texts.openEntry}
        </PageLink>
      )}
    </p>
  )
}
