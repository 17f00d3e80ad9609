import type { Server } from 'restify'
import { liveQuery } from '../../contract/live.ts'
import type { Deps } from '../../deps.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { hearMeeting } from '../../usecases/meetings/run/hear-meeting.ts'
import { noFor } from './api-request.ts'
import { addRoute, apiRoute } from './api-route.ts'
import { sendLive } from './send-live.ts'

/** What changes in a meeting, as it changes; and the time. */
export function addLiveRoutes(server: Server, deps: Deps, live: LiveChannel): void {
  addRoute(server, deps, 'hearMeeting', async ({ actor }, params, request, response) => {
    const query = liveQuery.safeParse(request.query)
    const meetingId = params['meetingId'] ?? ''
    if (!query.success) return noFor({ code: 'invalid_input' }, actor.language)
    const { room: rooms } = query.data
    const may = await hearMeeting(deps, actor, { meetingId, rooms })
    if (!may.ok) return noFor(may.refusal, actor.language)
    const sent = sendLive(request, response, live, { meetingId, who: actor.personId, rooms })
    return sent ? null : noFor({ code: 'too_many_streams' }, actor.language)
  })

  // Read anew each time, and never kept: the answer's age is what it is about.
  apiRoute(server, deps, 'meetingTime', {}, async ({ actor, params }) => {
    const may = await hearMeeting(deps, actor, { ...params, rooms: [] })
    return may.ok ? { ok: true, now: live.clock().toISOString() } : may
  })
}
