import { addressOf } from './place.ts'

/** The part of a link into the tab that says which page of it is meant; null for any other link. */
function tabPageOf(link: string): string | null {
  const url = URL.parse(link)
  if (url?.hostname !== 'teams.microsoft.com' || !url.pathname.startsWith('/l/entity/')) return null
  try {
    const context = JSON.parse(url.searchParams.get('context') ?? '{}') as { subEntityId?: string }
    return context.subEntityId ?? ''
  } catch {
    // A context that nobody can read opens the tab's first page, as in Teams.
    return ''
  }
}

/** Opens a link as Teams does: one into the app's own tab there, any other in a window of its own. */
export function openLink(link: string, person: string) {
  const page = tabPageOf(link)
  if (page === null) window.open(link, '_blank', 'noopener')
  else location.hash = addressOf(person, 'tab', page)
}

/** Makes the links within an element open as Teams opens them. */
export function openLinksAsTeams(root: ParentNode & EventTarget, person: string) {
  root.addEventListener('click', (event) => {
    const target = event.target as Element | null
    const link = target?.closest('a')?.href
    if (!link || tabPageOf(link) === null) return
    event.preventDefault()
    openLink(link, person)
  })
}
