/** What happened in the world; the desk redraws what it concerns, and the state is kept. */
export type Change =
  | { what: 'chat'; person: string }
  | { what: 'mail'; address: string }
  | { what: 'calendar'; address: string }
  | { what: 'clock' }
  | { what: 'world' }

export type Changes = {
  announce(change: Change): void
  /** Returns the function that stops listening. */
  listen(listener: (change: Change) => void): () => void
}

export function makeChanges(): Changes {
  const listeners = new Set<(change: Change) => void>()
  return {
    announce: (change) => listeners.forEach((listener) => listener(change)),
    listen(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
