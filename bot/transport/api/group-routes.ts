import type { Server } from 'restify'
import {
  groupInput,
  groupsCsvInput,
  pairInput,
  proposeInput,
  publishInput,
  seatsInput,
  sendAgainInput,
  settingsInput,
} from '../../contract/groups.ts'
import type { Deps } from '../../deps.ts'
import { addPair } from '../../usecases/meetings/groups/add-pair.ts'
import { exportGroups, importGroups } from '../../usecases/meetings/groups/groups-csv.ts'
import { listGroupDeliveries } from '../../usecases/meetings/groups/list-group-deliveries.ts'
import { proposeForSession } from '../../usecases/meetings/groups/propose-for-session.ts'
import { publishGroups, withdrawGroups } from '../../usecases/meetings/groups/publish-groups.ts'
import { removePair } from '../../usecases/meetings/groups/remove-pair.ts'
import { saveGroup } from '../../usecases/meetings/groups/save-group.ts'
import { saveSeats } from '../../usecases/meetings/groups/save-seats.ts'
import { saveSession } from '../../usecases/meetings/groups/save-session.ts'
import { tryGroupMeetingsAgain } from '../../usecases/meetings/groups/try-group-meetings-again.ts'
import { sendGroupsAgain } from '../../usecases/meetings/groups/send-groups-again.ts'
import { showGroups } from '../../usecases/meetings/groups/show-groups.ts'
import { showOwnGroup } from '../../usecases/meetings/groups/show-own-group.ts'
import { apiFileRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** The groups of a meeting's sessions. */
export function addGroupRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showGroups', {}, ({ actor, params }) => showGroups(deps, actor, params.meetingId))
  apiRoute(server, deps, 'ownGroup', {}, ({ actor, params }) => showOwnGroup(deps, actor, params.meetingId))
  apiRoute(server, deps, 'addPair', { body: pairInput }, ({ actor, params, body }) =>
    addPair(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removePair', {}, ({ actor, params }) => removePair(deps, actor, params))
  apiRoute(server, deps, 'saveSession', { body: settingsInput }, ({ actor, params, body }) =>
    saveSession(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'proposeGroups', { body: proposeInput }, ({ actor, params, body }) =>
    proposeForSession(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'saveSeats', { body: seatsInput }, ({ actor, params, body }) =>
    saveSeats(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'saveGroup', { body: groupInput }, ({ actor, params, body }) =>
    saveGroup(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'publishGroups', { body: publishInput }, ({ actor, params, body }) =>
    publishGroups(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'withdrawGroups', { body: publishInput }, ({ actor, params, body }) =>
    withdrawGroups(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'groupDeliveries', {}, ({ actor, params }) =>
    listGroupDeliveries(deps, actor, params),
  )
  apiRoute(server, deps, 'sendGroupsAgain', { body: sendAgainInput }, ({ actor, params, body }) =>
    sendGroupsAgain(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'tryGroupMeetingsAgain', {}, ({ actor, params }) =>
    tryGroupMeetingsAgain(deps, actor, params),
  )
  apiRoute(server, deps, 'readGroupsCsv', { body: groupsCsvInput }, ({ actor, params, body }) =>
    importGroups(deps, actor, { ...params, ...body }),
  )
  apiFileRoute(server, deps, 'groupsCsv', {}, async ({ actor, params }) => {
    const exported = await exportGroups(deps, actor, params)
    if (!exported.ok) return exported
    const { fileName, csv } = exported
    const bytes = Buffer.from(csv)
    return { ok: true, file: { name: fileName, mediaType: 'text/csv; charset=utf-8', bytes } }
  })
}
