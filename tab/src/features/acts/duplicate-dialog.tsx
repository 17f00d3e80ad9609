import { useNavigate } from 'react-router'
import { linkTo } from '../../app/routes.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { beforeSendingTexts } from '../../texts/before-sending.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

/** Ends on the new draft's form. */
export function DuplicateDialog({ round, onClose }: DialogProps) {
  const texts = useTexts(beforeSendingTexts)
  const navigate = useNavigate()
  const act = useAct('duplicate', { roundId: round.id })
  return (
    <ActDialog
      title={texts.duplicateTitle}
      text={texts.duplicateText}
      confirm={texts.duplicateConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined, { onSuccess: ({ id }) => void navigate(linkTo.editRound(id)) })}
      onClose={onClose}
    />
  )
}
