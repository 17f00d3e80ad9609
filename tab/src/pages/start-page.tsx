import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import type { RoundView, StartPlan } from '../../../bot/contract/round.ts'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { CardPreview } from '../components/card-preview.tsx'
import { PageLink } from '../components/page-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { Panel } from '../components/panel.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { DeadlinePanel } from '../features/start/deadline-panel.tsx'
import { RecipientsPanel } from '../features/start/recipients-panel.tsx'
import { SendPanel } from '../features/start/send-panel.tsx'
import { WhenPanel } from '../features/start/when-panel.tsx'
import { useStartPlan } from '../features/start/use-start-plan.ts'
import { proposalTexts } from '../texts/proposal.ts'
import { shellTexts } from '../texts/shell.ts'
import { startTexts } from '../texts/start.ts'
import { useTexts } from '../texts/texts.ts'
import { instantIn, type WallClock } from '../time/copenhagen.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 960px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 500px)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
})

/** Everything that the secretariat looks at and confirms before anything is sent. */
export default function StartPage() {
  const { roundId = '' } = useParams()
  const texts = useTexts(startTexts)
  const { loading } = useTexts(shellTexts)
  const styles = useStyles()
  const { http } = useSession()
  const [wished, setWished] = useState<WallClock | null>(null)
  const [sendAt, setSendAt] = useState<WallClock | null>(null)
  const round = useQuery({
    queryKey: ['round', roundId],
    queryFn: ({ signal }) => http.watch('showRound', { params: { roundId }, signal }),
  })
  const plan = useStartPlan(roundId, wished, sendAt)
  const error = round.error ?? plan.error
  const back = <BackLink to={linkTo.round(roundId)}>{texts.back}</BackLink>
  if (round.data === undefined || plan.data === undefined) {
    if (error === null) return <Spinner label={loading} style={{ paddingTop: '64px' }} />
    return (
      <>
        {back}
        <ProblemNotice error={error} />
      </>
    )
  }
  const deadline = wished === null ? plan.data.deadline : (instantIn(wished)?.toISOString() ?? null)
  return (
    <>
      <div>
        {back}
        <PageTitle name={texts.title} lead={`${round.data.number} · ${round.data.content.facility}`}>
          {texts.title}
        </PageTitle>
      </div>
      {error !== null && <ProblemNotice error={error} onRetry={() => void plan.refetch()} />}
      <Missing round={round.data} plan={plan.data} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {round.data.can.plan && <WhenPanel plan={plan.data} sendAt={sendAt} onSendAt={setSendAt} />}
          <DeadlinePanel plan={plan.data} wished={wished} onWish={setWished} />
          <Gate plan={plan.data} />
        </div>
        <Panel title={texts.card}>
          <CardPreview card={plan.data.card} />
        </Panel>
      </div>
      <RecipientsPanel plan={plan.data} />
      <SendPanel
        round={round.data}
        plan={plan.data}
        deadline={deadline}
        sendAt={sendAt === null ? null : (instantIn(sendAt)?.toISOString() ?? '')}
        ready={plan.data.missing.length === 0 && !plan.isPlaceholderData}
      />
    </>
  )
}

function Missing({ round, plan }: { round: RoundView; plan: StartPlan }) {
  const texts = useTexts(startTexts)
  const { labels } = useTexts(proposalTexts)
  if (plan.missing.length === 0) return null
  const names = plan.missing.map((field) => labels[field as keyof typeof labels] ?? field)
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.missingTitle}</MessageBarTitle>
        {texts.missing(names.join(', '))} <PageLink to={linkTo.editRound(round.id)}>{texts.edit}</PageLink>
      </MessageBarBody>
    </MessageBar>
  )
}

/** Which rule of the forum applied, in the product's words. */
function Gate({ plan: { gate } }: { plan: StartPlan }) {
  const texts = useTexts(startTexts)
  if (gate === null) return null
  return (
    <Panel title={texts.gate}>
      <div>
        <p style={{ margin: 0, fontWeight: 600 }}>{gate.needsRound ? texts.gateYes : texts.gateNo}</p>
        <p style={{ margin: '4px 0 0' }}>{gate.text}</p>
      </div>
    </Panel>
  )
}
