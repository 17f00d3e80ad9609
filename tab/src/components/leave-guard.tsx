import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useNavigate } from 'react-router'
import { useReturnFocus } from './return-focus.ts'
import { proposalTexts } from '../texts/proposal.ts'
import { useTexts } from '../texts/texts.ts'

type Props = {
  dirty: boolean
  save: () => Promise<boolean>
  /** What becomes of the changes for who goes; without it, that a proposal's text is kept in the browser. */
  text?: string
}

/** Asks before a link leads away from what is not saved. */
export function LeaveGuard({ dirty, save, text }: Props) {
  const navigate = useNavigate()
  const [target, setTarget] = useState<string | null>(null)

  useEffect(() => {
    if (!dirty) return
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
      if (link === null) return
      event.preventDefault()
      event.stopPropagation()
      setTarget(link.getAttribute('href')?.slice(1) ?? null)
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    document.addEventListener('click', onClick, true)
    window.addEventListener('beforeunload', onUnload)
    return () => {
      document.removeEventListener('click', onClick, true)
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [dirty])

  if (target === null) return null
  const go = () => void navigate(target)
  return (
    <LeaveDialog
      text={text}
      onStay={() => setTarget(null)}
      onGo={go}
      onSave={() => void save().then((saved) => (saved ? go() : setTarget(null)))}
    />
  )
}

type DialogProps = Record<'onStay' | 'onGo' | 'onSave', () => void> & { text: string | undefined }

function LeaveDialog({ text, onStay, onGo, onSave }: DialogProps) {
  const texts = useTexts(proposalTexts)
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.leaveTitle}</DialogTitle>
          <DialogContent>{text ?? texts.leaveText}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onStay}>{texts.leaveStay}</Button>
            <Button onClick={onGo}>{texts.leaveGo}</Button>
            <Button appearance="primary" onClick={onSave}>
              {texts.leaveSave}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
