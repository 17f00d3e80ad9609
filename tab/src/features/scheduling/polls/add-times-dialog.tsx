import { useState } from 'react'
import type { PollView } from '../../../../../bot/contract/polls.ts'
import { pollLimits } from '../../../../../bot/domain/scheduling/poll/poll-limits.ts'
import { ActDialog } from '../../../components/act-dialog.tsx'
import { pollTexts } from '../../../texts/polls.ts'
import { useTexts } from '../../../texts/texts.ts'
import { inDenmark } from '../../../time/copenhagen.ts'
import { openDayFrom } from '../../../time/open-days.ts'
import { addDays } from '../../../time/plain-days.ts'
import { useSchedulingAct, useTimesSetup } from '../use-scheduling.ts'
import { ChosenTimes } from './chosen-times.tsx'

type Props = { poll: PollView; onTold: (text: string) => void; onClose: () => void }

/** More times for a poll that runs; the fields begin on the first working day after the last of those that stand. */
export function AddTimesDialog({ poll, onTold, onClose }: Props) {
  const texts = useTexts(pollTexts)
  const setup = useTimesSetup(poll.forum.id)
  const add = useSchedulingAct('addTimes', { pollId: poll.id })
  const [starts, setStarts] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  const last = inDenmark(new Date(poll.options.at(-1)?.start ?? poll.deadline))
  const refuse = (start: Date): string | null => {
    if (start.toISOString() <= poll.deadline) return texts.timeTooSoon
    return poll.options.some((option) => option.start === start.toISOString()) ? texts.timeStands : null
  }
  const confirm = () => {
    setMissing(starts.length === 0)
    if (starts.length > 0)
      add.mutate({ starts }, { onSuccess: ({ people }) => onTold(texts.timesAdded(starts.length, people)) })
  }
  return (
    <ActDialog
      title={texts.addTimes}
      text={texts.addTimesText}
      confirm={starts.length === 0 ? texts.addTimes : texts.askAbout(starts.length)}
      pending={add.isPending}
      error={add.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ChosenTimes
        starts={starts}
        first={{ ...last, date: openDayFrom(addDays(last.date, 1), setup.data?.closed ?? []) }}
        most={pollLimits.options - poll.options.length}
        fault={missing && starts.length === 0 ? texts.addTimesMissing : undefined}
        refuse={refuse}
        onChange={setStarts}
      />
    </ActDialog>
  )
}
