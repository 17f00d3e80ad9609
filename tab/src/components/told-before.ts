import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Told } from './act-notice.tsx'

/** What to give `navigate` so that the next page says what was done on this one. */
export const telling = (told: string) => ({ state: { told } })

/** What was done on the page before, said once. */
export function useToldBefore(): Told {
  const state: unknown = useLocation().state
  const [told] = useState<Told>(() => toldIn(state))
  return told
}

function toldIn(state: unknown): Told {
  if (typeof state !== 'object' || state === null || !('told' in state)) return null
  return typeof state.told === 'string' ? { text: state.told, intent: 'success' } : null
}
