import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { addAnnex } from '../../usecases/rounds/add-annex.ts'
import { exportJournal } from '../../usecases/rounds/export-journal.ts'
import { readAnnex } from '../../usecases/rounds/read-annex.ts'
import { removeAnnex } from '../../usecases/rounds/remove-annex.ts'
import { apiFileRoute, apiUploadRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** Files in and out: a proposal's annexes, and the journal file. */
export function addRoundFileRoutes(server: Server, deps: Deps): void {
  apiUploadRoute(server, deps, ({ actor, params, fileName, bytes }) =>
    addAnnex(deps, actor, { ...params, name: fileName, content: bytes }),
  )
  apiRoute(server, deps, 'removeAnnex', {}, async ({ actor, params }) => {
    const removed = await removeAnnex(deps, actor, params)
    return removed.ok ? { ...removed, warnings: [] } : removed
  })
  apiFileRoute(server, deps, 'readAnnex', {}, async ({ actor, params }) => {
    const read = await readAnnex(deps, actor, params)
    if (!read.ok) return read
    const { name, mediaType, content } = read
    return { ok: true, file: { name, mediaType, bytes: content } }
  })
  apiFileRoute(server, deps, 'journal', {}, async ({ actor, params: { roundId } }) => {
    const exported = await exportJournal(deps, actor, roundId)
    if (!exported.ok) return exported
    return {
      ok: true,
      file: { name: exported.fileName, mediaType: 'application/zip', bytes: exported.zip },
    }
  })
}
