import type { Request } from 'restify'
import type { Deps } from '../../deps.ts'
import { openParticipantLink, type ParticipantVisit } from '../../usecases/meetings/open-participant-link.ts'

/** A participant who came by their personal link; `link` is its token. */
export type MeetingVisit = ParticipantVisit & { link: string }

/** Null: a link that opens nothing, whatever the reason. */
export async function meetingVisitOf(deps: Deps, request: Request): Promise<MeetingVisit | null> {
  const link = String((request.params as { token?: string }).token)
  if (!/^[\w-]{43}$/.test(link)) return null
  const opened = await openParticipantLink(deps, link)
  return opened.ok ? { ...opened.visit, link } : null
}
