import { z } from 'zod'
import { cutText, plainLine } from '../../cards/plain-text.ts'
import type { Language } from '../../domain/language.ts'

/** The longest command is a few words; what comes after is not looked at. */
const MOST_TEXT = 1000

/** An id that Teams made. A zero in it would be no id, and the database takes none. */
const id = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\0]*$/)
const guid = z.guid().toLowerCase()
/** Somebody's words, for showing: too long is cut, what hides in them is left out. */
const shown = (most: number) => z.string().transform((text) => cutText(plainLine(text), most).text)
const members = z
  .array(z.object({ id: z.string() }))
  .max(1000)
  .default([])

/** What the product reads of an activity. Everything else that Teams sends is dropped. */
export const incoming = z
  .object({
    type: z.string(),
    name: z.string().optional(),
    text: z
      .string()
      .transform((text) => text.slice(0, MOST_TEXT))
      .optional(),
    locale: z.string().optional(),
    serviceUrl: z.url(),
    action: z.string().optional(),
    replyToId: z.string().max(500).optional(),
    from: z.object({ id: id(500), aadObjectId: guid.optional(), name: shown(300).optional() }),
    recipient: z.object({ id: z.string() }).optional(),
    conversation: z.object({
      id: id(1000),
      tenantId: guid.optional(),
      conversationType: z.string().optional(),
    }),
    channelData: z.object({ tenant: z.object({ id: guid }).optional() }).optional(),
    value: z.unknown().optional(),
    membersRemoved: members,
  })
  .transform((activity) => ({
    ...activity,
    personal: activity.conversation.conversationType === 'personal',
    language: languageOf(activity.locale),
    tenantId: tenantOf(activity.conversation.tenantId, activity.channelData?.tenant?.id),
    left: saysGoodbye(activity),
  }))

export type Incoming = z.infer<typeof incoming>

export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('en') === true ? 'en' : 'da'

/** Teams names the tenant in two places. Where they differ, somebody has tampered: no tenant at all. */
function tenantOf(conversation: string | undefined, channel: string | undefined): string | null {
  const named = new Set([conversation, channel].filter((id) => id !== undefined))
  return named.size === 1 ? ([...named][0] ?? null) : null
}

/** Teams tells twice that the app was removed: once of the app, once of its bot leaving the chat. */
const saysGoodbye = (activity: {
  type: string
  action?: string | undefined
  recipient?: { id: string } | undefined
  membersRemoved: { id: string }[]
}): boolean =>
  (activity.type === 'installationUpdate' && activity.action === 'remove') ||
  (activity.type === 'conversationUpdate' &&
    activity.membersRemoved.some((member) => member.id === activity.recipient?.id))

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
