import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { use } from 'react'
import { useNavigate } from 'react-router'
import type { RoundView, StartPlan } from '../../../../bot/contract/round.ts'
import { linkTo } from '../../app/routes.ts'
import { actProblemText } from '../../components/problem-text.ts'
import { shellTexts } from '../../texts/shell.ts'
import { startTexts } from '../../texts/start.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'
import { useAct } from '../round/use-round.ts'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: '20px 24px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow4,
  },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

type Props = {
  round: RoundView
  plan: StartPlan
  deadline: string | null
  /** The moment to send at; null: now. Empty while somebody is still writing it. */
  sendAt: string | null
  ready: boolean
}

/** The button that sends, and what it does. Under the gate the gentler of two is first. */
export function SendPanel({ round, plan, deadline, sendAt, ready }: Props) {
  const texts = useTexts(startTexts)
  const shell = useTexts(shellTexts)
  const language = use(LanguageContext)
  const styles = useStyles()
  const navigate = useNavigate()
  const start = useAct('start', { roundId: round.id })
  const inform = useAct('inform', { roundId: round.id })
  const later = useAct('plan', { roundId: round.id })
  const error = start.error ?? inform.error ?? later.error
  const pending = start.isPending || inform.isPending || later.isPending
  const underGate = plan.gate !== null && !plan.gate.needsRound && round.can.inform
  const goBack = (told: string) => void navigate(linkTo.round(round.id), { state: { told } })

  const send = () => {
    inform.reset()
    start.mutate(
      { deadline, version: round.version },
      { onSuccess: () => goBack(texts.sent(plan.askedMembers)) },
    )
  }
  /** `until` null: as information. */
  const planIt = (until: string | null) => {
    start.reset()
    inform.reset()
    const moment = dateTimeText(sendAt ?? '', language)
    const told = until === null ? texts.informPlanned(moment) : texts.planned(moment)
    later.mutate({ sendAt, deadline: until, version: round.version }, { onSuccess: () => goBack(told) })
  }
  const sendInformation = () => {
    start.reset()
    inform.mutate(undefined, { onSuccess: () => goBack(texts.informed) })
  }
  const mine = ready && plan.releaseProblem === null
  const askable = mine && deadline !== null && plan.deadlineProblem === null && plan.askedMembers > 0
  const dated = sendAt !== null && sendAt !== '' && plan.sendAtProblem === null
  const until = deadline === null ? null : dateTimeText(deadline, language)
  return (
    <div className={styles.panel}>
      <p className={styles.text}>
        {underGate && sendAt === null && texts.informText}
        {underGate && sendAt && texts.informPlanText(dateTimeText(sendAt, language))}
        {!underGate && until !== null && sendAt === null && texts.sendText(until)}
        {!underGate && until !== null && sendAt && texts.planText(dateTimeText(sendAt, language), until)}
      </p>
      {plan.releaseProblem !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{plan.releaseProblem}</MessageBarBody>
        </MessageBar>
      )}
      <div role="alert">
        {error !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{actProblemText(error, shell)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <div className={styles.buttons}>
        {underGate && (
          <Button
            appearance="primary"
            disabledFocusable={pending || !mine || (sendAt !== null && !dated)}
            onClick={sendAt === null ? sendInformation : () => planIt(null)}
          >
            {sendAt === null ? texts.inform : texts.planInform}
          </Button>
        )}
        {sendAt === null ? (
          <Button
            appearance={underGate ? 'secondary' : 'primary'}
            disabledFocusable={pending || !askable}
            onClick={send}
          >
            {underGate ? texts.sendAnyway(plan.askedMembers) : texts.send(plan.askedMembers)}
          </Button>
        ) : (
          <Button
            appearance={underGate ? 'secondary' : 'primary'}
            disabledFocusable={pending || !askable || !dated}
            onClick={() => planIt(deadline)}
          >
            {underGate ? texts.planAnyway(plan.askedMembers) : texts.plan(plan.askedMembers)}
          </Button>
        )}
      </div>
    </div>
  )
}
