import type { Config } from '../config.ts'

/** The static tab's entity id in manifest/manifest.template.json. */
const TAB_ENTITY = 'rundspoerger'

type App = Pick<Config, 'teamsAppId'>

/** Opens the tab in Teams at a place that it knows (tab/src/app/first-address.ts). Holds no token: Teams asks the reader who they are. */
function deepLink({ teamsAppId }: App, place: string | null): string {
  const context =
    place === null ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: place }))}`
  return `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB_ENTITY}${context}`
}

/** Opens the tab at a round; null: at its first page. */
export const tabLink = (app: App, roundId: string | null): string => deepLink(app, roundId)

/** Opens the tab at a part of a meeting. */
export const meetingTabLink = (
  app: App,
  meetingId: string,
  part: 'run-sheet' | 'participants' | 'groups' | 'run' | 'notes' | 'collation',
): string => deepLink(app, `meeting:${meetingId}:${part}`)

/** Opens the tab at a poll: for the secretariat as a whole, for others where they answer it. */
export const pollTabLink = (app: App, pollId: string, reader: { secretariat: boolean }): string =>
  deepLink(app, `${reader.secretariat ? 'poll' : 'own-poll'}:${pollId}`)

/** Opens the tab at a forum's members and seats. */
export const forumTabLink = (app: App, forumId: string): string => deepLink(app, `forum:${forumId}`)

/** Opens the tab at the list of rounds, or where a proposal is written. */
export const roundsTabLink = (app: App, page: 'rounds' | 'new-proposal'): string => deepLink(app, page)

/** The personal page of a poll of times. */
export const personalPollLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/tider/${token}`

/** A personal page: the token is random, bound to person, seat and round, and stands in the mail alone. */
export const personalLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/svar/${token}`

/** A participant's own page of a meeting. */
export const personalMeetingLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/moede/${token}`

/** The collation on a participant's own page. */
export const personalCollationLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${personalMeetingLink(config, token)}/opsamling`

/** A table's own page: whoever has the sheet opens it, without an account. */
export const tableLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/bord/${token}`
