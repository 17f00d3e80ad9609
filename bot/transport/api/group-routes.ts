import type { Server } from 'restify'
import {
  groupInput,
  pairsInput,
  proposeInput,
  publishInput,
  seatsInput,
  settingsInput,
} from '../../contract/groups.ts'
import type { Deps } from '../../deps.ts'
import { proposeForSession } from '../../usecases/meetings/groups/propose-for-session.ts'
import { publishGroups, withdrawGroups } from '../../usecases/meetings/groups/publish-groups.ts'
import { saveGroup } from '../../usecases/meetings/groups/save-group.ts'
import { savePairs } from '../../usecases/meetings/groups/save-pairs.ts'
import { saveSeats } from '../../usecases/meetings/groups/save-seats.ts'
import { saveSession } from '../../usecases/meetings/groups/save-session.ts'
import { showGroups } from '../../usecases/meetings/groups/show-groups.ts'
import { showOwnGroup } from '../../usecases/meetings/groups/show-own-group.ts'
import { apiRoute } from './api-route.ts'

/** The groups of a meeting's sessions. */
export function addGroupRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showGroups', {}, ({ actor, params }) => showGroups(deps, actor, params.meetingId))
  apiRoute(server, deps, 'ownGroup', {}, ({ actor, params }) => showOwnGroup(deps, actor, params.meetingId))
  apiRoute(server, deps, 'savePairs', { body: pairsInput }, ({ actor, params, body }) =>
    savePairs(deps, actor, { ...params, ...body }),
  )
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
}
