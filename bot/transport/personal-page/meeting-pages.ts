import type { Request, Server } from 'restify'
import type { MeetingPageFacts } from '../../cards/breakout-card-data.ts'
import type { Deps } from '../../deps.ts'
import { meetingPage } from '../../pages/meeting-page.ts'
import { openMeetingLink } from '../../usecases/meetings/groups/open-meeting-link.ts'
import { sendHtml, STYLESHEET } from './send-page.ts'
import { visitedBy } from './visited.ts'

/** A participant's own page of a meeting. Getting it changes nothing, however often a mail scanner does. */
export function addMeetingPages(server: Server, deps: Deps): void {
  const visited = visitedBy(deps, '/moede/…', visitOf)
  server.get(
    '/moede/:token',
    visited(async (facts, _request, response) => {
      sendHtml(response, 200, meetingPage(facts, STYLESHEET))
    }),
  )
}

async function visitOf(deps: Deps, request: Request): Promise<MeetingPageFacts | null> {
  const link = String((request.params as { token?: string }).token)
  if (!/^[\w-]{43}$/.test(link)) return null
  const opened = await openMeetingLink(deps, link)
  return opened.ok ? opened.page : null
}
