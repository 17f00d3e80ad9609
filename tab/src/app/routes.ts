/** The tab's own addresses, once: where a page is found and how a link to it is written. */
export const paths = {
  rounds: '/',
  round: '/rounds/:roundId',
  editRound: '/rounds/:roundId/edit',
  startRound: '/rounds/:roundId/start',
  newProposal: '/proposals/new',
  newForum: '/forums/new',
  forum: '/forums/:forumId',
  forumPart: '/forums/:forumId/:part',
  config: '/config',
} as const

export const linkTo = {
  rounds: paths.rounds,
  newProposal: paths.newProposal,
  newForum: paths.newForum,
  round: (id: string) => `/rounds/${id}`,
  editRound: (id: string) => `/rounds/${id}/edit`,
  startRound: (id: string) => `/rounds/${id}/start`,
  forum: (id: string) => `/forums/${id}`,
  forumPart: (id: string, part: string) => `/forums/${id}/${part}`,
}
