import type { Server } from 'restify'
import {
  addTimesInput,
  askMoreInput,
  bookPollInput,
  createPollInput,
  extendPollInput,
  voteInput,
  withdrawTimeInput,
} from '../../contract/polls.ts'
import type { Deps } from '../../deps.ts'
import { addTimes } from '../../usecases/scheduling/polls/add-times.ts'
import { askMore } from '../../usecases/scheduling/polls/ask-more.ts'
import { bookPoll } from '../../usecases/scheduling/polls/book-poll.ts'
import { cancelPoll } from '../../usecases/scheduling/polls/cancel-poll.ts'
import { createPoll } from '../../usecases/scheduling/polls/create-poll.ts'
import { exportPoll } from '../../usecases/scheduling/polls/export-poll.ts'
import { extendPoll } from '../../usecases/scheduling/polls/extend-poll.ts'
import { listOwnPolls } from '../../usecases/scheduling/polls/list-own-polls.ts'
import { listPolls } from '../../usecases/scheduling/polls/list-polls.ts'
import { remindPoll } from '../../usecases/scheduling/polls/remind-poll.ts'
import { showOwnPoll } from '../../usecases/scheduling/polls/show-own-poll.ts'
import { showPoll } from '../../usecases/scheduling/polls/show-poll.ts'
import { voteOnPoll } from '../../usecases/scheduling/polls/vote-on-poll.ts'
import { withdrawTime } from '../../usecases/scheduling/polls/withdraw-time.ts'
import { ownPollViewOf } from '../../views/poll-view.ts'
import { pollTabLink } from '../../views/links.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** Polls of times. */
export function addPollRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listPolls', {}, ({ actor, params }) => listPolls(deps, actor, params.forumId))

  apiRoute(server, deps, 'createPoll', { body: createPollInput }, ({ actor, params, body }) =>
    createPoll(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'ownPolls', {}, ({ actor }) => listOwnPolls(deps, actor))

  apiRoute(server, deps, 'showOwnPoll', {}, async ({ actor, params: { pollId } }) => {
    const at = { url: pollTabLink(deps.config, pollId, actor), refreshUserIds: [] }
    const shown = await showOwnPoll(deps, actor, pollId, at)
    return shown.ok ? { ok: true, ...ownPollViewOf(shown.card) } : shown
  })

  apiRoute(server, deps, 'voteOnPoll', { body: voteInput }, ({ actor, params, body }) =>
    voteOnPoll(deps, actor, { ...body, ...params, seen: body.seen === null ? null : new Date(body.seen) }),
  )

  apiRoute(server, deps, 'showPoll', {}, async ({ actor, params }) => {
    const shown = await showPoll(deps, actor, params.pollId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })

  apiRoute(server, deps, 'askMore', { body: askMoreInput }, ({ actor, params, body }) =>
    askMore(deps, actor, { ...body, ...params }),
  )

  apiRoute(server, deps, 'addTimes', { body: addTimesInput }, ({ actor, params, body }) =>
    addTimes(deps, actor, { ...params, starts: body.starts.map((start) => new Date(start)) }),
  )

  apiRoute(server, deps, 'withdrawTime', { body: withdrawTimeInput }, ({ actor, params, body }) =>
    withdrawTime(deps, actor, { ...params, ...body }),
  )

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
