import { z } from 'zod'

/** Every answer that is not 2xx: what went wrong and what to do, in the reader's language. */
export const problem = z.object({
  code: z.string(),
  message: z.string(),
  /** The form field that the message belongs to, for example `content.reason`. */
  field: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional(),
})

export type Problem = z.infer<typeof problem>
