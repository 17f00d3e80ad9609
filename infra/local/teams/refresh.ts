import type { ChatMessage } from '../state.ts'
import type { ExecuteAction } from './activities.ts'

/** Teams lets a card rest for a minute between refreshes, unless the message was edited. */
const REST_MS = 60_000
const MAX_READERS = 60

type Refresh = { action?: ExecuteAction; userIds?: string[] }

/** The refresh that Teams would now ask for by itself, or null. Times are the machine's, in milliseconds. */
export function refreshDue(
  message: ChatMessage,
  reader: { key: string; userId: string },
  nowMs: number,
): ExecuteAction | null {
  const refresh = (message.card as { refresh?: Refresh } | null)?.refresh
  if (!refresh?.action) return null
  if (refresh.userIds && !refresh.userIds.slice(0, MAX_READERS).includes(reader.userId)) return null
  const last = message.refreshedAtMs[reader.key]
  if (last !== undefined && nowMs - last < REST_MS) return null
  return refresh.action
}
