import { sessionCard } from '../cards/session-card.ts'
import { sessionMail } from '../pages/session-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import { callLook } from '../views/group-call.ts'
import { type SessionNoticeOf, sessionGround, sessionWordFor } from '../views/session-word.ts'
import type { DrawnNotice } from './draw-notice.ts'
import type { OutboundDeps } from './worker.ts'

type Deps = Pick<OutboundDeps, 'db' | 'clock' | 'config'>
type Ground = { readAt: number; ground: ReturnType<typeof sessionGround> }

/** Hundreds of words leave together: groups and tasks are read once for those that are drawn within so long. */
const HOLDS_MS = 1_000
const grounds = new WeakMap<OutboundDeps['db'], Map<string, Ground>>()

/** What is to be said to a participant while the meeting runs; null once it no longer holds. */
export async function drawSessionNotice(
  deps: Deps,
  notice: SessionNoticeOf,
  { language }: Addressee,
): Promise<DrawnNotice | null> {
  const { db, clock, config } = deps
  const ground = await groundOf(deps, notice.data.meetingId)
  if (ground === null) return null
  const said = await sessionWordFor(db, notice, ground, { config, language, now: clock() })
  if (said === null) return null
  const { word, groupId } = said
  // It holds for minutes: asked anew by Teams, it would give way to something else.
  const card = sessionCard(word, [])
  const look = notice.door === 'teams' ? callLook(word) : null
  return {
    card: { card, summary: card.fallbackText },
    mail: async () => sessionMail(word),
    ...(word.kind === 'begun' && { told: { groupId, essence: '', look, marks: ground.marks } }),
  }
}

function groundOf({ db, clock }: Deps, meetingId: string): ReturnType<typeof sessionGround> {
  const known = grounds.get(db) ?? new Map<string, Ground>()
  grounds.set(db, known)
  const now = clock()
  for (const [id, { readAt }] of known) if (Math.abs(now.getTime() - readAt) > HOLDS_MS) known.delete(id)
  const ground = known.get(meetingId)?.ground ?? sessionGround(db, meetingId, now)
  // One that could not be read is read anew for the next.
  ground.catch(() => known.delete(meetingId))
  if (!known.has(meetingId)) known.set(meetingId, { readAt: now.getTime(), ground })
  return ground
}
