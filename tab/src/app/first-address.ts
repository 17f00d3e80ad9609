import { linkTo, type MeetingPartName, paths } from './routes.ts'

/** The address in Teams' manifest of the window where a tab is added to a team or chat. */
const CONFIGURATION_PATH = '/tab/opsaet'

/** Where the tab opens: what its address says, else what a link in Teams points at, else the year. */
export function openFirstPage(linked: string | null): void {
  const first = firstAddress(window.location, linked)
  if (first !== null) window.location.replace(`#${first}`)
}

export function firstAddress(
  location: Pick<Location, 'hash' | 'pathname' | 'search'>,
  linked: string | null,
): string | null {
  if (location.hash.length > 2) return null
  if (location.pathname.startsWith(CONFIGURATION_PATH)) return paths.config
  const ofTab = new URLSearchParams(location.search).get(MEETING_OF_TAB)
  return addressOf(linked ?? (ofTab === null ? '' : `meeting:${ofTab}:run`))
}

/** The part of a tab's address that says which meeting it was added for. */
export const MEETING_OF_TAB = 'meeting'

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ROUND = new RegExp(`^${ID}$`, 'i')
const MEETING = new RegExp(`^meeting:(${ID}):([a-z-]+)$`, 'i')

const POLL_OR_FORUM = new RegExp(`^(poll|own-poll|forum):(${ID})$`, 'i')

/** A round by its id alone; a part of a meeting by its name, which the page looks at. */
function addressOf(linked: string): string | null {
  if (ROUND.test(linked)) return linkTo.round(linked)
  if (linked === 'rounds') return linkTo.rounds
  if (linked === 'new-proposal') return linkTo.newProposal
  const [, meetingId, part] = MEETING.exec(linked) ?? []
  if (meetingId !== undefined) return linkTo.meetingPart(meetingId, part as MeetingPartName)
  const [, kind, id] = POLL_OR_FORUM.exec(linked) ?? []
  if (id === undefined) return null
  if (kind === 'own-poll') return linkTo.ownPoll(id)
  return kind === 'poll' ? linkTo.poll(id) : linkTo.forum(id)
}
