import type { ComponentType } from 'react'
import type { HolderView } from '../../../../bot/contract/round.ts'
import type { PageAct } from '../round/next-step.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { DuplicateDialog } from './duplicate-dialog.tsx'
import { ExtendDialog } from './extend-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { MeetingDialog } from './meeting-dialog.tsx'
import { RenewLinkDialog, ReviseDialog, RevokeLinkDialog, SubmitDialog } from './plain-dialogs.tsx'
import { CorrectDialog, WithdrawDialog } from './reason-dialogs.tsx'
import { RecordAnswerDialog } from './record-answer-dialog.tsx'
import { UnplanDialog } from './unplan-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'

export type DialogAct = Exclude<PageAct, 'answer' | 'edit' | 'start' | 'journal' | 'report'>
export type OpenDialog = { act: DialogAct } | { act: 'renew' | 'revoke'; holder: HolderView }

const dialogs: Record<DialogAct, ComponentType<DialogProps>> = {
  unplan: UnplanDialog,
  duplicate: DuplicateDialog,
  submit: SubmitDialog,
  remind: RemindDialog,
  extend: ExtendDialog,
  record_answer: RecordAnswerDialog,
  hand_over: HandOverDialog,
  revise: ReviseDialog,
  put_on_meeting: MeetingDialog,
  record_decision: DecisionDialog,
  correct: CorrectDialog,
  withdraw: WithdrawDialog,
}

/** The dialog that is open now. */
export function RoundDialog({ open, ...props }: DialogProps & { open: OpenDialog }) {
  if (open.act === 'renew') return <RenewLinkDialog {...props} holder={open.holder} />
  if (open.act === 'revoke') return <RevokeLinkDialog {...props} holder={open.holder} />
  const Chosen = dialogs[open.act]
  return <Chosen {...props} />
}
