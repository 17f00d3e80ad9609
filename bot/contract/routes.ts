/**
 * The addresses of the tab API, once. `:name` stands for a part of the path. All take and give JSON but for annexes
 * (bytes in, bytes out) and the journal file (a zip). Every request carries `Authorization: Bearer <tab token>`.
 */
export const routes = {
  me: { method: 'GET', path: '/api/me' },
  listRounds: { method: 'GET', path: '/api/rounds' },
  /** The whole list as an Excel workbook, narrowed by the query of `listRounds`. The secretariat's. */
  exportRounds: { method: 'GET', path: '/api/round-list' },
  /** How each member has taken part in those rounds, as an Excel workbook. The secretariat's. */
  participation: { method: 'GET', path: '/api/participation' },
  createRound: { method: 'POST', path: '/api/rounds' },
  /** Answers with an ETag; `If-None-Match` gives 304. */
  showRound: { method: 'GET', path: '/api/rounds/:roundId' },
  editRound: { method: 'PUT', path: '/api/rounds/:roundId' },
  startPlan: { method: 'GET', path: '/api/rounds/:roundId/start-plan' },
  submit: { method: 'POST', path: '/api/rounds/:roundId/submit' },
  start: { method: 'POST', path: '/api/rounds/:roundId/start' },
  /** Confirms the start for later. */
  plan: { method: 'POST', path: '/api/rounds/:roundId/plan' },
  unplan: { method: 'POST', path: '/api/rounds/:roundId/unplan' },
  inform: { method: 'POST', path: '/api/rounds/:roundId/inform' },
  answer: { method: 'POST', path: '/api/rounds/:roundId/answer' },
  remind: { method: 'POST', path: '/api/rounds/:roundId/remind' },
  extend: { method: 'POST', path: '/api/rounds/:roundId/extend' },
  recordAnswer: { method: 'POST', path: '/api/rounds/:roundId/record-answer' },
  withdraw: { method: 'POST', path: '/api/rounds/:roundId/withdraw' },
  handOver: { method: 'POST', path: '/api/rounds/:roundId/hand-over' },
  /** Answers with the id of the new revision. */
  revise: { method: 'POST', path: '/api/rounds/:roundId/revise' },
  /** A new draft with the same words and annexes; answers with its id. */
  duplicate: { method: 'POST', path: '/api/rounds/:roundId/duplicate' },
  putOnMeeting: { method: 'POST', path: '/api/rounds/:roundId/put-on-meeting' },
  recordDecision: { method: 'POST', path: '/api/rounds/:roundId/decision' },
  correct: { method: 'POST', path: '/api/rounds/:roundId/correct' },
  renewLink: { method: 'POST', path: '/api/rounds/:roundId/links/renew' },
  revokeLink: { method: 'POST', path: '/api/rounds/:roundId/links/revoke' },
  /** The body is the file; its name in the header `x-file-name`, percent-encoded. */
  addAnnex: { method: 'POST', path: '/api/rounds/:roundId/annexes' },
  removeAnnex: { method: 'DELETE', path: '/api/rounds/:roundId/annexes/:annexId' },
  readAnnex: { method: 'GET', path: '/api/rounds/:roundId/annexes/:annexId' },
  /** Who was asked and what came of it, as an Excel workbook. The secretariat's. */
  deliveryReport: { method: 'GET', path: '/api/rounds/:roundId/delivery-report' },
  journal: { method: 'GET', path: '/api/rounds/:roundId/journal' },
  createForum: { method: 'POST', path: '/api/forums' },
  showForum: { method: 'GET', path: '/api/forums/:forumId' },
  saveSettings: { method: 'PUT', path: '/api/forums/:forumId/settings' },
  importMembers: { method: 'POST', path: '/api/forums/:forumId/import' },
  addMember: { method: 'POST', path: '/api/forums/:forumId/members' },
  editMember: { method: 'PUT', path: '/api/forums/:forumId/members/:personId' },
  confirmMember: { method: 'POST', path: '/api/forums/:forumId/members/:personId/confirm' },
  addSeat: { method: 'POST', path: '/api/forums/:forumId/seats' },
  endSeat: { method: 'POST', path: '/api/seats/:seatId/end' },
  addHolder: { method: 'POST', path: '/api/seats/:seatId/holders' },
  endHolder: { method: 'POST', path: '/api/holders/:holderId/end' },
  linkIdentity: { method: 'POST', path: '/api/forums/:forumId/identities' },
  showForumRules: { method: 'GET', path: '/api/forums/:forumId/rules' },
  saveForumRules: { method: 'PUT', path: '/api/forums/:forumId/rules' },
  giveKind: { method: 'POST', path: '/api/forums/:forumId/kind' },
  savePost: { method: 'PUT', path: '/api/forums/:forumId/people/:personId/post' },
  savePurposes: { method: 'PUT', path: '/api/forums/:forumId/purposes' },
  /** How the year's meetings keep the rules of all forums that the reader sees. */
  showCadence: { method: 'GET', path: '/api/cadence' },
  showRegions: { method: 'GET', path: '/api/regions' },
  /** The region's id stands in the query: it is no UUID. */
  showRegionSetup: { method: 'GET', path: '/api/regions/setup' },
  setUpRegion: { method: 'POST', path: '/api/regions/setup' },
  saveRegionSetting: { method: 'PUT', path: '/api/regions/setting' },
  previewRegionChange: { method: 'POST', path: '/api/regions/change-preview' },
  changeRegions: { method: 'POST', path: '/api/regions/changes' },
  listPartnerTenants: { method: 'GET', path: '/api/partner-tenants' },
  addPartnerTenant: { method: 'POST', path: '/api/partner-tenants' },
  removePartnerTenant: { method: 'DELETE', path: '/api/partner-tenants/:tenantId' },
  wheel: { method: 'GET', path: '/api/wheel' },
  /** Server-sent events: that something in it has changed (contract/live.ts), for as long as one listens. */
  hearWheel: { method: 'GET', path: '/api/wheel/live' },
  wheelNext: { method: 'GET', path: '/api/wheel/next' },
  wheelPeople: { method: 'GET', path: '/api/wheel/people' },
  wheelSettings: { method: 'GET', path: '/api/wheel/settings' },
  saveWheelSettings: { method: 'PUT', path: '/api/wheel/settings' },
  previewSchedule: { method: 'POST', path: '/api/wheel/schedule-preview' },
  createEntry: { method: 'POST', path: '/api/wheel/entries' },
  showEntry: { method: 'GET', path: '/api/wheel/entries/:entryId' },
  editEntry: { method: 'PUT', path: '/api/wheel/entries/:entryId' },
  /** The version that was read stands in the query. */
  removeEntry: { method: 'DELETE', path: '/api/wheel/entries/:entryId' },
  /** The entry with all its occurrences; the six after them, one occurrence alone. */
  cancelEntry: { method: 'POST', path: '/api/wheel/entries/:entryId/cancel-all' },
  restoreEntry: { method: 'POST', path: '/api/wheel/entries/:entryId/restore-all' },
  moveOccurrence: { method: 'POST', path: '/api/wheel/entries/:entryId/move' },
  cancelOccurrence: { method: 'POST', path: '/api/wheel/entries/:entryId/cancel' },
  restoreOccurrence: { method: 'POST', path: '/api/wheel/entries/:entryId/restore' },
  tickOff: { method: 'POST', path: '/api/wheel/entries/:entryId/tick-off' },
  untick: { method: 'POST', path: '/api/wheel/entries/:entryId/untick' },
  /** One date of the entry in Outlook; which one stands in the query, or in the body. */
  showOutlook: { method: 'GET', path: '/api/wheel/entries/:entryId/outlook' },
  sendInvitation: { method: 'POST', path: '/api/wheel/entries/:entryId/outlook' },
  changeInvitees: { method: 'POST', path: '/api/wheel/entries/:entryId/outlook/invitees' },
  chooseSide: { method: 'POST', path: '/api/wheel/entries/:entryId/outlook/choose' },
  tryOutlookAgain: { method: 'POST', path: '/api/wheel/entries/:entryId/outlook/try-again' },
  previewCopy: { method: 'POST', path: '/api/wheel/copy-preview' },
  copyYear: { method: 'POST', path: '/api/wheel/copy' },
  cycleTemplates: { method: 'GET', path: '/api/wheel/cycle-templates' },
  listCycles: { method: 'GET', path: '/api/wheel/cycles' },
  previewCycle: { method: 'POST', path: '/api/wheel/cycle-preview' },
  saveCycle: { method: 'POST', path: '/api/wheel/cycles' },
  showCycle: { method: 'GET', path: '/api/wheel/cycles/:cycleId' },
  previewReplan: { method: 'POST', path: '/api/wheel/cycles/:cycleId/preview' },
  /** Makes the plan anew in its place: other dates, lead times, steps. */
  replanCycle: { method: 'PUT', path: '/api/wheel/cycles/:cycleId' },
  removeCycle: { method: 'DELETE', path: '/api/wheel/cycles/:cycleId' },
  recordApproval: { method: 'POST', path: '/api/wheel/cycles/:cycleId/approvals' },
  withdrawApproval: { method: 'POST', path: '/api/wheel/cycles/:cycleId/approvals/withdraw' },
  /** Whom the forum's meeting may call, and what a search for a time begins with. */
  timesSetup: { method: 'GET', path: '/api/forums/:forumId/times' },
  findTimes: { method: 'POST', path: '/api/forums/:forumId/times' },
  checkTime: { method: 'POST', path: '/api/forums/:forumId/times/check' },
  /** Puts the meeting into the wheel and into Outlook, which invites. */
  bookMeeting: { method: 'POST', path: '/api/forums/:forumId/meetings' },
  /** The periods of a year's meetings by the forum's rules. */
  seriesWindows: { method: 'GET', path: '/api/forums/:forumId/series' },
  planSeries: { method: 'POST', path: '/api/forums/:forumId/series' },
  bookSeries: { method: 'POST', path: '/api/forums/:forumId/series/book' },
  listPolls: { method: 'GET', path: '/api/forums/:forumId/polls' },
  createPoll: { method: 'POST', path: '/api/forums/:forumId/polls' },
  /** Polls that ask the reader; theirs as they see it, and what they say. */
  ownPolls: { method: 'GET', path: '/api/own-polls' },
  showOwnPoll: { method: 'GET', path: '/api/polls/:pollId/own' },
  voteOnPoll: { method: 'POST', path: '/api/polls/:pollId/own' },
  showPoll: { method: 'GET', path: '/api/polls/:pollId' },
  remindPoll: { method: 'POST', path: '/api/polls/:pollId/remind' },
  /** Asks more people in a poll that has been sent. */
  askMore: { method: 'POST', path: '/api/polls/:pollId/people' },
  /** Adds times to it. */
  addTimes: { method: 'POST', path: '/api/polls/:pollId/times' },
  /** Takes one of them out of it. */
  withdrawTime: { method: 'POST', path: '/api/polls/:pollId/times/withdraw' },
  extendPoll: { method: 'POST', path: '/api/polls/:pollId/extend' },
  bookPoll: { method: 'POST', path: '/api/polls/:pollId/book' },
  cancelPoll: { method: 'POST', path: '/api/polls/:pollId/cancel' },
  /** A CSV file. */
  pollVotes: { method: 'GET', path: '/api/polls/:pollId/votes' },
  /** Server-sent events: what of the meeting changes, for as long as one listens (contract/live.ts). */
  hearMeeting: { method: 'GET', path: '/api/meetings/:meetingId/live' },
  /** How the meeting runs now. */
  showRun: { method: 'GET', path: '/api/meetings/:meetingId/run' },
  startMeeting: { method: 'POST', path: '/api/meetings/:meetingId/run/start' },
  /** The next block, or the one that is named. */
  beginBlock: { method: 'POST', path: '/api/meetings/:meetingId/run/begin' },
  addMinutes: { method: 'POST', path: '/api/meetings/:meetingId/run/minutes' },
  endMeeting: { method: 'POST', path: '/api/meetings/:meetingId/run/end' },
  /** Takes back the last start, change of block or end. */
  takeBackRun: { method: 'POST', path: '/api/meetings/:meetingId/run/take-back' },
  setAutomatic: { method: 'POST', path: '/api/meetings/:meetingId/run/automatic' },
  messageGroups: { method: 'POST', path: '/api/meetings/:meetingId/run/messages' },
  listQuestions: { method: 'GET', path: '/api/meetings/:meetingId/questions' },
  askQuestion: { method: 'POST', path: '/api/meetings/:meetingId/questions' },
  takeQuestions: { method: 'POST', path: '/api/meetings/:meetingId/questions/take' },
  /** The time of meetings, by which every clock on the screen runs. */
  meetingTime: { method: 'GET', path: '/api/meetings/:meetingId/time' },
  listParticipants: { method: 'GET', path: '/api/meetings/:meetingId/participants' },
  addParticipant: { method: 'POST', path: '/api/meetings/:meetingId/participants' },
  participantsFromForum: { method: 'POST', path: '/api/meetings/:meetingId/participants/from-forum' },
  /** Whom the invitation in Outlook calls, and what they have answered; from then on the answers are followed. */
  participantsFromOutlook: { method: 'POST', path: '/api/meetings/:meetingId/participants/from-outlook' },
  /** How a pasted list reads; nothing is written. */
  previewPasted: { method: 'POST', path: '/api/meetings/:meetingId/participants/preview' },
  addPasted: { method: 'POST', path: '/api/meetings/:meetingId/participants/pasted' },
  editParticipant: { method: 'PUT', path: '/api/meetings/:meetingId/participants/:participantId' },
  removeParticipant: { method: 'DELETE', path: '/api/meetings/:meetingId/participants/:participantId' },
  saveAttendance: { method: 'POST', path: '/api/meetings/:meetingId/participants/:participantId/attendance' },
  showGroups: { method: 'GET', path: '/api/meetings/:meetingId/groups' },
  /** The reader's own group now or next. */
  ownGroup: { method: 'GET', path: '/api/meetings/:meetingId/own-group' },
  addPair: { method: 'POST', path: '/api/meetings/:meetingId/pairs' },
  removePair: { method: 'DELETE', path: '/api/meetings/:meetingId/pairs/:first/:second' },
  saveSession: { method: 'PUT', path: '/api/meetings/:meetingId/sessions/:blockId' },
  proposeGroups: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/propose' },
  saveSeats: { method: 'PUT', path: '/api/meetings/:meetingId/sessions/:blockId/seats' },
  saveGroup: { method: 'PUT', path: '/api/meetings/:meetingId/sessions/:blockId/groups/:groupId' },
  publishGroups: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/publish' },
  /** Takes back what was published: the groups' meetings in Teams are cancelled and people are told. */
  withdrawGroups: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/withdraw' },
  groupDeliveries: { method: 'GET', path: '/api/meetings/:meetingId/sessions/:blockId/deliveries' },
  sendGroupsAgain: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/send-again' },
  /** Asks Outlook at once for the group meetings that it did not make. */
  tryGroupMeetingsAgain: {
    method: 'POST',
    path: '/api/meetings/:meetingId/sessions/:blockId/group-meetings/try-again',
  },
  /** A CSV file out, the same in. */
  groupsCsv: { method: 'GET', path: '/api/meetings/:meetingId/sessions/:blockId/csv' },
  readGroupsCsv: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/csv' },
  /** The sessions and groups whose notes and cards the reader may see. */
  listNotes: { method: 'GET', path: '/api/meetings/:meetingId/notes' },
  showNotes: { method: 'GET', path: '/api/meetings/:meetingId/sessions/:blockId/groups/:groupId/notes' },
  writeNotes: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/groups/:groupId/notes' },
  showCards: { method: 'GET', path: '/api/meetings/:meetingId/sessions/:blockId/groups/:groupId/cards' },
  changeCards: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/groups/:groupId/cards' },
  /** The session's tables and their sheets. The secretariat's. */
  listTables: { method: 'GET', path: '/api/meetings/:meetingId/sessions/:blockId/tables' },
  /** Makes new addresses and answers with their sheets as a PDF. */
  printTables: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/table-sheets' },
  closeTables: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/close-tables' },
  /** A table's own page. These carry the secret of the table's address in place of a person's token, and know one table alone. */
  showTable: { method: 'GET', path: '/api/table' },
  tableTime: { method: 'GET', path: '/api/table/time' },
  hearTable: { method: 'GET', path: '/api/table/live' },
  showTableNotes: { method: 'GET', path: '/api/table/notes' },
  writeTableNotes: { method: 'POST', path: '/api/table/notes' },
  showTableCards: { method: 'GET', path: '/api/table/cards' },
  changeTableCards: { method: 'POST', path: '/api/table/cards' },
  /** Shows everybody the cards that a session hid. */
  revealCards: { method: 'POST', path: '/api/meetings/:meetingId/sessions/:blockId/reveal-cards' },
  saveCardSettings: { method: 'PUT', path: '/api/meetings/:meetingId/sessions/:blockId/card-settings' },
  /** The wheel as a file; its format and what it is narrowed to stand in the query. */
  wheelFile: { method: 'GET', path: '/api/wheel/file' },
  wheelAddresses: { method: 'GET', path: '/api/wheel/addresses' },
  renewWheelAddress: { method: 'POST', path: '/api/wheel/addresses/renew' },
  stopWheelAddress: { method: 'POST', path: '/api/wheel/addresses/stop' },
  /** Meetings of a window of the wheel; for the secretariat also those that have no run sheet yet. */
  listMeetings: { method: 'GET', path: '/api/meetings' },
  createMeeting: { method: 'POST', path: '/api/meetings' },
  showMeeting: { method: 'GET', path: '/api/meetings/:meetingId' },
  removeMeeting: { method: 'DELETE', path: '/api/meetings/:meetingId' },
  saveRunSheet: { method: 'PUT', path: '/api/meetings/:meetingId/run-sheet' },
  /** All blocks, to the start that is booked in the wheel. */
  moveRunSheet: { method: 'POST', path: '/api/meetings/:meetingId/run-sheet/move' },
  /** A PDF; for whom stands in the query. */
  runSheetFile: { method: 'GET', path: '/api/meetings/:meetingId/run-sheet/file' },
  /** The text of a file, to be held against the run sheet; nothing is stored. */
  readTaskSheet: { method: 'POST', path: '/api/meetings/:meetingId/task-sheet-text' },
  /** To whom the programme would go, and to whom it has gone. */
  previewProgramme: { method: 'GET', path: '/api/meetings/:meetingId/programme' },
  sendProgramme: { method: 'POST', path: '/api/meetings/:meetingId/programme' },
  duplicateMeeting: { method: 'POST', path: '/api/meetings/:meetingId/duplicate' },
  /** Keeps the meeting's run sheet as a template of the region. */
  saveTemplate: { method: 'POST', path: '/api/meetings/:meetingId/template' },
  listTemplates: { method: 'GET', path: '/api/meeting-templates' },
  removeTemplate: { method: 'DELETE', path: '/api/meeting-templates/:templateId' },
  listFocusAreas: { method: 'GET', path: '/api/focus-areas' },
  createFocusArea: { method: 'POST', path: '/api/focus-areas' },
  showFocusArea: { method: 'GET', path: '/api/focus-areas/:focusAreaId' },
  editFocusArea: { method: 'PUT', path: '/api/focus-areas/:focusAreaId' },
  removeFocusArea: { method: 'DELETE', path: '/api/focus-areas/:focusAreaId' },
  addWording: { method: 'POST', path: '/api/focus-areas/:focusAreaId/wordings' },
  addReadySet: { method: 'POST', path: '/api/focus-areas/ready-set' },
  showCollation: { method: 'GET', path: '/api/meetings/:meetingId/collation' },
  clarify: { method: 'PUT', path: '/api/meetings/:meetingId/collation/clarification' },
  savePlenaryPoint: { method: 'PUT', path: '/api/meetings/:meetingId/collation/points' },
  removePlenaryPoint: { method: 'DELETE', path: '/api/meetings/:meetingId/collation/points/:pointId' },
  saveNextStep: { method: 'PUT', path: '/api/meetings/:meetingId/collation/next-steps' },
  removeNextStep: { method: 'DELETE', path: '/api/meetings/:meetingId/collation/next-steps/:stepId' },
  askForComments: { method: 'POST', path: '/api/meetings/:meetingId/collation/ask' },
  backToDraft: { method: 'POST', path: '/api/meetings/:meetingId/collation/back' },
  finishCollation: { method: 'POST', path: '/api/meetings/:meetingId/collation/finish' },
  /** Begins the next version. */
  reopenCollation: { method: 'POST', path: '/api/meetings/:meetingId/collation/reopen' },
  comment: { method: 'POST', path: '/api/meetings/:meetingId/collation/comments' },
  answerComment: { method: 'POST', path: '/api/meetings/:meetingId/collation/comments/:commentId' },
  /** Word, PDF, Markdown or JSON; which one stands in the query. */
  collationFile: { method: 'GET', path: '/api/meetings/:meetingId/collation/file' },
  /** How many months a forum keeps the names of who took part in its meetings. */
  showRetention: { method: 'GET', path: '/api/forums/:forumId/retention' },
  saveRetention: { method: 'PUT', path: '/api/forums/:forumId/retention' },
} as const

export type RouteName = keyof typeof routes
