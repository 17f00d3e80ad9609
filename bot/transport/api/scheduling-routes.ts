import type { Server } from 'restify'
import {
  bookMeetingInput,
  bookSeriesInput,
  checkTimeInput,
  findTimesInput,
  planSeriesInput,
  seriesWindowsQuery,
} from '../../contract/scheduling.ts'
import type { Deps } from '../../deps.ts'
import { bookMeeting } from '../../usecases/scheduling/book-meeting.ts'
import { bookSeries } from '../../usecases/scheduling/book-series.ts'
import { checkTime } from '../../usecases/scheduling/check-time.ts'
import { findTimes } from '../../usecases/scheduling/find-times.ts'
import { planSeries } from '../../usecases/scheduling/plan-series.ts'
import { showSeriesWindows } from '../../usecases/scheduling/show-series-windows.ts'
import { showTimesSetup } from '../../usecases/scheduling/show-times-setup.ts'
import { apiRoute } from './api-route.ts'
import { addPollRoutes } from './poll-routes.ts'

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

  apiRoute(server, deps, 'seriesWindows', { query: seriesWindowsQuery }, ({ actor, params, query }) =>
    showSeriesWindows(deps, actor, { ...params, ...query }),
  )

  apiRoute(server, deps, 'planSeries', { body: planSeriesInput }, ({ actor, params, body }) =>
    planSeries(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'bookSeries', { body: bookSeriesInput }, ({ actor, params, body }) =>
    bookSeries(deps, actor, { ...body, ...params }),
  )

  addPollRoutes(server, deps)
}
