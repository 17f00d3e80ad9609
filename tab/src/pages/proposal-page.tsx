import { Spinner } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { linkTo } from '../app/routes.ts'
import { useSession } from '../app/session.ts'
import { BackLink } from '../components/back-link.tsx'
import { PageLink } from '../components/page-link.tsx'
import { PageTitle } from '../components/page-title.tsx'
import { ProblemNotice } from '../components/problem-notice.tsx'
import { ProposalEditor } from '../features/proposal/proposal-editor.tsx'
import { proposalTexts } from '../texts/proposal.ts'
import { roundTexts } from '../texts/round.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/texts.ts'

export default function ProposalPage() {
  const { roundId } = useParams()
  return roundId === undefined ? <NewProposal /> : <EditProposal roundId={roundId} />
}

function NewProposal() {
  const texts = useTexts(proposalTexts)
  const { back } = useTexts(roundTexts)
  return (
    <>
      <div>
        <BackLink to={linkTo.rounds}>{back}</BackLink>
        <PageTitle name={texts.newTitle} lead={texts.lead}>
          {texts.newTitle}
        </PageTitle>
      </div>
      <ProposalEditor round={null} />
    </>
  )
}

function EditProposal({ roundId }: { roundId: string }) {
  const texts = useTexts(proposalTexts)
  const { number, revision: revisionText } = useTexts(roundTexts)
  const { loading } = useTexts(shellTexts)
  const { http } = useSession()
  const round = useQuery({
    queryKey: ['round', roundId],
    queryFn: ({ signal }) => http.watch('showRound', { params: { roundId }, signal }),
    staleTime: 0,
  })
  // What another page last saw may be old: a form begins from what is stored now.
  if (round.data === undefined || !round.isFetchedAfterMount) {
    if (round.error !== null)
      return <ProblemNotice error={round.error} onRetry={() => void round.refetch()} />
    return <Spinner label={loading} style={{ paddingTop: '64px' }} />
  }
  const { can, operator, forum, revision } = round.data
  const which = number(round.data.number) + (revision > 1 ? `, ${revisionText(revision)}` : '')
  return (
    <>
      <div>
        <BackLink to={linkTo.round(roundId)}>{texts.back}</BackLink>
        <PageTitle name={texts.editTitle} lead={`${which} · ${operator.name} · ${forum.name}. ${texts.lead}`}>
          {texts.editTitle}
        </PageTitle>
      </div>
      {can.edit ? (
        <ProposalEditor round={round.data} />
      ) : (
        <p>
          {texts.notEditable} <PageLink to={linkTo.round(roundId)}>{texts.back}</PageLink>
        </p>
      )}
    </>
  )
}
