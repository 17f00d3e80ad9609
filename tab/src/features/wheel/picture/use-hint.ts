import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Long enough to go from a mark to its hint. */
const STAYS_MS = 150

/** Which mark's hint is shown. It stays while the pointer is on it, and Escape takes it away. */
export function useHint() {
  const [shown, setShown] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const stay = () => clearTimeout(timer.current)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(null)
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', listener)
      clearTimeout(timer.current)
    }
  }, [])
  return {
    shown,
    stay,
    show: (id: string) => {
      stay()
      setShown(id)
    },
    hide: () => {
      stay()
      timer.current = setTimeout(() => setShown(null), STAYS_MS)
    },
  }
}
