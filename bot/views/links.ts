import type { Config } from '../config.ts'

/** The static tab's entity id in manifest/manifest.template.json. */
const TAB_ENTITY = 'rundspoerger'

/** Opens the tab in Teams at a round, or at its list. Holds no token: Teams asks the reader who they are. */
export function tabLink(config: Pick<Config, 'teamsAppId' | 'publicUrl'>, roundId: string | null): string {
  const context =
    roundId === null ? '' : `?context=${encodeURIComponent(JSON.stringify({ subEntityId: roundId }))}`
  return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/${TAB_ENTITY}${context}`
}

/** Opens the tab in Teams at a part of a meeting. */
export function meetingTabLink(
  config: Pick<Config, 'teamsAppId'>,
  meetingId: string,
  part: 'run-sheet' | 'participants' | 'groups' | 'run' | 'notes' | 'collation',
): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `meeting:${meetingId}:${part}` }))
  return `https://teams.microsoft.com/l/entity/${config.teamsAppId}/${TAB_ENTITY}?context=${context}`
}

/** The personal page of a poll of times. */
export const personalPollLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/tider/${token}`

/** A personal page: the token is random, bound to person, seat and round, and stands in the mail alone. */
export const personalLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/svar/${token}`

/** A participant's own page of a meeting. */
export const personalMeetingLink = (config: Pick<Config, 'publicUrl'>, token: string): string =>
  `${config.publicUrl}/moede/${token}`
