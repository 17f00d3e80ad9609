import type { Server } from 'restify'
import { liveQuery } from '../../contract/live.ts'
import {
  addMinutesInput,
  automaticInput,
  beginBlockInput,
  endRunInput,
  messageInput,
  questionInput,
  takeBackInput,
  takeQuestionsInput,
} from '../../contract/meeting-run.ts'
import type { Deps } from '../../deps.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { addBlockMinutes } from '../../usecases/meetings/run/add-block-minutes.ts'
import { askQuestion } from '../../usecases/meetings/run/ask-question.ts'
import { beginNextBlock } from '../../usecases/meetings/run/begin-next-block.ts'
import { endMeeting } from '../../usecases/meetings/run/end-meeting.ts'
import { hearMeeting } from '../../usecases/meetings/run/hear-meeting.ts'
import { messageGroups } from '../../usecases/meetings/run/message-groups.ts'
import { setAutomatic } from '../../usecases/meetings/run/set-automatic.ts'
import { showQuestions } from '../../usecases/meetings/run/show-questions.ts'
import { showRun } from '../../usecases/meetings/run/show-run.ts'
import { startMeeting } from '../../usecases/meetings/run/start-meeting.ts'
import { takeBackRun } from '../../usecases/meetings/run/take-back-run.ts'
import { takeQuestions } from '../../usecases/meetings/run/take-questions.ts'
import { noFor } from './api-request.ts'
import { addRoute, apiRoute } from './api-route.ts'
import { sendLive } from './send-live.ts'

/** A meeting that runs: what changes in it, as it changes; its clock; what is asked in it. */
export function addLiveRoutes(server: Server, deps: Deps, live: LiveChannel): void {
  // What happens in a meeting is written down by the time on which all instances agree.
  const inMeeting = { ...deps, clock: live.clock }

  addRoute(server, deps, 'hearMeeting', async ({ actor }, params, request, response) => {
    const query = liveQuery.safeParse(request.query)
    const meetingId = params['meetingId'] ?? ''
    if (!query.success) return noFor({ code: 'invalid_input' }, actor.language)
    const { room: rooms } = query.data
    const may = await hearMeeting(inMeeting, actor, { meetingId, rooms })
    if (!may.ok) return noFor(may.refusal, actor.language)
    const sent = sendLive(request, response, live, { of: meetingId, who: actor.personId, rooms })
    return sent ? null : noFor({ code: 'too_many_streams' }, actor.language)
  })

  apiRoute(server, deps, 'meetingTime', {}, async ({ actor, params }) => {
    const may = await hearMeeting(inMeeting, actor, { ...params, rooms: [] })
    return may.ok ? { ok: true, now: live.clock().toISOString() } : may
  })

  apiRoute(server, deps, 'showRun', {}, async ({ actor, params }) => {
    const shown = await showRun(inMeeting, actor, params.meetingId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })

  apiRoute(server, deps, 'startMeeting', {}, ({ actor, params }) =>
    startMeeting(inMeeting, actor, params.meetingId),
  )

  apiRoute(server, deps, 'beginBlock', { body: beginBlockInput }, ({ actor, params, body }) =>
    beginNextBlock(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'addMinutes', { body: addMinutesInput }, ({ actor, params, body }) =>
    addBlockMinutes(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'endMeeting', { body: endRunInput }, ({ actor, params, body }) =>
    endMeeting(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'takeBackRun', { body: takeBackInput }, ({ actor, params, body }) =>
    takeBackRun(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'setAutomatic', { body: automaticInput }, ({ actor, params, body }) =>
    setAutomatic(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'messageGroups', { body: messageInput }, ({ actor, params, body }) =>
    messageGroups(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'listQuestions', {}, ({ actor, params }) =>
    showQuestions(inMeeting, actor, params.meetingId),
  )

  apiRoute(server, deps, 'askQuestion', { body: questionInput }, ({ actor, params, body }) =>
    askQuestion(inMeeting, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'takeQuestions', { body: takeQuestionsInput }, ({ actor, params, body }) =>
    takeQuestions(inMeeting, actor, { ...params, ...body }),
  )
}
