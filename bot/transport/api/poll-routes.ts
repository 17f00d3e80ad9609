import type { Server } from 'restify'
import { bookPollInput, createPollInput, extendPollInput } from '../../contract/polls.ts'
import type { Deps } from '../../deps.ts'
import { bookPoll } from '../../usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../usecases/scheduling/polls/cancel-poll.ts'
import { createPoll } from '../../usecases/scheduling/polls/create-poll.ts'
import { exportPoll } from '../../usecases/scheduling/polls/export-poll.ts'
import { extendPoll } from '../../usecases/scheduling/polls/extend-poll.ts'
import { listPolls } from '../../usecases/scheduling/polls/list-polls.ts'
import { remindPoll } from '../../usecases/scheduling/polls/remind-poll.ts'
import { showPoll } from '../../usecases/scheduling/polls/show-poll.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** Polls of times. */
export function addPollRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listPolls', {}, ({ actor, params }) => listPolls(deps, actor, params.forumId))

  apiRoute(server, deps, 'createPoll', { body: createPollInput }, ({ actor, params, body }) =>
    createPoll(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'showPoll', {}, async ({ actor, params }) => {
    const shown = await showPoll(deps, actor, params.pollId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })

  apiRoute(server, deps, 'remindPoll', {}, ({ actor, params }) => remindPoll(deps, actor, params.pollId))

  apiRoute(server, deps, 'extendPoll', { body: extendPollInput }, ({ actor, params, body }) =>
    extendPoll(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'bookPoll', { body: bookPollInput }, ({ actor, params, body }) =>
    bookPoll(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'cancelPoll', {}, ({ actor, params }) => cancelPoll(deps, actor, params.pollId))

  apiFileRoute(server, deps, 'pollVotes', {}, async ({ actor, params }) => {
    const exported = await exportPoll(deps, actor, params.pollId)
    if (!exported.ok) return exported
    const { fileName, csv } = exported
    return {
      ok: true,
      file: { name: fileName, mediaType: 'text/csv; charset=utf-8', bytes: Buffer.from(csv) },
    }
  })
}
