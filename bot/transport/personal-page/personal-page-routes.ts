import type { Server } from 'restify'
import { z } from 'zod'
import type { Deps } from '../../deps.ts'
import { readAnnex } from '../../usecases/rounds/read-annex.ts'
import { dispositionOf } from '../http/disposition.ts'
import { readForm } from '../http/read-form.ts'
import { handler } from '../http/server.ts'
import { keepPrivate, sendPage, sendUnknown } from './send-page.ts'
import { takeForm } from './take-form.ts'
import { drawFor, visitOf } from './visit.ts'
import { visitedBy } from './visited.ts'

/**
 * The page behind a personal link. Getting it answers nothing, however often a mail scanner does; only its posted form
 * does, which carries a token of its own.
 */
export function addPersonalPages(server: Server, deps: Deps): void {
  const visited = visitedBy(deps, '/svar/…', visitOf)

  server.get(
    '/svar/:token',
    visited(async (visit, request, response) => {
      const round = await drawFor(deps, visit)
      if (round === null) return sendUnknown(deps, response)
      const { svar } = request.query as { svar?: unknown }
      const notice = svar === 'modtaget' ? 'received' : svar === 'for-sent' ? 'late' : null
      sendPage(deps, response, visit, round, { notice, problem: null, status: 200 })
    }),
  )
  server.post(
    '/svar/:token',
    visited(async (visit, request, response) => {
      const form = await readForm(request)
      if (form.ok || form.why !== 'broken_off') await takeForm(deps, response, visit, form)
    }),
  )
  server.get(
    '/svar/:token/bilag/:annexId',
    visited(async ({ actor, roundId }, request, response) => {
      const { annexId } = request.params as { annexId?: string }
      const id = z.guid().safeParse(annexId)
      const read = id.success ? await readAnnex(deps, actor, { roundId, annexId: id.data }) : null
      if (read === null || !read.ok) return sendUnknown(deps, response)
      keepPrivate(response)
      response.setHeader('content-type', read.mediaType)
      response.setHeader('content-disposition', dispositionOf(read.name))
      response.end(read.content)
    }),
  )
  // A link that was broken on its way to the reader is told so in words too.
  for (const path of ['/svar', '/svar/*'])
    server.get(
      path,
      handler(async (_request, response) => sendUnknown(deps, response)),
    )
}
