import { useMemo, useState } from 'react'
import { useLocation } from 'react-router'
import type { Told } from './act-notice.tsx'

/** What to give `navigate` so that the next page says what was done on this one. */
export const telling = (told: string) => ({ state: { told } })

/** What was done here, or on the page before; it is not told any more when one goes on to another. */
export function useTold(): { told: Told; tell: (text: string) => void } {
  const { key, state } = useLocation() as { key: string; state: unknown }
  const before = useMemo(() => toldIn(state), [state])
  const [said, setSaid] = useState<{ told: Told; at: string } | null>(null)
  return {
    told: said?.at === key ? said.told : before,
    tell: (text) => setSaid({ told: { text, intent: 'success' }, at: key }),
  }
}

function toldIn(state: unknown): Told {
  if (typeof state !== 'object' || state === null || !('told' in state)) return null
  return typeof state.told === 'string' ? { text: state.told, intent: 'success' } : null
}
