import { useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actTexts } from '../../texts/acts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

export function WithdrawDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const act = useAct('withdraw', { roundId: round.id })
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={texts.withdrawTitle}
      text={texts.withdrawText}
      confirm={texts.withdrawConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ reason }, { onSuccess: () => onDone(texts.withdrawn) })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.withdrawReason}
        limit={textLimits.withdrawalReason}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  )
}

/** A decided round never changes; what is wrong with it is said beside it. */
export function CorrectDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const act = useAct('correct', { roundId: round.id })
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={texts.correctTitle}
      text={texts.correctText}
      confirm={texts.correctConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ reason }, { onSuccess: () => onDone(texts.corrected) })}
      onClose={onClose}
    >
      <ReasonField
        label={texts.correctReason}
        limit={textLimits.correctionReason}
        value={reason}
        onChange={setReason}
      />
    </ActDialog>
  )
}
