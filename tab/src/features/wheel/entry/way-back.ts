import { linkTo } from '../../../app/routes.ts'
import { readWheelAddress } from '../filters/wheel-address.ts'

let search = ''

/** The wheel's page tells how it was last shown, so that a way back leads to the same. */
export const rememberWheel = (shown: string): void => void (search = shown)

export const wayBack = (): string => `${linkTo.wheel}${search}`

/** The forums that the wheel was last narrowed to. */
export const narrowedTo = (): string[] => readWheelAddress(new URLSearchParams(search)).forum

/** What the wheel's page says when one comes back to it: what was done, and what no longer fits. */
export type WayBackState = { said: string; warnings: readonly string[] }

export function readWayBack(state: unknown): WayBackState | null {
  if (typeof state !== 'object' || state === null || !('said' in state) || !('warnings' in state)) return null
  const { said, warnings } = state
  return typeof said === 'string' && Array.isArray(warnings) ? { said, warnings: warnings.map(String) } : null
}
