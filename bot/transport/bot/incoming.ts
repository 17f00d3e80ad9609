import { z } from 'zod'
import type { Language } from '../../domain/language.ts'

/** What the product reads of an activity. Everything else that Teams sends is dropped. */
export const incoming = z
  .object({
    type: z.string(),
    name: z.string().optional(),
    text: z.string().max(20_000).optional(),
    locale: z.string().max(35).optional(),
    serviceUrl: z.url(),
    action: z.string().optional(),
    from: z.object({
      id: z.string().max(500),
      aadObjectId: z.guid().optional(),
      name: z.string().max(300).optional(),
    }),
    recipient: z.object({ id: z.string() }).optional(),
    conversation: z.object({
      id: z.string().max(1000),
      tenantId: z.guid().optional(),
      conversationType: z.string().optional(),
    }),
    channelData: z.object({ tenant: z.object({ id: z.guid() }).optional() }).optional(),
    value: z.unknown().optional(),
    membersAdded: z
      .array(z.object({ id: z.string() }))
      .max(1000)
      .optional(),
    membersRemoved: z
      .array(z.object({ id: z.string() }))
      .max(1000)
      .optional(),
  })
  .transform((activity) => ({
    ...activity,
    personal: activity.conversation.conversationType === 'personal',
    language: languageOf(activity.locale),
    tenantId: tenantOf(activity.conversation.tenantId, activity.channelData?.tenant?.id),
  }))

export type Incoming = z.infer<typeof incoming>

export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('en') === true ? 'en' : 'da'

/** Teams names the tenant in two places. Where they differ, somebody has tampered: no tenant at all. */
function tenantOf(conversation: string | undefined, channel: string | undefined): string | null {
  const named = [conversation, channel].flatMap((id) => (id === undefined ? [] : [id.toLowerCase()]))
  return new Set(named).size === 1 ? (named[0] ?? null) : null
}

/** The envelope of `adaptiveCard/action`; the data of each verb has a schema of its own (cards/verbs.ts). */
export const cardAction = z.object({
  action: z.object({
    type: z.string().optional(),
    verb: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
  }),
  trigger: z.enum(['automatic', 'manual']).optional(),
})

/** The fallback of a card's button in an old client: a message whose value holds the verb. */
export const submittedAction = z.object({ verb: z.string() }).loose()
