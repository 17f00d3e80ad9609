import type { Server } from 'restify'
import { bookMeetingInput, checkTimeInput, findTimesInput } from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { bookMeeting } from '../../usecases/scheduling/book-meeting.ts'
import { checkTime } from '../../usecases/scheduling/check-time.ts'
import { findTimes } from '../../usecases/scheduling/find-times.ts'
import { showTimesSetup } from '../../usecases/scheduling/show-times-setup.ts'
import { apiRoute } from './api-route.ts'

/** Finding a time for a forum's meeting, and booking it. */
export function addSchedulingRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'timesSetup', {}, ({ actor, params }) => showTimesSetup(deps, actor, params.forumId))

  apiRoute(server, deps, 'findTimes', { body: findTimesInput }, ({ actor, params, body }) =>
    findTimes(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'checkTime', { body: checkTimeInput }, async ({ actor, params, body }) => {
    const checked = await checkTime(deps, actor, { ...body, ...params })
    return checked.ok ? { ok: true, ...checked.checked } : checked
  })

  apiRoute(server, deps, 'bookMeeting', { body: bookMeetingInput }, ({ actor, params, body }) =>
    bookMeeting(deps, actor, { ...body, ...params }),
  )
}
