import type { CollationDialog } from './collation-dialog.ts'
import { AskDialog, BackDialog, FinishDialog, ReopenDialog, RetentionDialog } from './state-dialogs.tsx'
import { StepDialog } from './step-dialog.tsx'
import { AnswerDialog, ClarifyDialog, CommentDialog, PointDialog } from './writing-dialogs.tsx'

type Props = {
  meetingId: string
  dialog: CollationDialog
  onClose: () => void
  /** `told`: what to say on the page; null where it shows by itself. */
  onDone: (told: string | null) => void
}

/** The dialog that is open now. */
export function OpenDialog({ dialog, ...props }: Props) {
  switch (dialog.kind) {
    case 'clarify':
      return <ClarifyDialog {...props} dialog={dialog} />
    case 'comment':
      return <CommentDialog {...props} dialog={dialog} />
    case 'point':
      return <PointDialog {...props} dialog={dialog} />
    case 'answer':
      return <AnswerDialog {...props} dialog={dialog} />
    case 'step':
      return <StepDialog {...props} step={dialog.step} />
    case 'ask':
      return <AskDialog {...props} usualUntil={dialog.usualUntil} />
    case 'finish':
      return <FinishDialog {...props} openComments={dialog.openComments} />
    case 'back':
      return <BackDialog {...props} />
    case 'reopen':
      return <ReopenDialog {...props} />
    case 'retention':
      return <RetentionDialog {...props} forumId={dialog.forumId} />
  }
}
