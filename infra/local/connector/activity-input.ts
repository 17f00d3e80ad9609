import { z } from 'zod'

/** An activity as the bot sends it: what is used here is checked, the rest is let through as Microsoft does. */
export const activitySchema = z.looseObject({
  type: z.string(),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(z.looseObject({ contentType: z.string(), content: z.unknown().optional() })).nullish(),
})

export type SentActivity = z.output<typeof activitySchema>

export const conversationSchema = z.looseObject({
  members: z.array(z.looseObject({ id: z.string() })).min(1),
  tenantId: z.string().nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: z.string() }).nullish() }).nullish(),
  activity: activitySchema.nullish(),
})

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive'

/** Teams counts a message as UTF-16, two bytes a letter, and takes 100 KB. */
const MAX_UTF16_BYTES = 100 * 1024

export function isTooBig(activity: SentActivity): boolean {
  return JSON.stringify(activity).length * 2 > MAX_UTF16_BYTES
}

export function cardOf(activity: SentActivity): object | null {
  const attachment = activity.attachments?.find(({ contentType }) => contentType === ADAPTIVE_CARD)
  return attachment && typeof attachment.content === 'object' ? attachment.content : null
}
