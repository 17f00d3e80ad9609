import type { Server } from 'restify'
import {
  cadenceQuery,
  kindInput,
  postInput,
  purposesInput,
  regionChangeInput,
  regionQuery,
  regionSettingInput,
  regionSetupInput,
  rulesInput,
  rulesQuery,
} from '../../contract/forum-rules.ts'
import type { Deps } from '../../deps.ts'
import { giveKind } from '../../usecases/forums/give-kind.ts'
import { saveForumRules } from '../../usecases/forums/save-forum-rules.ts'
import { savePost } from '../../usecases/forums/save-post.ts'
import { savePurposes } from '../../usecases/forums/save-purposes.ts'
import { showCadence } from '../../usecases/forums/show-cadence.ts'
import { showForumRules } from '../../usecases/forums/show-forum-rules.ts'
import { changeRegions } from '../../usecases/regions/change-regions.ts'
import { previewRegionChange } from '../../usecases/regions/preview-region-change.ts'
import { saveRegionSetting } from '../../usecases/regions/save-region-setting.ts'
import { setUpRegion } from '../../usecases/regions/set-up-region.ts'
import { showRegionSetup } from '../../usecases/regions/show-region-setup.ts'
import { showRegions } from '../../usecases/regions/show-regions.ts'
import { apiRoute } from './api-route.ts'

/** Forums' rules and the posts of their people; regions, their forums and what happens to them. */
export function addForumRulesRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showForumRules', { query: rulesQuery }, async ({ actor, params, query }) => {
    const shown = await showForumRules(deps, actor, { forumId: params.forumId, year: query.year })
    return shown.ok ? { ok: true, ...shown.view } : shown
  })

  apiRoute(server, deps, 'saveForumRules', { body: rulesInput }, ({ actor, params, body }) =>
    saveForumRules(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'giveKind', { body: kindInput }, ({ actor, params, body }) =>
    giveKind(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'savePost', { body: postInput }, ({ actor, params, body }) =>
    savePost(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'savePurposes', { body: purposesInput }, ({ actor, params, body }) =>
    savePurposes(deps, actor, { ...params, ...body }),
  )

  apiRoute(server, deps, 'showCadence', { query: cadenceQuery }, ({ actor, query }) =>
    showCadence(deps, actor, query.year),
  )

  addRegionRoutes(server, deps)
}

function addRegionRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'showRegions', {}, ({ actor }) => showRegions(deps, actor))

  apiRoute(server, deps, 'showRegionSetup', { query: regionQuery }, ({ actor, query }) =>
    showRegionSetup(deps, actor, query.region),
  )

  apiRoute(server, deps, 'setUpRegion', { body: regionSetupInput }, ({ actor, body }) =>
    setUpRegion(deps, actor, body),
  )

  apiRoute(server, deps, 'saveRegionSetting', { body: regionSettingInput }, ({ actor, body }) =>
    saveRegionSetting(deps, actor, body),
  )

  apiRoute(server, deps, 'previewRegionChange', { body: regionChangeInput }, ({ actor, body }) =>
    previewRegionChange(deps, actor, body),
  )

  apiRoute(server, deps, 'changeRegions', { body: regionChangeInput }, ({ actor, body }) =>
    changeRegions(deps, actor, body),
  )
}
