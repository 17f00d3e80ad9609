import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { SeatView } from '../../../../bot/contract/round.ts'
import { textLimits } from '../../../../bot/domain/rounds/text-limits.ts'
import type { Told } from '../../components/act-notice.tsx'
import { Panel } from '../../components/panel.tsx'
import { actProblemText } from '../../components/problem-text.ts'
import { actTexts } from '../../texts/acts.ts'
import { shellTexts } from '../../texts/shell.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from './use-round.ts'

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  rule: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  send: { alignSelf: 'flex-start', whiteSpace: 'normal' },
})

type Kind = 'no_remarks' | 'remark'
type Props = { roundId: string; seat: SeatView; onTold: (told: Told) => void }

/** The answer for one's own seat, given here as on the card: the same rule, the same two answers. */
export function AnswerBox({ roundId, seat, onTold }: Props) {
  const texts = useTexts(actTexts)
  const shell = useTexts(shellTexts)
  const styles = useStyles()
  const act = useAct('answer', { roundId })
  const standing = seat.answer?.door === 'operator' ? null : seat.answer
  const [kind, setKind] = useState<Kind | null>(standing?.kind ?? null)
  const [text, setText] = useState(standing?.text ?? '')
  const [fault, setFault] = useState<string | null>(null)

  const faultOf = (): string | null => {
    if (kind === null) return texts.answerMissing
    if (kind === 'remark' && text.trim() === '') return texts.remarkMissing
    const written = text.trim() !== '' && text.trim() !== standing?.text?.trim()
    return kind === 'no_remarks' && written ? texts.remarkBesideNo : null
  }
  const send = () => {
    const found = faultOf()
    setFault(found)
    if (found !== null || kind === null) return
    act.mutate(
      { seatId: seat.seatId, kind, text: kind === 'remark' ? text : '' },
      {
        onSuccess: ({ outcome, message }) => {
          if (kind === 'no_remarks') setText('')
          onTold({ text: message, intent: outcome === 'late' ? 'warning' : 'success' })
        },
      },
    )
  }
  const confirm = { no_remarks: texts.sendNoRemarks, remark: texts.sendRemark }
  const saidText = { no_remarks: texts.answeredNoRemarks, remark: texts.answeredRemark }
  return (
    <Panel title={texts.yourAnswer(seat.organisation.name)}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <p className={styles.rule}>{`${texts.rule} ${texts.earlyEnd}`}</p>
        {standing !== null && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{`${saidText[standing.kind]} ${texts.mayChange}`}</MessageBarBody>
          </MessageBar>
        )}
        <Field label={texts.chooseAnswer}>
          <RadioGroup value={kind ?? ''} onChange={(_, { value }) => setKind(value as Kind)}>
            <Radio value="no_remarks" label={texts.noRemarks} />
            <Radio value="remark" label={texts.haveRemarks} />
          </RadioGroup>
        </Field>
        {(kind === 'remark' || text !== '') && (
          <Field label={`${texts.remarkText} (${shell.required})`} hint={texts.remarkHint}>
            <Textarea
              value={text}
              maxLength={textLimits.remark}
              resize="vertical"
              rows={4}
              onChange={(_, { value }) => setText(value)}
            />
          </Field>
        )}
        <p className={styles.quiet}>{texts.openness}</p>
        <div role="alert">
          {(fault !== null || act.error !== null) && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{fault ?? (act.error && actProblemText(act.error, shell))}</MessageBarBody>
            </MessageBar>
          )}
        </div>
        <Button type="submit" appearance="primary" className={styles.send} disabledFocusable={act.isPending}>
          {kind === null ? texts.sendAnswer : confirm[kind]}
        </Button>
      </form>
    </Panel>
  )
}
