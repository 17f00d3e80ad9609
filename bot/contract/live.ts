import { z } from 'zod'
import { liveTopics } from '../domain/meetings/run/live-topic.ts'

/**
 * What comes by the stream of a meeting or of the wheel (server-sent events, `data:` is one of these as JSON). `anew`: something may
 * have been missed, or has changed in the wheel: read everything; it is also the first that comes. `changed`: read that part. `said`: what was said in a room that was asked for.
 * `clock`: the time of meetings, every 15 seconds.
 */
export const liveMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('anew') }),
  z.object({ type: z.literal('changed'), topic: z.enum(liveTopics) }),
  z.object({ type: z.literal('said'), topic: z.enum(liveTopics), room: z.string(), said: z.looseObject({}) }),
  z.object({ type: z.literal('clock'), now: z.iso.datetime() }),
])
export type LiveMessage = z.infer<typeof liveMessage>

/** Rooms of the meeting to hear too, such as one group's note; those that are not the reader's are refused. */
export const liveQuery = z.object({
  room: z
    .union([z.guid().transform((one) => [one]), z.array(z.guid()).max(60)])
    .optional()
    .transform((rooms = []) => rooms),
})

export const meetingTime = z.object({ now: z.iso.datetime() })
