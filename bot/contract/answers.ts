import { copyPreview, yearCopied } from './wheel-copy.ts'
import { z } from 'zod'
import { forumView, imported, me, partnerTenants } from './forum.ts'
import {
  cadenceView,
  forumRulesView,
  regionPreview,
  regionSetUp,
  regionSetupView,
  regionsView,
} from './forum-rules.ts'
import { collationSent, collationView, retentionView } from './collation.ts'
import { meetingTime } from './live.ts'
import { messageSent, questionList, runView } from './meeting-run.ts'
import { focusAreaCreated, focusAreaList, focusAreaView, wordingAdded } from './focus-areas.ts'
import { meetingCreated, meetingList, meetingView, runSheetSaved, templateList } from './meetings.ts'
import { outlookView } from './outlook.ts'
import { acted, annexAdded, answerTaken, created, roundList, roundView, startPlan } from './round.ts'
import { noteDocument, notesOverview, notesWritten } from './notes.ts'
import type { RouteName } from './routes.ts'
import { pollBooked, pollCreated, pollList, pollReminded, pollView } from './polls.ts'
import {
  meetingBooked,
  seriesBooked,
  seriesPlanned,
  seriesWindows,
  timeChecked,
  timesFound,
  timesSetup,
} from './scheduling.ts'
import {
  entryCreated,
  entryView,
  nextView,
  schedulePreview,
  wheelActed,
  wheelPeople,
  wheelView,
} from './wheel.ts'
import {
  approvalRecorded,
  cycleList,
  cyclePreview,
  cycleReplanned,
  cycleSaved,
  cycleTemplateList,
  cycleView,
} from './wheel-cycle.ts'
import {
  groupDeliveries,
  groupsProposed,
  groupsPublished,
  groupsView,
  ownGroup,
  sessionChanged,
} from './groups.ts'
import {
  attendanceChanged,
  participantAdded,
  participantsRead,
  participantsView,
  pastedPreview,
} from './participants.ts'
import { tablesClosed, themeBoard } from './theme-cards.ts'
import { wheelSettings } from './wheel-settings.ts'
import { wheelAddresses, wheelAddressMade } from './wheel-files.ts'

/** An act whose result is read anew from `showForum` or `listPartnerTenants`; whatever else it says is dropped. */
const done = z.object({})

/** The routes that answer with bytes instead of JSON. */
export type FileRoute =
  | 'readAnnex'
  | 'journal'
  | 'pollVotes'
  | 'groupsCsv'
  | 'exportRounds'
  | 'participation'
  | 'deliveryReport'
  | 'wheelFile'
  | 'runSheetFile'
  | 'collationFile'
  | 'printTables'

/** The routes whose answer goes on for as long as somebody listens. */
export type StreamRoute = 'hearMeeting'

/** What each route answers with when it went well, once: the tab parses by it, and the product is held to it. */
export const answers = {
  me,
  listRounds: roundList,
  createRound: created,
  showRound: roundView,
  editRound: acted,
  startPlan,
  submit: acted,
  start: acted,
  plan: acted,
  unplan: acted,
  inform: acted,
  answer: answerTaken,
  remind: acted,
  extend: acted,
  recordAnswer: acted,
  withdraw: acted,
  handOver: acted,
  revise: created,
  duplicate: created,
  putOnMeeting: acted,
  recordDecision: acted,
  correct: acted,
  renewLink: acted,
  revokeLink: acted,
  addAnnex: annexAdded,
  removeAnnex: acted,
  createForum: created,
  showForum: forumView,
  saveSettings: done,
  importMembers: imported,
  addMember: done,
  editMember: done,
  confirmMember: done,
  addSeat: done,
  endSeat: done,
  addHolder: done,
  endHolder: done,
  linkIdentity: done,
  showForumRules: forumRulesView,
  saveForumRules: done,
  giveKind: done,
  savePost: done,
  savePurposes: done,
  showCadence: cadenceView,
  showRegions: regionsView,
  showRegionSetup: regionSetupView,
  setUpRegion: regionSetUp,
  saveRegionSetting: done,
  previewRegionChange: regionPreview,
  changeRegions: done,
  listPartnerTenants: partnerTenants,
  addPartnerTenant: done,
  removePartnerTenant: done,
  wheel: wheelView,
  wheelNext: nextView,
  wheelPeople,
  wheelSettings,
  saveWheelSettings: done,
  previewSchedule: schedulePreview,
  createEntry: entryCreated,
  showEntry: entryView,
  editEntry: wheelActed,
  removeEntry: done,
  cancelEntry: wheelActed,
  restoreEntry: wheelActed,
  moveOccurrence: wheelActed,
  cancelOccurrence: wheelActed,
  restoreOccurrence: wheelActed,
  tickOff: wheelActed,
  untick: wheelActed,
  showOutlook: outlookView,
  sendInvitation: z.object({ invited: z.number() }),
  changeInvitees: z.object({ changed: z.number() }),
  chooseSide: done,
  tryOutlookAgain: done,
  previewCopy: copyPreview,
  copyYear: yearCopied,
  cycleTemplates: cycleTemplateList,
  listCycles: cycleList,
  previewCycle: cyclePreview,
  saveCycle: cycleSaved,
  showCycle: cycleView,
  previewReplan: cyclePreview,
  replanCycle: cycleReplanned,
  removeCycle: done,
  recordApproval: approvalRecorded,
  withdrawApproval: approvalRecorded,
  timesSetup,
  findTimes: timesFound,
  checkTime: timeChecked,
  bookMeeting: meetingBooked,
  seriesWindows,
  planSeries: seriesPlanned,
  bookSeries: seriesBooked,
  listPolls: pollList,
  createPoll: pollCreated,
  showPoll: pollView,
  remindPoll: pollReminded,
  extendPoll: pollReminded,
  bookPoll: pollBooked,
  cancelPoll: done,
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
  savePairs: done,
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
  closeTables: tablesClosed,
  wheelAddresses,
  renewWheelAddress: wheelAddressMade,
  stopWheelAddress: done,
  listMeetings: meetingList,
  createMeeting: meetingCreated,
  showMeeting: meetingView,
  removeMeeting: done,
  saveRunSheet: runSheetSaved,
  moveRunSheet: runSheetSaved,
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
} satisfies Record<Exclude<RouteName, FileRoute | StreamRoute>, z.ZodType>

export type JsonRoute = keyof typeof answers
export type AnswerOf<R extends JsonRoute> = z.infer<(typeof answers)[R]>
