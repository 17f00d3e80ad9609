import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { meetingPage } from '../../pages/meeting-page.ts'
import { showMeetingPage } from '../../usecases/meetings/show-meeting-page.ts'
import { personalCollationLink } from '../../views/links.ts'
import { meetingVisitOf } from './meeting-visit.ts'
import { sendHtml, sendUnknown, STYLESHEET } from './send-page.ts'
import { visitedBy } from './visited.ts'

/** A participant's own page of a meeting. Getting it changes nothing, however often a mail scanner does. */
export function addMeetingPages(server: Server, deps: Deps): void {
  const visited = visitedBy(deps, '/moede/…', meetingVisitOf)
  server.get(
    '/moede/:token',
    visited(async (visit, _request, response) => {
      const shown = await showMeetingPage(deps, visit)
      if (!shown.ok) return sendUnknown(deps, response)
      const collationUrl = new URL(personalCollationLink(deps.config, visit.link)).pathname
      sendHtml(response, 200, meetingPage(shown.page, { stylesheetUrl: STYLESHEET, collationUrl }))
    }),
  )
}
