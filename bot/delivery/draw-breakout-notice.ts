import { breakoutCard } from '../cards/breakout-card.ts'
import type { BreakoutCardData } from '../cards/breakout-card-data.ts'
import type { BreakoutForm } from '../cards/breakout-words.ts'
import { sessionCard } from '../cards/session-card.ts'
import { believesInOther, isStillNews } from '../domain/meetings/publishing/what-to-tell.ts'
import { breakoutMail } from '../pages/breakout-mail.ts'
import type { Addressee } from '../store/addressees.ts'
import { findTold } from '../store/breakout-told.ts'
import type { Notice } from '../store/notices.ts'
import { breakoutFactsOf, readBreakouts, standingCall, standingOf } from '../views/breakout-telling.ts'
import { meetingTabLink, personalMeetingLink } from '../views/links.ts'
import type { DrawnNotice } from './draw-notice.ts'
import { newMeetingLink } from './new-meeting-link.ts'
import type { OutboundDeps } from './worker.ts'

export type BreakoutNotice = Extract<Notice, { kind: `breakout${string}` | 'session_update' }>
type DrawDeps = Pick<OutboundDeps, 'db' | 'clock' | 'config' | 'newSecret'>

const forms: Record<BreakoutNotice['kind'], BreakoutForm> = {
  breakout_card: 'card',
  breakout_moved: 'moved',
  breakout_changed: 'changed',
  breakout_update: 'card',
  session_update: 'card',
}

/**
 * Somebody's group as it is published now, whatever it was when the notice was queued. Null where nobody needs it: the session is
 * over, or this door has told just that already.
 */
export async function drawBreakoutNotice(
  deps: DrawDeps,
  notice: BreakoutNotice,
  { language }: Addressee,
  refreshUserIds: string[],
): Promise<DrawnNotice | null> {
  const { db, clock, config } = deps
  const { meetingId, blockId, participantId } = notice.data
  const scene = await readBreakouts(db, meetingId, clock())
  const session = scene?.sessions.find(({ block }) => block.id === blockId)
  if (scene === null || session === undefined || session.over) return null
  // Taken off the list since: they are nobody's participant any more.
  if (!scene.participants.has(participantId)) return null
  const facts = breakoutFactsOf(scene, session, participantId)
  const { groupId, essence, look, callLook } = standingOf(facts, session)
  const form = await formOf(deps, notice, { groupId, essence })
  if (form === null) return null
  const said = { language, secretariatMail: config.secretariatMailbox }
  const data: BreakoutCardData = {
    ...facts,
    ...said,
    url: meetingTabLink(config, meetingId, 'groups'),
    refreshUserIds,
  }
  const call = notice.kind === 'session_update' ? standingCall(facts, session) : null
  const tabUrl = meetingTabLink(config, meetingId, 'run')
  const card =
    call === null
      ? breakoutCard(data, form)
      : sessionCard({ ...call, ...said, kind: 'begun', text: null, tabUrl }, [])
  const drawn = notice.kind === 'session_update' ? callLook : look
  return {
    card: { card, summary: card.fallbackText },
    mail: async () => {
      const token = await newMeetingLink(deps, { meetingId, participantId })
      return breakoutMail({ ...data, url: personalMeetingLink(config, token) }, form)
    },
    told: { groupId, essence, look: notice.door === 'teams' ? drawn : null, marks: scene.marks },
  }
}

/** Null: nobody needs it any more. Who has heard of no other group before is not told that it is another. */
async function formOf(
  { db }: Pick<DrawDeps, 'db'>,
  notice: BreakoutNotice,
  now: { groupId: string | null; essence: string },
): Promise<BreakoutForm | null> {
  const form = forms[notice.kind]
  if (notice.kind === 'breakout_update' || notice.kind === 'session_update') return form
  const { door, attempts, data } = notice
  const tried = attempts > 1
  if (notice.kind === 'breakout_card' && notice.data.again === true)
    return now.groupId !== null || tried ? form : null
  const heard = (await findTold(db, data))?.heard ?? {}
  if (!isStillNews({ word: form, door, tried }, heard, now)) return null
  return form === 'moved' && !tried && !believesInOther(heard, now.groupId) ? 'card' : form
}
