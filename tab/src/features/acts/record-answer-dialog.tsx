import { Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { DeadlineField } from '../../components/deadline-field.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actTexts } from '../../texts/acts.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { instantIn } from '../../time/copenhagen.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

/**
 * An answer that came by telephone or mail: from whom, when and how stands beside it for ever. What they said is never
 * chosen beforehand: it could become a wrong approval.
 */
export function RecordAnswerDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const { required } = useTexts(shellTexts)
  const act = useAct('recordAnswer', { roundId: round.id })
  const [seatId, setSeatId] = useState('')
  const [givenBy, setGivenBy] = useState('')
  const [at, setAt] = useState({ date: '', time: '' })
  const [how, setHow] = useState('')
  const [kind, setKind] = useState<'no_remarks' | 'remark' | null>(null)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)

  const seats = round.seats.filter(({ isOperator }) => !isOperator)
  const seat = seats.find((one) => one.seatId === seatId)
  const instant = instantIn(at)
  const complete = seat !== undefined && givenBy !== '' && instant !== null && kind !== null
  const fault = (missing: boolean, message: string) =>
    tried && missing ? { validationMessage: message, validationState: 'error' as const } : {}
  const confirm = () => {
    setTried(true)
    if (!complete) return
    const body = {
      seatId,
      givenBy,
      givenAt: instant.toISOString(),
      how,
      kind,
      text: kind === 'remark' ? text : '',
    }
    act.mutate(body, { onSuccess: () => onDone(texts.recorded(seat.organisation.name)) })
  }
  const chooseSeat = (id: string) => {
    setSeatId(id)
    const holders = seats.find((one) => one.seatId === id)?.holders ?? []
    setGivenBy(holders.length === 1 ? (holders[0]?.personId ?? '') : '')
  }
  return (
    <ActDialog
      title={texts.recordTitle}
      text={texts.recordText}
      confirm={seat === undefined ? texts.recordConfirmNone : texts.recordConfirm(seat.organisation.name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field label={`${texts.recordMember} (${required})`} {...fault(seat === undefined, texts.recordChoose)}>
        <Select value={seatId} onChange={(_, { value }) => chooseSeat(value)}>
          <option value="">{texts.recordChoose}</option>
          {seats.map((one) => (
            <option key={one.seatId} value={one.seatId}>
              {one.organisation.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={`${texts.recordBy} (${required})`} {...fault(givenBy === '', texts.recordChoosePerson)}>
        <Select value={givenBy} onChange={(_, { value }) => setGivenBy(value)}>
          <option value="">{texts.recordChoosePerson}</option>
          {seat?.holders.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <DeadlineField
        label={`${texts.recordAt} (${required})`}
        value={at}
        onChange={setAt}
        error={tried && instant === null ? texts.deadlineUnreadable : undefined}
      />
      <Field label={`${texts.recordHow} (${required})`} hint={texts.recordHowHint}>
        <Input value={how} maxLength={textLimits.recordedHow} onChange={(_, { value }) => setHow(value)} />
      </Field>
      <Field label={`${texts.answerGiven} (${required})`} {...fault(kind === null, texts.answerMissing)}>
        <RadioGroup value={kind ?? ''} onChange={(_, { value }) => setKind(value as typeof kind)}>
          <Radio value="no_remarks" label={texts.noRemarks} />
          <Radio value="remark" label={texts.remarkText} />
        </RadioGroup>
      </Field>
      {kind === 'remark' && (
        <ReasonField label={texts.remarkText} limit={textLimits.remark} value={text} onChange={setText} />
      )}
    </ActDialog>
  )
}
