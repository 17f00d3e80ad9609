import type { Server } from 'restify'
import { roundListQuery } from '../../contract/round.ts'
import type { Deps } from '../../deps.ts'
import type { Result } from '../../domain/refusal.ts'
import { addAnnex } from '../../usecases/rounds/add-annex.ts'
import { exportDeliveryReport } from '../../usecases/rounds/export-delivery-report.ts'
import { exportJournal } from '../../usecases/rounds/export-journal.ts'
import { exportParticipation, exportRounds } from '../../usecases/rounds/export-rounds.ts'
import { readAnnex } from '../../usecases/rounds/read-annex.ts'
import { removeAnnex } from '../../usecases/rounds/remove-annex.ts'
import { apiFileRoute, apiUploadRoute, type OutgoingFile } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** Files in and out: a proposal's annexes, the journal file, and lists as workbooks. */
export function addRoundFileRoutes(server: Server, deps: Deps): void {
  const refusals = { tooLarge: 'annex_too_large', noFile: 'annex_type' } as const
  apiUploadRoute(server, deps, 'addAnnex', refusals, ({ actor, params, fileName, bytes }) =>
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
  apiFileRoute(server, deps, 'deliveryReport', {}, async ({ actor, params: { roundId } }) =>
    workbook(await exportDeliveryReport(deps, actor, roundId)),
  )
  apiFileRoute(server, deps, 'exportRounds', { query: roundListQuery }, async ({ actor, query }) =>
    workbook(await exportRounds(deps, actor, query)),
  )
  apiFileRoute(server, deps, 'participation', { query: roundListQuery }, async ({ actor, query }) =>
    workbook(await exportParticipation(deps, actor, query)),
  )
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const workbook = (
  exported: Result<{ fileName: string; bytes: Uint8Array }>,
): Result<{ file: OutgoingFile }> =>
  exported.ok
    ? { ok: true, file: { name: exported.fileName, mediaType: XLSX, bytes: exported.bytes } }
    : exported
