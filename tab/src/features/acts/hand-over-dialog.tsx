import { Checkbox, Field, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actTexts } from '../../texts/acts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

const useStyles = makeStyles({
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))' },
})

/** Chosen beforehand: the operator, and those who had remarks. */
export function HandOverDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const styles = useStyles()
  const act = useAct('handOver', { roundId: round.id })
  const [chosen, setChosen] = useState(
    round.seats
      .filter(({ isOperator, answer }) => isOperator || answer?.kind === 'remark')
      .map(({ organisation }) => organisation.id),
  )
  const [note, setNote] = useState('')
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => (on ? [...before, id] : before.filter((one) => one !== id)))
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
      <Field label={texts.handOverTo}>
        <div role="group" className={styles.choices}>
          {round.seats.map(({ organisation: { id, name } }) => (
            <Checkbox
              key={id}
              label={name}
              checked={chosen.includes(id)}
              onChange={(_, { checked }) => toggle(id, checked === true)}
            />
          ))}
        </div>
      </Field>
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
