import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import type { RoundView } from '../../../bot/contract/round.ts'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { NotFoundPage } from '../app/not-found-page.tsx'
import { ActNotice, type Told } from '../components/act-notice.tsx'
import { BackLink } from '../components/back-link.tsx'
import { saveFile } from '../components/download.ts'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { RoundDialog, type OpenDialog } from '../features/acts/round-dialog.tsx'
import { AnswerBox } from '../features/round/answer-box.tsx'
import { CardPanel } from '../features/round/card-panel.tsx'
import { AttachPanel } from '../features/round/attach-panel.tsx'
import { ChangesPanel } from '../features/round/changes-panel.tsx'
import { LiveAnnouncer } from '../features/round/live-announcer.tsx'
import { MembersPanel } from '../features/round/members-panel.tsx'
import { NextStepBar } from '../features/round/next-step-bar.tsx'
import type { PageAct } from '../features/round/next-step.ts'
import { ProposalPanel } from '../features/round/proposal-panel.tsx'
import { Revisions } from '../features/round/revisions.tsx'
import { StatePanel } from '../features/round/state-panel.tsx'
import { Timeline } from '../features/round/timeline.tsx'
import { useRound } from '../features/round/use-round.ts'
import { Refusal } from '../http.ts'
import { roundTexts } from '../texts/round.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

export default function RoundPage() {
  const { roundId = '' } = useParams()
  const { loading, connectionLost } = useTexts(shellTexts)
  const round = useRound(roundId)
  if (round.error instanceof Refusal && round.error.status === 404) return <NotFoundPage />
  if (round.data === undefined) {
    if (round.error === null) return <Spinner label={loading} style={{ paddingTop: '64px' }} />
    return <ProblemNotice error={round.error} onRetry={() => void round.refetch()} />
  }
  return (
    <>
      {round.error !== null && (
        <MessageBar intent="warning" layout="multiline" role="status">
          <MessageBarBody>{connectionLost}</MessageBarBody>
        </MessageBar>
      )}
      <RoundShown key={roundId} round={round.data} />
    </>
  )
}

/** An act's own change of the round is on the page within this. */
const OWN_CHANGE_MS = 5_000

function RoundShown({ round }: { round: RoundView }) {
  const texts = useTexts(roundTexts)
  const navigate = useNavigate()
  const { http } = useSession()
  const answers = useRef<HTMLDivElement>(null)
  // The page that sent the round says here that it did; the form that wants to send it has this page ask.
  const { told: sent, asks } = (useLocation().state ?? {}) as { told?: string; asks?: 'submit' }
  const [open, setOpen] = useState<OpenDialog | null>(
    asks === 'submit' && round.can.submit ? { act: 'submit' } : null,
  )
  const [told, setTold] = useState<Told>(sent === undefined ? null : { text: sent, intent: 'success' })
  const toldAt = useRef<number | null>(null)
  const tell = (news: Told) => {
    toldAt.current = Date.now()
    setTold(news)
  }
  // What was told of an act is old when the round later changes by another.
  useEffect(() => {
    toldAt.current ??= Date.now()
    if (Date.now() - toldAt.current > OWN_CHANGE_MS) setTold(null)
  }, [round.state])
  const file = useMutation({
    mutationFn: async (route: 'journal' | 'deliveryReport') => {
      const name = route === 'journal' ? texts.journalName : texts.reportName
      saveFile(await http.file(route, { params: { roundId: round.id } }), name(round.number))
    },
  })

  const onAct = (act: PageAct) => {
    switch (act) {
      case 'answer':
        answers.current?.scrollIntoView({ behavior: 'smooth', block: 'start' })
        return answers.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true })
      case 'edit':
        return void navigate(linkTo.editRound(round.id))
      case 'start':
        return void navigate(linkTo.startRound(round.id))
      case 'journal':
        return file.mutate('journal')
      case 'report':
        return file.mutate('deliveryReport')
      default:
        setOpen({ act })
    }
  }
  const done = (text: string) => {
    setOpen(null)
    tell({ text, intent: 'success' })
  }
  const mine = round.seats.filter((seat) => seat.mine)
  const { facility } = round.content
  const number =
    texts.number(round.number) + (round.revision > 1 ? `, ${texts.revision(round.revision)}` : '')
  return (
    <>
      <LiveAnnouncer round={round} />
      <div>
        <BackLink to={linkTo.rounds}>{texts.back}</BackLink>
        <PageTitle
          name={`${round.number} ${facility}`}
          lead={[number, round.operator.name, round.forum.name].join(' · ')}
        >
          {facility || texts.unnamed}
        </PageTitle>
      </div>
      <Revisions round={round} />
      <ActNotice told={told} />
      <StatePanel round={round}>
        <NextStepBar round={round} onAct={onAct} />
        {file.error !== null && <ProblemNotice error={file.error} />}
      </StatePanel>
      <ChangesPanel round={round} />
      <ProposalPanel round={round} />
      {round.can.attach && !round.can.edit && <AttachPanel round={round} />}
      {mine.length > 0 && (
        <div ref={answers} style={{ display: 'grid', gap: '16px' }}>
          {mine.map((seat) => (
            <AnswerBox key={seat.seatId} roundId={round.id} seat={seat} onTold={tell} />
          ))}
        </div>
      )}
      {round.seats.length > 0 && (
        <MembersPanel round={round} onLink={(act, holder) => setOpen({ act, holder })} />
      )}
      <CardPanel card={round.card} />
      {round.timeline.length > 0 && <Timeline lines={round.timeline} />}
      {open !== null && <RoundDialog open={open} round={round} onDone={done} onClose={() => setOpen(null)} />}
    </>
  )
}
