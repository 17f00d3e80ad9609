import type { LiveMessage } from '../contract/live.ts'

/** Enough for a person with the page, the side panel and the stage open, on two machines. */
export const MOST_FOR_PERSON = 8
/** The largest meeting has 1,000 people; an instance has a socket for each. */
export const MOST_LISTENING = 2_000
/** What several changes within this time come to is said once. */
const TOGETHER_MS = 60

/** Somebody who has a meeting, or the wheel, open. `who`: the person, or the personal link, by an id. */
export type Stream = {
  /** The meeting's id, or `THE_WHEEL`. */
  of: string
  who: string
  /** Rooms of the meeting that are open too: ids, looked up before whether they are theirs to hear. */
  rooms: readonly string[]
  send: (message: LiveMessage) => void
  /** The product stops, or the stream has been open for long: the other side comes back by itself. */
  close: () => void
}

export type Opened = { ok: true; left: () => void } | { ok: false }

/** The streams that are open at this instance. Knows no HTTP and no database. */
export function createStreams() {
  const listening = new Map<string, Set<Stream>>()
  const waiting = new Map<string, Map<string, LiveMessage>>()
  const all = () => [...listening.values()].flatMap((streams) => [...streams])

  function sayTogether(of: string): void {
    const messages = [...(waiting.get(of)?.values() ?? [])]
    waiting.delete(of)
    for (const stream of listening.get(of) ?? []) for (const message of messages) stream.send(message)
  }

  return {
    /** False where the person has as many open as there may be, or all together have. */
    open(stream: Stream): Opened {
      const { of, who } = stream
      const others = listening.get(of) ?? new Set()
      const own = [...others].filter((other) => other.who === who).length
      if (own >= MOST_FOR_PERSON || others.size >= MOST_LISTENING) return { ok: false }
      listening.set(of, others.add(stream))
      return {
        ok: true,
        left: () => {
          others.delete(stream)
          if (others.size === 0 && listening.get(of) === others) listening.delete(of)
        },
      }
    },

    /** To everybody who hears of it, soon; said several times until then, it is said once. */
    soon(of: string, message: LiveMessage): void {
      if (!listening.has(of)) return
      const messages = waiting.get(of)
      const words = JSON.stringify(message)
      if (messages !== undefined) {
        messages.set(words, message)
        return
      }
      waiting.set(of, new Map([[words, message]]))
      setTimeout(() => sayTogether(of), TOGETHER_MS)
    },

    /** Whether anybody has the room open, so that it is worth reading what was said there. */
    isOpen: (meetingId: string, room: string): boolean =>
      [...(listening.get(meetingId) ?? [])].some(({ rooms }) => rooms.includes(room)),

    /** To everybody in the room, at once. */
    inRoom(meetingId: string, room: string, message: LiveMessage): void {
      for (const stream of listening.get(meetingId) ?? [])
        if (stream.rooms.includes(room)) stream.send(message)
    },

    toAll: (message: LiveMessage): void => all().forEach((stream) => stream.send(message)),
    closeAll: (): void => all().forEach((stream) => stream.close()),
    count: (): number => all().length,
  }
}

export type Streams = ReturnType<typeof createStreams>
