import { ActDialog } from '../../components/act-dialog.tsx'
import { actTexts } from '../../texts/acts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

export function RemindDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const act = useAct('remind', { roundId: round.id })
  const silent = round.seats.filter(({ answer }) => answer === null)
  return (
    <ActDialog
      title={texts.remindTitle}
      text={texts.remindText}
      confirm={texts.remindConfirm(silent.length)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined, { onSuccess: () => onDone(texts.reminded(silent.length)) })}
      onClose={onClose}
    >
      <ul style={{ margin: 0, columns: '2 200px' }}>
        {silent.map(({ seatId, organisation }) => (
          <li key={seatId}>{organisation.name}</li>
        ))}
      </ul>
    </ActDialog>
  )
}
