import type { LiveMessage } from '../contract/live.ts'
import type { LiveTopic } from '../domain/meetings/run/live-topic.ts'

/** Enough for a person with the page, the side panel and the stage open, on two machines. */
export const MOST_FOR_PERSON = 8
/** The largest meeting has 1,000 people; an instance has a socket for each. */
export const MOST_IN_MEETING = 2_000
/** What several changes within this time come to is said once. */
const TOGETHER_MS = 60

/** Somebody who has a meeting open. `who`: the person, or the personal link, by an id. */
export type Stream = {
  meetingId: string
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
  const meetings = new Map<string, Set<Stream>>()
  const waiting = new Map<string, Set<LiveTopic>>()
  const all = () => [...meetings.values()].flatMap((streams) => [...streams])

  function sayTogether(meetingId: string): void {
    const topics = waiting.get(meetingId) ?? new Set()
    waiting.delete(meetingId)
    for (const stream of meetings.get(meetingId) ?? [])
      for (const topic of topics) stream.send({ type: 'changed', topic })
  }

  return {
    /** False where the person, or the meeting, has as many open as there may be. */
    open(stream: Stream): Opened {
      const { meetingId, who } = stream
      const inMeeting = meetings.get(meetingId) ?? new Set()
      const own = [...inMeeting].filter((other) => other.who === who).length
      if (own >= MOST_FOR_PERSON || inMeeting.size >= MOST_IN_MEETING) return { ok: false }
      meetings.set(meetingId, inMeeting.add(stream))
      return {
        ok: true,
        left: () => {
          inMeeting.delete(stream)
          if (inMeeting.size === 0 && meetings.get(meetingId) === inMeeting) meetings.delete(meetingId)
        },
      }
    },

    /** To everybody in the meeting, soon. */
    changed(meetingId: string, topic: LiveTopic): void {
      if (!meetings.has(meetingId)) return
      const topics = waiting.get(meetingId)
      if (topics !== undefined) {
        topics.add(topic)
        return
      }
      waiting.set(meetingId, new Set([topic]))
      setTimeout(() => sayTogether(meetingId), TOGETHER_MS)
    },

    /** Whether anybody has the room open, so that it is worth reading what was said there. */
    isOpen: (meetingId: string, room: string): boolean =>
      [...(meetings.get(meetingId) ?? [])].some(({ rooms }) => rooms.includes(room)),

    /** To everybody in the room, at once. */
    inRoom(meetingId: string, room: string, message: LiveMessage): void {
      for (const stream of meetings.get(meetingId) ?? [])
        if (stream.rooms.includes(room)) stream.send(message)
    },

    toAll: (message: LiveMessage): void => all().forEach((stream) => stream.send(message)),
    closeAll: (): void => all().forEach((stream) => stream.close()),
    count: (): number => all().length,
  }
}

export type Streams = ReturnType<typeof createStreams>
