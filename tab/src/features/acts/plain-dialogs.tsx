import { useNavigate } from 'react-router'
import type { HolderView } from '../../../../bot/contract/round.ts'
import { linkTo } from '../../app/routes.ts'
import { ActDialog } from '../../components/act-dialog.tsx'
import { actTexts } from '../../texts/acts.ts'
import { useTexts } from '../../texts/texts.ts'
import { useAct } from '../round/use-round.ts'
import type { DialogProps } from './dialog-props.ts'

export function SubmitDialog({ round, onDone, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const act = useAct('submit', { roundId: round.id })
  return (
    <ActDialog
      title={texts.submitTitle}
      text={texts.submitText}
      confirm={texts.submitConfirm}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined, { onSuccess: () => onDone(texts.submitted) })}
      onClose={onClose}
    />
  )
}

/** Ends on the new revision's form. */
export function ReviseDialog({ round, onClose }: DialogProps) {
  const texts = useTexts(actTexts)
  const navigate = useNavigate()
  const act = useAct('revise', { roundId: round.id })
  const revision = Math.max(round.revision, ...round.revisions.map((one) => one.revision)) + 1
  return (
    <ActDialog
      title={texts.reviseTitle(revision)}
      text={texts.reviseText(revision)}
      confirm={texts.reviseConfirm(revision)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(undefined, { onSuccess: ({ id }) => void navigate(linkTo.editRound(id)) })}
      onClose={onClose}
    />
  )
}

type LinkProps = DialogProps & { holder: HolderView }

export function RenewLinkDialog({ round, holder, onDone, onClose }: LinkProps) {
  const texts = useTexts(actTexts)
  const act = useAct('renewLink', { roundId: round.id })
  const { personId, name } = holder
  return (
    <ActDialog
      title={texts.renewTitle}
      text={texts.renewText(name)}
      confirm={texts.renewConfirm(name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ personId }, { onSuccess: () => onDone(texts.renewed(name)) })}
      onClose={onClose}
    />
  )
}

export function RevokeLinkDialog({ round, holder, onDone, onClose }: LinkProps) {
  const texts = useTexts(actTexts)
  const act = useAct('revokeLink', { roundId: round.id })
  const { personId, name } = holder
  return (
    <ActDialog
      title={texts.revokeTitle}
      text={texts.revokeText(name)}
      confirm={texts.revokeConfirm(name)}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ personId }, { onSuccess: () => onDone(texts.revoked(name)) })}
      onClose={onClose}
    />
  )
}
