import type { Server } from 'restify'
import { notesQuery, writeNotesInput } from '../../contract/notes.ts'
import { changeCardsInput, themeSettingsInput } from '../../contract/theme-cards.ts'
import type { Deps } from '../../deps.ts'
import { atBoard } from '../../usecases/meetings/cards/at-board.ts'
import { changeCards } from '../../usecases/meetings/cards/change-cards.ts'
import { readBoard } from '../../usecases/meetings/cards/read-board.ts'
import { revealCards } from '../../usecases/meetings/cards/reveal-cards.ts'
import { saveCardSettings } from '../../usecases/meetings/cards/save-card-settings.ts'
import { listNotes } from '../../usecases/meetings/notes/list-notes.ts'
import { showNotes } from '../../usecases/meetings/notes/show-notes.ts'
import { writeNotes } from '../../usecases/meetings/notes/write-notes.ts'
import { apiRoute } from './api-route.ts'

/** Groups' notes and theme cards. */
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

  apiRoute(server, deps, 'showCards', {}, async ({ actor, params }) => {
    const at = await atBoard(deps.db, actor, params, deps.clock())
    return at.ok ? { ok: true, ...(await readBoard(deps.db, at.reader)) } : at
  })

  apiRoute(server, deps, 'changeCards', { body: changeCardsInput }, async ({ actor, params, body }) => {
    const at = await atBoard(deps.db, actor, params, deps.clock())
    if (!at.ok) return at
    const changed = await changeCards(deps, at.reader, body)
    return changed.ok ? { ok: true, ...(await readBoard(deps.db, at.reader)) } : changed
  })

  apiRoute(server, deps, 'revealCards', {}, ({ actor, params }) => revealCards(deps, actor, params))

  apiRoute(server, deps, 'saveCardSettings', { body: themeSettingsInput }, ({ actor, params, body }) =>
    saveCardSettings(deps, actor, { ...params, ...body }),
  )
}
