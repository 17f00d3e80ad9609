import { use } from 'react'
import { ActDialog } from '../../components/act-dialog.tsx'
import { beforeSendingTexts } from '../../texts/before-sending.ts'
import { LanguageContext, useTexts } from '../../texts/texts.ts'
import { dateTimeText } from '../../time/date-text.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

/** Takes back that the round is to be sent later. */
export function UnplanDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(beforeSendingTexts)
  const language = use(LanguageContext)
  const act = useAct('unplan', { roundId: round.id })
  const moment = round.plan === null ? '' : dateTimeText(round.plan.sendAt, language)
  return (
    <ActDialog
      title={texts.unplanTitle}
      text={texts.unplanText(moment)}
      confirm={texts.unplanConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined, { onSuccess: () => onDone(texts.unplanned) })}
      onClose={onClose}
    />
  )
}
