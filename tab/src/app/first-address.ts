import { linkTo, paths } from './routes.ts'

/** The address in Teams' manifest of the window where a tab is added to a team or chat. */
const CONFIGURATION_PATH = '/tab/opsaet'

/** Where the tab opens: what its address says, else the round that a link in Teams points at, else the year. */
export function openFirstPage(linkedRoundId: string | null): void {
  const first = firstAddress(window.location, linkedRoundId)
  if (first !== null) window.location.replace(`#${first}`)
}

export function firstAddress(
  location: Pick<Location, 'hash' | 'pathname'>,
  linkedRoundId: string | null,
): string | null {
  if (location.hash.length > 2) return null
  if (location.pathname.startsWith(CONFIGURATION_PATH)) return paths.config
  return linkedRoundId !== null && isRoundId(linkedRoundId) ? linkTo.round(linkedRoundId) : null
}

const isRoundId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
