import type { Server } from 'restify'
import {
  createMeetingInput,
  duplicateMeetingInput,
  meetingsQuery,
  moveRunSheetInput,
  runSheetFileQuery,
  saveRunSheetInput,
  saveTemplateInput,
} from '../../contract/meetings.ts'
import type { Deps } from '../../deps.ts'
import { createMeeting } from '../../usecases/meetings/create-meeting.ts'
import { duplicateMeeting } from '../../usecases/meetings/duplicate-meeting.ts'
import { exportRunSheet } from '../../usecases/meetings/export-run-sheet.ts'
import { listMeetings } from '../../usecases/meetings/list-meetings.ts'
import { listTemplates } from '../../usecases/meetings/list-templates.ts'
import { moveRunSheet } from '../../usecases/meetings/move-run-sheet.ts'
import { previewProgramme } from '../../usecases/meetings/programme/preview-programme.ts'
import { sendProgramme } from '../../usecases/meetings/programme/send-programme.ts'
import { removeMeeting } from '../../usecases/meetings/remove-meeting.ts'
import { removeTemplate } from '../../usecases/meetings/remove-template.ts'
import { saveRunSheet } from '../../usecases/meetings/save-run-sheet.ts'
import { saveTemplate } from '../../usecases/meetings/save-template.ts'
import { readTaskSheet } from '../../usecases/meetings/task-sheets/read-task-sheet.ts'
import { showMeeting } from '../../usecases/meetings/show-meeting.ts'
import { apiFileRoute, apiUploadRoute } from './api-file-routes.ts'
import { apiRoute } from './api-route.ts'

/** Meetings and their run sheets. Participants, groups, the running and what is written have files of their own. */
export function addMeetingRoutes(server: Server, deps: Deps): void {
  apiRoute(server, deps, 'listMeetings', { query: meetingsQuery }, async ({ actor, query }) => ({
    ok: true,
    ...(await listMeetings(deps, actor, query)),
  }))
  apiRoute(server, deps, 'createMeeting', { body: createMeetingInput }, ({ actor, body }) =>
    createMeeting(deps, actor, body),
  )
  apiRoute(server, deps, 'showMeeting', {}, async ({ actor, params }) => {
    const shown = await showMeeting(deps, actor, params.meetingId)
    return shown.ok ? { ok: true, ...shown.view } : shown
  })
  apiRoute(server, deps, 'removeMeeting', {}, ({ actor, params }) =>
    removeMeeting(deps, actor, params.meetingId),
  )
  apiRoute(server, deps, 'saveRunSheet', { body: saveRunSheetInput }, ({ actor, params, body }) =>
    saveRunSheet(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'moveRunSheet', { body: moveRunSheetInput }, ({ actor, params, body }) =>
    moveRunSheet(deps, actor, { ...params, ...body }),
  )
  apiFileRoute(server, deps, 'runSheetFile', { query: runSheetFileQuery }, ({ actor, params, query }) =>
    exportRunSheet(deps, actor, { ...params, ...query }),
  )
  const refusals = { tooLarge: 'task_sheet_too_large', noFile: 'task_sheet_kind' } as const
  apiUploadRoute(server, deps, 'readTaskSheet', refusals, ({ actor, params, bytes }) =>
    readTaskSheet(deps, actor, { ...params, bytes }),
  )
  apiRoute(server, deps, 'previewProgramme', {}, async ({ actor, params }) => {
    const seen = await previewProgramme(deps, actor, params.meetingId)
    return seen.ok ? { ok: true, ...seen.view } : seen
  })
  apiRoute(server, deps, 'sendProgramme', {}, ({ actor, params }) =>
    sendProgramme(deps, actor, params.meetingId),
  )
  apiRoute(server, deps, 'duplicateMeeting', { body: duplicateMeetingInput }, ({ actor, params, body }) =>
    duplicateMeeting(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'saveTemplate', { body: saveTemplateInput }, ({ actor, params, body }) =>
    saveTemplate(deps, actor, { ...params, ...body }),
  )
  apiRoute(server, deps, 'listTemplates', {}, ({ actor }) => listTemplates(deps, actor))
  apiRoute(server, deps, 'removeTemplate', {}, ({ actor, params }) =>
    removeTemplate(deps, actor, params.templateId),
  )
}
