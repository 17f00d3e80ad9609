import { pollLimits } from '../../../../../bot/domain/scheduling/poll/poll-limits.ts'
import { Panel } from '../../../components/panel.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ChosenTimes } from './chosen-times.tsx'

type Props = {
  starts: string[]
  date: string
  fault: string | undefined
  onChange: (starts: string[]) => void
}

/** The times of a poll: those that were ticked among the ranked ones, and any that are written by hand. */
export function PollTimes({ starts, date, fault, onChange }: Props) {
  const texts = useTexts(pollTexts)
  const first = { date, time: '10:00' }
  return (
    <Panel title={texts.timesTitle} lead={texts.timesLead}>
      <ChosenTimes {...{ starts, first, fault, onChange }} most={pollLimits.options} />
    </Panel>
  )
}
