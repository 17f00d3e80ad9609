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
import { proposalTexts } from '../../texts/proposal.ts'
import { useTexts } from '../../texts/texts.ts'

/** Asks before a link leads away from what is not saved. (Typed text is kept in the browser in any case.) */
export function LeaveGuard({ dirty, save }: { dirty: boolean; save: () => Promise<boolean> }) {
  const texts = useTexts(proposalTexts)
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
    <Dialog open onOpenChange={(_, { open }) => !open && setTarget(null)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.leaveTitle}</DialogTitle>
          <DialogContent>{texts.leaveText}</DialogContent>
          <DialogActions fluid>
            <Button onClick={() => setTarget(null)}>{texts.leaveStay}</Button>
            <Button onClick={go}>{texts.leaveGo}</Button>
            <Button
              appearance="primary"
              onClick={() => void save().then((saved) => (saved ? go() : setTarget(null)))}
            >
              {texts.leaveSave}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
