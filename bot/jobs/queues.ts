import type { QueueOptions } from 'pg-boss'
import { z } from 'zod'

/**
 * Every queue: what a job carries (ids, nothing that can be out of date when it runs) and how long it is tried.
 * A job may run twice, and may be lost with its worker until it expires: what must happen is in the rows that it
 * reads, and a sweep finds rows that no job took.
 */
export const queues = {
  /** Send what is due in the outbox for one round. */
  deliver: {
    schema: z.object({ roundId: z.uuid() }),
    options: {
      expireInSeconds: 300,
      retryLimit: 5,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      retentionSeconds: 7 * 86_400,
      deleteAfterSeconds: 86_400,
    },
    concurrency: 4,
  },
} satisfies Record<string, { schema: z.ZodType<object>; options: QueueOptions; concurrency: number }>

export type QueueName = keyof typeof queues

export type JobData<Queue extends QueueName> = z.output<(typeof queues)[Queue]['schema']>
