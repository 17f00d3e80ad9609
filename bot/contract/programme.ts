import { z } from 'zod'

/** Before the programme is sent: how many have it, to how many it goes now, and the names of those whom nothing reaches. */
export const programmeSending = z.object({
  got: z.number(),
  lacking: z.number(),
  unreached: z.array(z.string()),
})
/** To how many people it goes. */
export const programmeSent = z.object({ told: z.number() })

export type ProgrammeSending = z.infer<typeof programmeSending>
