/**
 * The addresses of the tab API, once. `:name` stands for a part of the path. All take and give JSON but for annexes
 * (bytes in, bytes out) and the journal file (a zip). Every request carries `Authorization: Bearer <tab token>`.
 */
export const routes = {
  me: { method: 'GET', path: '/api/me' },
  listRounds: { method: 'GET', path: '/api/rounds' },
  createRound: { method: 'POST', path: '/api/rounds' },
  /** Answers with an ETag; `If-None-Match` gives 304. */
  showRound: { method: 'GET', path: '/api/rounds/:roundId' },
  editRound: { method: 'PUT', path: '/api/rounds/:roundId' },
  startPlan: { method: 'GET', path: '/api/rounds/:roundId/start-plan' },
  submit: { method: 'POST', path: '/api/rounds/:roundId/submit' },
  start: { method: 'POST', path: '/api/rounds/:roundId/start' },
  inform: { method: 'POST', path: '/api/rounds/:roundId/inform' },
  answer: { method: 'POST', path: '/api/rounds/:roundId/answer' },
  remind: { method: 'POST', path: '/api/rounds/:roundId/remind' },
  extend: { method: 'POST', path: '/api/rounds/:roundId/extend' },
  recordAnswer: { method: 'POST', path: '/api/rounds/:roundId/record-answer' },
  withdraw: { method: 'POST', path: '/api/rounds/:roundId/withdraw' },
  handOver: { method: 'POST', path: '/api/rounds/:roundId/hand-over' },
  /** Answers with the id of the new revision. */
  revise: { method: 'POST', path: '/api/rounds/:roundId/revise' },
  putOnMeeting: { method: 'POST', path: '/api/rounds/:roundId/put-on-meeting' },
  recordDecision: { method: 'POST', path: '/api/rounds/:roundId/decision' },
  correct: { method: 'POST', path: '/api/rounds/:roundId/correct' },
  renewLink: { method: 'POST', path: '/api/rounds/:roundId/links/renew' },
  revokeLink: { method: 'POST', path: '/api/rounds/:roundId/links/revoke' },
  /** The body is the file; its name in the header `x-file-name`, percent-encoded. */
  addAnnex: { method: 'POST', path: '/api/rounds/:roundId/annexes' },
  removeAnnex: { method: 'DELETE', path: '/api/rounds/:roundId/annexes/:annexId' },
  readAnnex: { method: 'GET', path: '/api/rounds/:roundId/annexes/:annexId' },
  journal: { method: 'GET', path: '/api/rounds/:roundId/journal' },
  createForum: { method: 'POST', path: '/api/forums' },
  showForum: { method: 'GET', path: '/api/forums/:forumId' },
  saveSettings: { method: 'PUT', path: '/api/forums/:forumId/settings' },
  importMembers: { method: 'POST', path: '/api/forums/:forumId/import' },
  addMember: { method: 'POST', path: '/api/forums/:forumId/members' },
  confirmMember: { method: 'POST', path: '/api/forums/:forumId/members/:personId/confirm' },
  addSeat: { method: 'POST', path: '/api/forums/:forumId/seats' },
  endSeat: { method: 'POST', path: '/api/seats/:seatId/end' },
  addHolder: { method: 'POST', path: '/api/seats/:seatId/holders' },
  endHolder: { method: 'POST', path: '/api/holders/:holderId/end' },
  linkIdentity: { method: 'POST', path: '/api/forums/:forumId/identities' },
  listPartnerTenants: { method: 'GET', path: '/api/partner-tenants' },
  addPartnerTenant: { method: 'POST', path: '/api/partner-tenants' },
  removePartnerTenant: { method: 'DELETE', path: '/api/partner-tenants/:tenantId' },
} as const

export type RouteName = keyof typeof routes
