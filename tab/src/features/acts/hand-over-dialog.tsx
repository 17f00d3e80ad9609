import { useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { TickBoxes } from '../../components/tick-boxes.tsx'
import { actTexts } from '../../texts/acts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

/** Chosen beforehand: the operator, and those who had remarks. */
export function HandOverDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const act = useAct('handOver', { roundId: round.id })
  const [chosen, setChosen] = useState(
    round.seats
      .filter(({ isOperator, answer }) => isOperator || answer?.kind === 'remark')
      .map(({ organisation }) => organisation.id),
  )
  const [note, setNote] = useState('')
  return (
    <ActDialog
      title={texts.handOverTitle}
      text={texts.handOverText}
      confirm={texts.handOverConfirm(chosen.length)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() =>
        act.mutate({ organisationIds: chosen, note }, { onSuccess: () => onDone(texts.handedOver) })
      }
      onClose={onClose}
    >
      <TickBoxes
        label={texts.handOverTo}
        choices={round.seats.map(({ organisation }) => organisation)}
        chosen={chosen}
        onChange={setChosen}
      />
      <ReasonField
        label={texts.handOverNote}
        limit={textLimits.handOverNote}
        value={note}
        onChange={setNote}
        optional
      />
    </ActDialog>
  )
}
