import { Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import { use, useState } from 'react'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { ReasonField } from '../../components/reason-field.tsx'
import { actTexts } from '../../texts/acts.ts'
import { shellTexts } from '../../texts/shell.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateText } from '../../time/date-text.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

const outcomes = ['approved', 'rejected', 'in_solution'] as const

/** Nothing is chosen beforehand: a meeting's decision is read from its minutes, never from a default. */
export function DecisionDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const { required } = useTexts(shellTexts)
  const language = use(LanguageContext)
  const act = useAct('recordDecision', { roundId: round.id })
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null)
  const [date, setDate] = useState(round.meeting?.date ?? '')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const missing = tried && outcome === null
  return (
    <ActDialog
      title={texts.decisionTitle}
      text={texts.decisionText}
      confirm={outcome === null ? texts.decisionTitle : texts.decisionConfirm[outcome]}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => {
        setTried(true)
        if (outcome !== null) act.mutate({ outcome, date, text }, { onSuccess: () => onDone(texts.decided) })
      }}
      onClose={onClose}
    >
      <Field
        label={`${texts.decisionOutcome} (${required})`}
        {...(missing && { validationState: 'error', validationMessage: texts.answerMissing })}
      >
        <RadioGroup value={outcome ?? ''} onChange={(_, { value }) => setOutcome(value as typeof outcome)}>
          {outcomes.map((one) => (
            <Radio key={one} value={one} label={texts.outcomes[one]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={`${texts.decisionDate} (${required})`} hint={date === '' ? '' : dateText(date, language)}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
      <ReasonField
        label={texts.decisionWords}
        limit={textLimits.decisionText}
        value={text}
        onChange={setText}
      />
    </ActDialog>
  )
}
