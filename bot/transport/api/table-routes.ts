import type { Request, Server } from 'restify'
import { notesQuery, writeNotesInput } from '../../contract/notes.ts'
import { changeCardsInput } from '../../contract/theme-cards.ts'
import type { Deps } from '../../deps.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { changeCards } from '../../usecases/meetings/cards/change-cards.ts'
import { type BoardReader, readBoard } from '../../usecases/meetings/cards/read-board.ts'
import { writeAtDesk } from '../../usecases/meetings/notes/note-desk.ts'
import { readNoteDocument } from '../../usecases/meetings/notes/show-notes.ts'
import { openTable, type TableVisit } from '../../usecases/meetings/tables/open-table.ts'
import { showTable } from '../../usecases/meetings/tables/show-table.ts'
import { languageOf } from '../http/request-language.ts'
import { type No, noFor } from './api-request.ts'
import { jsonRoute, type Known, routeFor } from './api-route.ts'
import { sendLive } from './send-live.ts'

type AtTable = Known & { table: TableVisit }

/** What a table's own page asks: the same notes and cards as the tab's, of the one group that the address is for. */
export function addTableRoutes(server: Server, deps: Deps, live: LiveChannel): void {
  const inMeeting = { ...deps, clock: live.clock }
  const identify = (request: Request) => whoIsAtTable(inMeeting, request)

  jsonRoute(server, deps, 'showTable', identify, {}, async ({ table }) => ({
    ok: true,
    ...(await showTable(inMeeting, table)),
  }))

  jsonRoute(server, deps, 'tableTime', identify, {}, async () => ({
    ok: true,
    now: live.clock().toISOString(),
  }))

  routeFor(server, deps, 'hearTable', identify, async ({ actor, table }, _params, request, response) => {
    const { meetingId, groupId } = table.standing
    const who = JSON.stringify(table.is)
    const sent = sendLive(request, response, live, { of: meetingId, who, rooms: [groupId] })
    return sent ? null : noFor({ code: 'too_many_streams' }, actor.language)
  })

  jsonRoute(server, deps, 'showTableNotes', identify, { query: notesQuery }, async ({ table, query }) => {
    const { standing, is } = table
    const reader = { standing, is, write: true }
    return { ok: true, ...(await readNoteDocument(deps.db, reader, query.since, deps.clock())) }
  })

  jsonRoute(server, deps, 'writeTableNotes', identify, { body: writeNotesInput }, ({ table, body }) => {
    const { standing, is } = table
    const update = Buffer.from(body.update, 'base64')
    return writeAtDesk(deps, standing, { is, update, tasks: standing.block.tasks })
  })

  jsonRoute(server, deps, 'showTableCards', identify, {}, async ({ table }) => ({
    ok: true,
    ...(await readBoard(deps.db, atTable(table))),
  }))

  jsonRoute(
    server,
    deps,
    'changeTableCards',
    identify,
    { body: changeCardsInput },
    async ({ table, body }) => {
      const changed = await changeCards(deps, atTable(table), body)
      return changed.ok ? { ok: true, ...(await readBoard(deps.db, atTable(table))) } : changed
    },
  )
}

/** The table writes for all who sit there, and has no vote of its own. */
const atTable = ({ standing, is }: TableVisit): BoardReader => ({
  standing,
  is,
  can: { write: true, scribe: true, vote: false, manage: false },
})

async function whoIsAtTable(deps: Deps, request: Request): Promise<AtTable | No> {
  const language = languageOf(request)
  const [, secret] = /^Bearer ([\w-]{43})$/.exec(request.header('authorization', '')) ?? []
  if (secret === undefined) return { ...noFor({ code: 'table_unknown' }, language), status: 401 }
  const opened = await openTable(deps, secret, request.method !== 'GET')
  return opened.ok ? { actor: { language }, table: opened.table } : noFor(opened.refusal, language)
}
