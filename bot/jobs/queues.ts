import type { QueueOptions } from 'pg-boss'
import { z } from 'zod'

/** Ids, and nothing that can be out of date when the job runs. */
export type JobsByQueue = {
  deliver: { roundId: string } | { meetingId: string }
  outlook: Record<string, never>
}

export type QueueName = keyof JobsByQueue

export type JobData<Queue extends QueueName> = JobsByQueue[Queue]

/**
 * Every queue: the schema of what a job carries, how long it is tried, and how many run at a time in one process.
 * A job may run twice, and may be lost with its worker until it expires: what must happen is in the rows that it
 * reads, and a sweep finds rows that no job took.
 */
export const queues: {
  [Queue in QueueName]: { schema: z.ZodType<JobData<Queue>>; options: QueueOptions; concurrency: number }
} = {
  /** Send what is due in the outbox, now that a round or a meeting has put something there. */
  deliver: {
    schema: z.union([z.object({ roundId: z.uuid() }), z.object({ meetingId: z.uuid() })]),
    options: {
      expireInSeconds: 300,
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      retentionSeconds: 7 * 86_400,
      deleteAfterSeconds: 86_400,
    },
    // One sends; the other tells it to look again, for what was queued meanwhile.
    concurrency: 2,
  },
  /** Keep the secretariat's calendar and the wheel in step: whatever is due, in rows. */
  outlook: {
    schema: z.object({}).transform(() => ({})),
    options: {
      expireInSeconds: 300,
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      retentionSeconds: 86_400,
      deleteAfterSeconds: 86_400,
    },
    concurrency: 1,
  },
}
