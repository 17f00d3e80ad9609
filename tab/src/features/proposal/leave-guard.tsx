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
import { useReturnFocus } from '../../components/return-focus.ts'
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'

/** Asks before a link leads away from what is not saved. (Typed text is kept in the browser in any case.) */
export function LeaveGuard({ dirty, save }: { dirty: boolean; save: () => Promise<boolean> }) {
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
      onStay={() => setTarget(null)}
      onGo={go}
      onSave={() => void save().then((saved) => (saved ? go() : setTarget(null)))}
    />
  )
}

function LeaveDialog({ onStay, onGo, onSave }: Record<'onStay' | 'onGo' | 'onSave', () => void>) {
  const texts = useTexts(proposalTexts)
  useReturnFocus()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.leaveTitle}</DialogTitle>
          <DialogContent>{texts.leaveText}</DialogContent>
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
