/** The tab's own addresses, once: where a page is found and how a link to it is written. */
export const paths = {
  wheel: '/',
  newEntry: '/wheel/new',
  entry: '/wheel/entries/:entryId',
  copyYear: '/wheel/copy',
  newCycle: '/wheel/cycles/new',
  cycle: '/wheel/cycles/:cycleId',
  replanCycle: '/wheel/cycles/:cycleId/replan',
  rounds: '/rounds',
  round: '/rounds/:roundId',
  editRound: '/rounds/:roundId/edit',
  startRound: '/rounds/:roundId/start',
  newProposal: '/proposals/new',
  forums: '/forums',
  newForum: '/forums/new',
  regionSetup: '/regions/:regionId/setup',
  regionChange: '/regions/change',
  regionProposal: '/regions/change/:proposal',
  forum: '/forums/:forumId',
  forumPart: '/forums/:forumId/:part',
  scheduling: '/scheduling',
  series: '/scheduling/series',
  polls: '/scheduling/polls',
  newPoll: '/scheduling/polls/new',
  poll: '/scheduling/polls/:pollId',
  ownPoll: '/polls/:pollId',
  meetings: '/meetings',
  focusAreas: '/meetings/focus-areas',
  meeting: '/meetings/:meetingId',
  meetingPart: '/meetings/:meetingId/:part',
  config: '/config',
} as const

export const linkTo = {
  wheel: paths.wheel,
  /** The wheel of the date's year, with the details of what the entry has in it. */
  wheelWith: (entryId: string, date: string) =>
    `${paths.wheel}?${new URLSearchParams({ from: `${date.slice(0, 4)}-01`, entry: entryId }).toString()}`,
  newEntry: paths.newEntry,
  wheelEntry: (id: string) => `/wheel/entries/${id}`,
  copyYear: paths.copyYear,
  newCycle: paths.newCycle,
  wheelCycle: (id: string) => `/wheel/cycles/${id}`,
  replanCycle: (id: string) => `/wheel/cycles/${id}/replan`,
  rounds: paths.rounds,
  newProposal: paths.newProposal,
  forums: paths.forums,
  newForum: paths.newForum,
  regionSetup: (id: string) => `/regions/${encodeURIComponent(id)}/setup`,
  /** `proposal`: which of those that lie ready; null: one that is typed. */
  regionChange: (proposal: number | null) =>
    proposal === null ? paths.regionChange : `${paths.regionChange}/${proposal}`,
  round: (id: string) => `/rounds/${id}`,
  editRound: (id: string) => `/rounds/${id}/edit`,
  startRound: (id: string) => `/rounds/${id}/start`,
  scheduling: paths.scheduling,
  series: paths.series,
  polls: paths.polls,
  newPoll: paths.newPoll,
  poll: (id: string) => `/scheduling/polls/${id}`,
  ownPoll: (id: string) => `/polls/${id}`,
  meetings: paths.meetings,
  focusAreas: paths.focusAreas,
  /** The list, with the question of how the run sheet of that date of the wheel is to begin; or the meeting, if it has one. */
  prepareMeeting: (entryId: string, key: string, date: string) =>
    `${paths.meetings}?${new URLSearchParams({ entry: entryId, key, date }).toString()}`,
  meeting: (id: string) => `/meetings/${id}`,
  meetingPart: (id: string, part: MeetingPartName) => `/meetings/${id}/${part}`,
  forum: (id: string) => `/forums/${id}`,
  forumPart: (id: string, part: string) => `/forums/${id}/${part}`,
}

/** The parts of a meeting's page, each with an address of its own. */
export type MeetingPartName = 'run-sheet' | 'participants' | 'groups' | 'run' | 'notes' | 'collation'
