import type { Server } from 'restify'
import {
  approvalInput,
  cycleInput,
  cycleTemplateList,
  removeCycleQuery,
  replanInput,
  withdrawApprovalInput,
} from '../../contract/wheel-cycle.ts'
import type { Deps } from '../../deps.ts'
import { listCycleTemplates } from '../../usecases/wheel/list-cycle-templates.ts'
import { listCycles } from '../../usecases/wheel/list-cycles.ts'
import { previewCycle } from '../../usecases/wheel/preview-cycle.ts'
import { previewReplan } from '../../usecases/wheel/preview-replan.ts'
import { recordApproval } from '../../usecases/wheel/record-approval.ts'
import { removeCycle } from '../../usecases/wheel/remove-cycle.ts'
import { replanCycle } from '../../usecases/wheel/replan-cycle.ts'
import { saveCycle } from '../../usecases/wheel/save-cycle.ts'
import { showCycle } from '../../usecases/wheel/show-cycle.ts'
import { withdrawApproval } from '../../usecases/wheel/withdraw-approval.ts'
import { apiRoute } from './api-route.ts'

/** The agreement's cycle: chains, plans, and what each council decided. */
export function addCycleRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'cycleTemplates', {}, async ({ actor }) => {
    const listed = await listCycleTemplates(deps, actor)
    return listed.ok ? { ok: true, ...cycleTemplateList.parse(listed) } : listed
  })
  apiRoute(server, deps, 'listCycles', {}, async ({ actor }) => ({
    ok: true,
    ...(await listCycles(deps, actor)),
  }))
  apiRoute(server, deps, 'previewCycle', { body: cycleInput }, ({ actor, body }) =>
    previewCycle(deps, actor, body),
  )
  apiRoute(server, deps, 'saveCycle', { body: cycleInput }, ({ actor, body }) => saveCycle(deps, actor, body))
  apiRoute(server, deps, 'showCycle', {}, async ({ actor, params }) => {
    const shown = await showCycle(deps, actor, params.cycleId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })
  apiRoute(server, deps, 'previewReplan', { body: replanInput }, ({ actor, params, body }) =>
    previewReplan(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'replanCycle', { body: replanInput }, ({ actor, params, body }) =>
    replanCycle(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removeCycle', { query: removeCycleQuery }, ({ actor, params, query }) =>
    removeCycle(deps, actor, { ...params, ...query }),
  )
  apiRoute(server, deps, 'recordApproval', { body: approvalInput }, ({ actor, params, body }) =>
    recordApproval(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'withdrawApproval', { body: withdrawApprovalInput }, ({ actor, params, body }) =>
    withdrawApproval(deps, actor, { ...params, ...body }),
  )
}
