import type { Server } from 'restify'
import {
  addHolderInput,
  addSeatInput,
  createForumInput,
  endInput,
  settingsInput,
} from '../../contract/forum.ts'
import type { Deps } from '../../deps.ts'
import { addHolder } from '../../usecases/forums/add-holder.ts'
import { addSeat } from '../../usecases/forums/add-seat.ts'
import { createForum } from '../../usecases/forums/create-forum.ts'
import { endHolder } from '../../usecases/forums/end-holder.ts'
import { endSeat } from '../../usecases/forums/end-seat.ts'
import { saveSettings } from '../../usecases/forums/save-settings.ts'
import { showForum } from '../../usecases/forums/show-forum.ts'
import { showMe } from '../../usecases/members/show-me.ts'
import { apiRoute } from './api-route.ts'
import { addForumRulesRoutes } from './forum-rules-routes.ts'
import { addMemberRoutes } from './member-routes.ts'

/** Who the reader is; forums with their rules and seats. Members, partner tenants and rules stand beside this file. */
export function addForumRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'me', {}, async ({ actor, organisationId }) => ({
    ok: true,
    ...(await showMe(deps, actor, organisationId)),
  }))

  apiRoute(server, deps, 'createForum', { body: createForumInput }, ({ actor, body }) =>
    createForum(deps, actor, body),
  )

  apiRoute(server, deps, 'showForum', {}, async ({ actor, params }) => {
    const shown = await showForum(deps, actor, params.forumId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })

  apiRoute(server, deps, 'saveSettings', { body: settingsInput }, ({ actor, params, body }) =>
    saveSettings(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'addSeat', { body: addSeatInput }, ({ actor, params, body }) =>
    addSeat(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'endSeat', { body: endInput }, ({ actor, params, body }) =>
    endSeat(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'addHolder', { body: addHolderInput }, ({ actor, params, body }) =>
    addHolder(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'endHolder', { body: endInput }, ({ actor, params, body }) =>
    endHolder(deps, actor, { ...params, ...body }),
  )

  addMemberRoutes(server, deps)
  addForumRulesRoutes(server, deps)
}
