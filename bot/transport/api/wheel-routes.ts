import { copyYearInput } from '../../contract/wheel-copy.ts'
import type { Server } from 'restify'
import {
  editEntryInput,
  entryInput,
  moveInput,
  nextQuery,
  occurrenceInput,
  previewInput,
  removeEntryQuery,
  wheelQuery,
  wholeEntryInput,
} from '../../contract/wheel.ts'
import { wheelSettingsInput } from '../../contract/wheel-settings.ts'
import type { Deps } from '../../deps.ts'
import { cancelEntry } from '../../usecases/wheel/cancel-entry.ts'
import { cancelOccurrence } from '../../usecases/wheel/cancel-occurrence.ts'
import { copyYear } from '../../usecases/wheel/copy-year.ts'
import { createEntry } from '../../usecases/wheel/create-entry.ts'
import { editEntry } from '../../usecases/wheel/edit-entry.ts'
import { listPeople } from '../../usecases/wheel/list-people.ts'
import { listSettings } from '../../usecases/wheel/list-settings.ts'
import { moveOccurrence } from '../../usecases/wheel/move-occurrence.ts'
import { previewCopy } from '../../usecases/wheel/preview-copy.ts'
import { previewSchedule } from '../../usecases/wheel/preview-schedule.ts'
import { removeEntry } from '../../usecases/wheel/remove-entry.ts'
import { restoreEntry } from '../../usecases/wheel/restore-entry.ts'
import { restoreOccurrence } from '../../usecases/wheel/restore-occurrence.ts'
import { saveSettings } from '../../usecases/wheel/save-settings.ts'
import { showEntry } from '../../usecases/wheel/show-entry.ts'
import { showNext } from '../../usecases/wheel/show-next.ts'
import { showWheel } from '../../usecases/wheel/show-wheel.ts'
import { tickOff } from '../../usecases/wheel/tick-off.ts'
import { untick } from '../../usecases/wheel/untick.ts'
import { addCycleRoutes } from './wheel-cycle-routes.ts'
import { apiRoute } from './api-route.ts'

/** The annual wheel: reading it, its entries, single occurrences, a year copied. The cycle stands beside this file. */
export function addWheelRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'wheel', { query: wheelQuery }, async ({ actor, query }) => ({
    ok: true,
    ...(await showWheel(deps, actor, query)),
  }))
  apiRoute(server, deps, 'wheelNext', { query: nextQuery }, async ({ actor, query }) => ({
    ok: true,
    ...(await showNext(deps, actor, query)),
  }))
  apiRoute(server, deps, 'wheelPeople', {}, ({ actor }) => listPeople(deps, actor))
  apiRoute(server, deps, 'wheelSettings', {}, ({ actor }) => listSettings(deps, actor))
  apiRoute(server, deps, 'saveWheelSettings', { body: wheelSettingsInput }, ({ actor, body }) =>
    saveSettings(deps, actor, body),
  )
  apiRoute(server, deps, 'previewSchedule', { body: previewInput }, ({ actor, body }) =>
    previewSchedule(deps, actor, body),
  )

  apiRoute(server, deps, 'createEntry', { body: entryInput }, ({ actor, body }) =>
    createEntry(deps, actor, body),
  )
  apiRoute(server, deps, 'showEntry', {}, async ({ actor, params }) => {
    const shown = await showEntry(deps, actor, params.entryId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })
  apiRoute(server, deps, 'editEntry', { body: editEntryInput }, ({ actor, params, body }) => {
    const { version, ...input } = body
    return editEntry(deps, actor, { ...params, version }, input)
  })
  apiRoute(server, deps, 'removeEntry', { query: removeEntryQuery }, ({ actor, params, query }) =>
    removeEntry(deps, actor, { ...params, ...query }),
  )
  apiRoute(server, deps, 'cancelEntry', { body: wholeEntryInput }, ({ actor, params, body }) =>
    cancelEntry(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'restoreEntry', { body: wholeEntryInput }, ({ actor, params, body }) =>
    restoreEntry(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'moveOccurrence', { body: moveInput }, ({ actor, params, body }) =>
    moveOccurrence(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'cancelOccurrence', { body: occurrenceInput }, ({ actor, params, body }) =>
    cancelOccurrence(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'restoreOccurrence', { body: occurrenceInput }, ({ actor, params, body }) =>
    restoreOccurrence(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'tickOff', { body: occurrenceInput }, ({ actor, params, body }) =>
    tickOff(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'untick', { body: occurrenceInput }, ({ actor, params, body }) =>
    untick(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'previewCopy', { body: copyYearInput }, ({ actor, body }) =>
    previewCopy(deps, actor, body),
  )
  apiRoute(server, deps, 'copyYear', { body: copyYearInput }, ({ actor, body }) =>
    copyYear(deps, actor, body),
  )
  addCycleRoutes(server, deps)
}
