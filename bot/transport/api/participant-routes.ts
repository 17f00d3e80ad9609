import type { Server } from 'restify'
import { attendanceInput, participantInput, pastedInput, pastedText } from '../../contract/participants.ts'
import type { Deps } from '../../deps.ts'
import { addParticipant } from '../../usecases/meetings/participants/add-participant.ts'
import { addPasted } from '../../usecases/meetings/participants/add-pasted.ts'
import { editParticipant } from '../../usecases/meetings/participants/edit-participant.ts'
import { listParticipants } from '../../usecases/meetings/participants/list-participants.ts'
import { participantsFromForum } from '../../usecases/meetings/participants/participants-from-forum.ts'
import { participantsFromOutlook } from '../../usecases/meetings/participants/participants-from-outlook.ts'
import { previewPasted } from '../../usecases/meetings/participants/preview-pasted.ts'
import { removeParticipant } from '../../usecases/meetings/participants/remove-participant.ts'
import { saveAttendance } from '../../usecases/meetings/participants/save-attendance.ts'
import { apiRoute } from './api-route.ts'

/** Who takes part in a meeting. */
export function addParticipantRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listParticipants', {}, ({ actor, params }) =>
    listParticipants(deps, actor, params.meetingId),
  )
  apiRoute(server, deps, 'addParticipant', { body: participantInput }, ({ actor, params, body }) =>
    addParticipant(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'participantsFromForum', {}, ({ actor, params }) =>
    participantsFromForum(deps, actor, params.meetingId),
  )
  apiRoute(server, deps, 'participantsFromOutlook', {}, ({ actor, params }) =>
    participantsFromOutlook(deps, actor, params.meetingId),
  )
  apiRoute(server, deps, 'previewPasted', { body: pastedText }, ({ actor, params, body }) =>
    previewPasted(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'addPasted', { body: pastedInput }, ({ actor, params, body }) =>
    addPasted(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'editParticipant', { body: participantInput }, ({ actor, params, body }) =>
    editParticipant(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'removeParticipant', {}, ({ actor, params }) =>
    removeParticipant(deps, actor, params),
  )
  apiRoute(server, deps, 'saveAttendance', { body: attendanceInput }, ({ actor, params, body }) =>
    saveAttendance(deps, actor, { ...params, ...body }),
  )
}
