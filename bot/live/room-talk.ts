import type { Logger } from 'pino'
import type { LiveTopic } from '../domain/meetings/run/live-topic.ts'
import type { Streams } from './streams.ts'
import type { InRoom } from './told.ts'

/**
 * What was said in a room, by the ids of its rows (`InRoom.refs`): whatever JSON its listeners are to get, in the order in which they
 * are to get it, such as updates of a note in base64. Read once for each instance, however many listen.
 */
export type RoomReaders = Partial<
  Record<LiveTopic, (refs: readonly string[]) => Promise<readonly Record<string, unknown>[]>>
>

/**
 * Gives what is said in rooms on to those who are there, in the order in which it was said. What is said while something is
 * being read is read together after it: listeners who had got it out of order would each read all of it anew.
 */
export function createRoomTalk(readers: RoomReaders, streams: Streams, log: Logger) {
  /** What waits in a room in which something is being read. */
  const waiting = new Map<string, string[]>()

  async function read(meetingId: string, topic: LiveTopic, room: string, refs: readonly string[]) {
    if (!streams.isOpen(meetingId, room)) return
    try {
      const said = (await readers[topic]?.(refs)) ?? []
      for (const one of said) streams.inRoom(meetingId, room, { type: 'said', topic, room, said: one })
    } catch (error) {
      log.warn({ err: error, topic }, 'what was said in a room could not be read')
      // Who is there reads for themselves.
      streams.inRoom(meetingId, room, { type: 'anew' })
    }
  }

  return async (meetingId: string, topic: LiveTopic, { room, refs }: InRoom): Promise<void> => {
    const name = `${topic} ${room}`
    const line = waiting.get(name)
    if (line !== undefined) return void line.push(...refs)
    const own = [...refs]
    waiting.set(name, own)
    while (own.length > 0) await read(meetingId, topic, room, own.splice(0))
    waiting.delete(name)
  }
}
