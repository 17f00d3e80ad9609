import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { THE_WHEEL } from '../../domain/meetings/run/live-topic.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { hearWheel } from '../../usecases/wheel/hear-wheel.ts'
import { noFor } from './api-request.ts'
import { addRoute } from './api-route.ts'
import { sendLive } from './send-live.ts'

/** That something in the wheel has changed, as it changes. */
export function addWheelLiveRoute(server: Server, deps: Deps, live: LiveChannel): void {
  addRoute(server, deps, 'hearWheel', async ({ actor }, _params, request, response) => {
    const may = await hearWheel(deps, actor)
    if (!may.ok) return noFor(may.refusal, actor.language)
    const sent = sendLive(request, response, live, { of: THE_WHEEL, who: actor.personId, rooms: [] })
    return sent ? null : noFor({ code: 'too_many_streams' }, actor.language)
  })
}
