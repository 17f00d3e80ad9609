import { useEffect, useEffectEvent, useState } from 'react'

/** `of`: what the last step was about; a further step about the same is the same step, as letters of one text are. */
type Steps<T> = { past: T[]; now: T; future: T[]; of: string | null }

/** So many steps back are kept; nobody remembers what the page was like before them. */
const MOST_STEPS = 200

/** A thing that is changed step by step, each of which can be taken back and done again, also with Ctrl+Z and Ctrl+Y. */
export function useUndo<T>(first: T) {
  const [steps, setSteps] = useState<Steps<T>>({ past: [], now: first, future: [], of: null })
  const undo = () =>
    setSteps((steps) => {
      const { past, now, future } = steps
      const before = past.at(-1)
      return before === undefined
        ? steps
        : { past: past.slice(0, -1), now: before, future: [now, ...future], of: null }
    })
  const redo = () =>
    setSteps((steps) => {
      const { past, now, future } = steps
      const [after, ...rest] = future
      return after === undefined ? steps : { past: [...past, now], now: after, future: rest, of: null }
    })
  useUndoKeys(undo, redo)
  return {
    now: steps.now,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    undo,
    redo,
    /** `about`: names a text that is being typed, whose letters are one step. */
    change: (step: (now: T) => T, about: string | null = null) =>
      setSteps((steps) => {
        const { past, now, of } = steps
        const next = step(now)
        if (next === now) return steps
        const same = about !== null && about === of
        return { past: same ? past : [...past, now].slice(-MOST_STEPS), now: next, future: [], of: about }
      }),
    /** Begins anew: what was done before cannot be taken back. */
    reset: (to: T) => setSteps({ past: [], now: to, future: [], of: null }),
  }
}

/** A field has an undo of its own for what is typed in it, and keeps it. */
const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, wherever on the page nothing is being written. */
export function useUndoKeys(undo: () => void, redo: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || inField(event.target)) return
    const key = event.key.toLowerCase()
    const back = key === 'z' && !event.shiftKey
    const again = key === 'y' || (key === 'z' && event.shiftKey)
    if (!back && !again) return
    event.preventDefault()
    if (back) undo()
    else redo()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
