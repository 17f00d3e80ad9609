import type { Server } from 'restify'
import { notesQuery, writeNotesInput } from '../../contract/notes.ts'
import type { Deps } from '../../deps.ts'
import { listNotes } from '../../usecases/meetings/notes/list-notes.ts'
import { showNotes } from '../../usecases/meetings/notes/show-notes.ts'
import { writeNotes } from '../../usecases/meetings/notes/write-notes.ts'
import { apiRoute } from './api-route.ts'

/** Groups' notes. */
export function addNoteRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listNotes', {}, async ({ actor, params }) => {
    const listed = await listNotes(deps, actor, params.meetingId)
    return listed.ok ? { ok: true, ...listed.overview } : listed
  })

  apiRoute(server, deps, 'showNotes', { query: notesQuery }, async ({ actor, params, query }) => {
    const shown = await showNotes(deps, actor, params, query.since)
    return shown.ok ? { ok: true, ...shown.notes } : shown
  })

  apiRoute(server, deps, 'writeNotes', { body: writeNotesInput }, ({ actor, params, body }) =>
    writeNotes(deps, actor, params, Buffer.from(body.update, 'base64')),
  )
}
