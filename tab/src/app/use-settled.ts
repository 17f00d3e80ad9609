import { useIsFetching } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

/** A page that asks for nothing is taken for drawn after so long. */
const PATIENCE_MS = 3_000

/** Whether the first page has had its first answer, and so is drawn: what can wait is fetched from then on. */
export function useSettled(): boolean {
  const fetching = useIsFetching()
  const hasAsked = useRef(false)
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    if (fetching > 0) hasAsked.current = true
    if (fetching > 0 || !hasAsked.current) return
    // When what came has been drawn.
    const timer = setTimeout(() => setSettled(true))
    return () => clearTimeout(timer)
  }, [fetching])
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return settled
}
