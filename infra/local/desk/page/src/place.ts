export type View = 'chat' | 'mail' | 'tab' | 'conditions'
export type Place = { person: string | null; view: View | null }

const views: readonly View[] = ['chat', 'mail', 'tab', 'conditions']

/** Who is signed in and what they look at stands in the address, so that two windows can be two people. */
export function readPlace(): Place {
  const [person, view] = decodeURIComponent(location.hash.slice(1)).split('/')
  return { person: person || null, view: views.find((one) => one === view) ?? null }
}

export function addressOf(person: string, view: View): string {
  return `#${encodeURIComponent(person)}/${view}`
}
