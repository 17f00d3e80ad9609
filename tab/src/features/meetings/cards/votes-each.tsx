import { ProblemNotice } from '../../../components/problem-notice.tsx'
import { useMeetingAct } from '../use-meeting.ts'
import { VotesField } from './votes-field.tsx'

type Props = { place: { meetingId: string; blockId: string }; each: number | null }

/** How many votes each person has, changed by the secretariat while the cards lie on the table. */
export function VotesEach({ place: { meetingId, blockId }, each }: Props) {
  const save = useMeetingAct('saveCardSettings', meetingId)
  return (
    <div>
      <VotesField
        votes={each}
        onChange={(votesEach) => save.mutate({ params: { blockId }, body: { votesEach } })}
      />
      {save.error !== null && <ProblemNotice error={save.error} />}
    </div>
  )
}
