import { z } from 'zod'
import {
  attendanceChanged,
  participantAdded,
  participantsRead,
  participantsView,
  pastedPreview,
} from './participants.ts'
import {
  groupDeliveries,
  groupsProposed,
  groupsPublished,
  groupsView,
  ownGroup,
  sessionChanged,
} from './groups.ts'
import { collationSent, collationView, retentionView } from './collation.ts'
import { focusAreaCreated, focusAreaList, focusAreaView, wordingAdded } from './focus-areas.ts'
import { meetingCreated, meetingList, meetingView, runSheetSaved, templateList } from './meetings.ts'
import { meetingTime } from './live.ts'
import { messageSent, questionList, runView } from './meeting-run.ts'
import { noteDocument, notesOverview, notesWritten } from './notes.ts'
import { programmeSending, programmeSent } from './programme.ts'
import { themeBoard } from './theme-cards.ts'
import { created } from './round.ts'

/** An act whose result is read anew; whatever else it says is dropped. */
const done = z.object({})

/** What the routes of meetings answer with. Of its own, so that the tab fetches it with the first page of a meeting. */
export const meetingAnswers = {
  showCollation: collationView,
  clarify: done,
  savePlenaryPoint: done,
  removePlenaryPoint: done,
  saveNextStep: done,
  removeNextStep: done,
  askForComments: collationSent,
  backToDraft: done,
  finishCollation: collationSent,
  reopenCollation: done,
  comment: done,
  answerComment: done,
  showRetention: retentionView,
  saveRetention: done,
  showRun: runView,
  startMeeting: done,
  beginBlock: done,
  addMinutes: done,
  endMeeting: done,
  takeBackRun: done,
  setAutomatic: done,
  messageGroups: messageSent,
  listQuestions: questionList,
  askQuestion: done,
  takeQuestions: done,
  meetingTime,
  listParticipants: participantsView,
  addParticipant: participantAdded,
  participantsFromForum: participantsRead,
  participantsFromOutlook: participantsRead,
  previewPasted: pastedPreview,
  addPasted: participantsRead,
  editParticipant: done,
  removeParticipant: done,
  saveAttendance: attendanceChanged,
  showGroups: groupsView,
  ownGroup,
  addPair: done,
  removePair: done,
  saveSession: sessionChanged,
  proposeGroups: groupsProposed,
  saveSeats: sessionChanged,
  saveGroup: sessionChanged,
  publishGroups: groupsPublished,
  withdrawGroups: sessionChanged,
  groupDeliveries,
  sendGroupsAgain: groupsPublished,
  readGroupsCsv: sessionChanged,
  listNotes: notesOverview,
  showNotes: noteDocument,
  writeNotes: notesWritten,
  showCards: themeBoard,
  changeCards: themeBoard,
  revealCards: done,
  saveCardSettings: done,
  listMeetings: meetingList,
  createMeeting: meetingCreated,
  showMeeting: meetingView,
  removeMeeting: done,
  saveRunSheet: runSheetSaved,
  moveRunSheet: runSheetSaved,
  previewProgramme: programmeSending,
  sendProgramme: programmeSent,
  duplicateMeeting: meetingCreated,
  saveTemplate: created,
  listTemplates: templateList,
  removeTemplate: done,
  listFocusAreas: focusAreaList,
  createFocusArea: focusAreaCreated,
  showFocusArea: focusAreaView,
  editFocusArea: done,
  removeFocusArea: done,
  addWording: wordingAdded,
  addReadySet: done,
} satisfies Record<string, z.ZodType>
