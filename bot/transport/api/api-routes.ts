import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import type { LiveChannel } from '../../live/live-channel.ts'
import { addCollationRoutes } from './collation-routes.ts'
import { addFocusAreaRoutes } from './focus-area-routes.ts'
import { addForumRoutes } from './forum-routes.ts'
import { addGroupRoutes } from './group-routes.ts'
import { addLiveRoutes } from './live-routes.ts'
import { addMeetingRoutes } from './meeting-routes.ts'
import { addNoteRoutes } from './note-routes.ts'
import { addOutlookRoutes } from './outlook-routes.ts'
import { addParticipantRoutes } from './participant-routes.ts'
import { addRoundRoutes } from './round-routes.ts'
import { addSchedulingRoutes } from './scheduling-routes.ts'
import { addTableRoutes } from './table-routes.ts'
import { addTableSheetRoutes } from './table-sheet-routes.ts'
import { addWheelFileRoutes } from './wheel-file-routes.ts'
import { addWheelLiveRoute } from './wheel-live-route.ts'
import { addWheelRoutes } from './wheel-routes.ts'

/** Everything that the tab asks: each route of contract/routes.ts, and no other. */
export function addApiRoutes(server: Server, deps: Deps, live: LiveChannel): void {
  addRoundRoutes(server, deps)
  addForumRoutes(server, deps)
  addWheelRoutes(server, deps)
  addWheelLiveRoute(server, deps, live)
  addWheelFileRoutes(server, deps)
  addSchedulingRoutes(server, deps)
  addOutlookRoutes(server, deps)
  addMeetingRoutes(server, deps)
  addFocusAreaRoutes(server, deps)
  addParticipantRoutes(server, deps)
  addGroupRoutes(server, deps)
  addLiveRoutes(server, deps, live)
  addNoteRoutes(server, deps)
  addCollationRoutes(server, deps)
  addTableSheetRoutes(server, deps)
  addTableRoutes(server, deps, live)
}
