import { use, useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { DeadlineField } from '../../components/deadline-field.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actTexts } from '../../texts/acts.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { inDenmark, instantIn } from '../../time/copenhagen.ts'
import { dateTimeText, dayTimeText } from '../../time/date-text.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

export function ExtendDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const language = use(LanguageContext)
  const act = useAct('extend', { roundId: round.id })
  const first = round.earliestDeadline ?? round.deadline
  const [until, setUntil] = useState(
    first === null ? { date: '', time: '12:00' } : inDenmark(new Date(first)),
  )
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState<string>()
  const instant = instantIn(until)
  const confirm = () => {
    setFault(instant === null ? texts.deadlineUnreadable : undefined)
    if (instant === null) return
    act.mutate(
      { deadline: instant.toISOString(), reason },
      { onSuccess: () => onDone(texts.extended(dateTimeText(instant, language))) },
    )
  }
  return (
    <ActDialog
      title={texts.extendTitle}
      text={texts.extendText}
      confirm={instant === null ? texts.extendTitle : texts.extendConfirm(dayTimeText(instant, language))}
      pending={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <DeadlineField label={texts.newDeadline} value={until} onChange={setUntil} error={fault} />
      <ReasonField
        label={texts.extendReason}
        limit={textLimits.extensionReason}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  )
}
