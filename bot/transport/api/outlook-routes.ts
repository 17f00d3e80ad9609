import type { Server } from 'restify'
import {
  chooseInput,
  invitationInput,
  inviteesInput,
  outlookQuery,
  tryAgainInput,
} from '../../contract/outlook.ts'
import type { Deps } from '../../deps.ts'
import { changeInvitees } from '../../usecases/calendar/change-invitees.ts'
import { chooseSide } from '../../usecases/calendar/choose-side.ts'
import { sendInvitation } from '../../usecases/calendar/send-invitation.ts'
import { showOutlook } from '../../usecases/calendar/show-outlook.ts'
import { tryAgain } from '../../usecases/calendar/try-again.ts'
import { apiRoute } from './api-route.ts'

/** A meeting of the wheel in Outlook: sent, answered, and kept in step. */
export function addOutlookRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showOutlook', { query: outlookQuery }, async ({ actor, params, query }) => {
    const shown = await showOutlook(deps, actor, { ...params, ...query })
    return shown.ok ? { ok: true, ...shown.view } : shown
  })
  apiRoute(server, deps, 'sendInvitation', { body: invitationInput }, ({ actor, params, body }) =>
    sendInvitation(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'changeInvitees', { body: inviteesInput }, ({ actor, params, body }) =>
    changeInvitees(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'chooseSide', { body: chooseInput }, ({ actor, params, body }) =>
    chooseSide(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'tryOutlookAgain', { body: tryAgainInput }, ({ actor, params, body }) =>
    tryAgain(deps, actor, { ...params, ...body }),
  )
}
