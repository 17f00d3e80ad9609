export type View = 'chat' | 'group' | 'mail' | 'calendar' | 'tab' | 'conditions'
/** `page`: which page of the tab a link pointed at; empty for its first. */
export type Place = { person: string | null; view: View | null; page: string }

const views: readonly View[] = ['chat', 'group', 'mail', 'calendar', 'tab', 'conditions']

/** Who is signed in and what they look at stands in the address, so that two windows can be two people. */
export function readPlace(): Place {
  const [person, view, page = ''] = location.hash.slice(1).split('/').map(decodeURIComponent)
  return { person: person || null, view: views.find((one) => one === view) ?? null, page }
}

export function addressOf(person: string, view: View, page = ''): string {
  return `#${encodeURIComponent(person)}/${view}${page && `/${encodeURIComponent(page)}`}`
}
