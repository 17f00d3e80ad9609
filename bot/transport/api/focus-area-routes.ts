import type { Server } from 'restify'
import {
  addWordingInput,
  createFocusAreaInput,
  editFocusAreaInput,
  focusAreasQuery,
  readySetInput,
} from '../../contract/focus-areas.ts'
import type { Deps } from '../../deps.ts'
import { addReadySet } from '../../usecases/meetings/focus-areas/add-ready-set.ts'
import { addWording } from '../../usecases/meetings/focus-areas/add-wording.ts'
import { createFocusArea } from '../../usecases/meetings/focus-areas/create-focus-area.ts'
import { editFocusArea } from '../../usecases/meetings/focus-areas/edit-focus-area.ts'
import { listFocusAreas } from '../../usecases/meetings/focus-areas/list-focus-areas.ts'
import { removeFocusArea } from '../../usecases/meetings/focus-areas/remove-focus-area.ts'
import { showFocusArea } from '../../usecases/meetings/focus-areas/show-focus-area.ts'
import { apiRoute } from './api-route.ts'

/** The focus areas of a region's agreements, with every wording. */
export function addFocusAreaRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listFocusAreas', { query: focusAreasQuery }, ({ actor, query }) =>
    listFocusAreas(deps, actor, query.region),
  )
  apiRoute(server, deps, 'createFocusArea', { body: createFocusAreaInput }, ({ actor, body }) =>
    createFocusArea(deps, actor, body),
  )
  apiRoute(server, deps, 'showFocusArea', {}, ({ actor, params }) =>
    showFocusArea(deps, actor, params.focusAreaId),
  )
  apiRoute(server, deps, 'editFocusArea', { body: editFocusAreaInput }, ({ actor, params, body }) =>
    editFocusArea(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'addWording', { body: addWordingInput }, ({ actor, params, body }) =>
    addWording(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removeFocusArea', {}, ({ actor, params }) =>
    removeFocusArea(deps, actor, params.focusAreaId),
  )
  apiRoute(server, deps, 'addReadySet', { body: readySetInput }, ({ actor, body }) =>
    addReadySet(deps, actor, body.regionCode),
  )
}
