import { z } from 'zod'

const locale = z.enum(['da-DK', 'en-US']).default('da-DK')

/** The person's own chat with the bot, or the group's. */
const where = z.enum(['personal', 'group']).default('personal')

export const schemas = {
  say: z.object({ text: z.string().min(1).max(10_000), locale, where }),
  press: z.object({
    messageId: z.string(),
    action: z.object({
      verb: z.string(),
      data: z.record(z.string(), z.unknown()).default({}),
      id: z.string().optional(),
      title: z.string().optional(),
    }),
    locale,
    where,
  }),
  submit: z.object({ messageId: z.string(), value: z.unknown(), where }),
  refresh: z.object({ messageId: z.string(), locale, where }),
  open: z.object({ locale, where }).default({ locale: 'da-DK', where: 'personal' }),
  installed: z.object({ installed: z.boolean() }),
  blocked: z.object({ blocked: z.boolean() }),
  bouncing: z.object({ address: z.email(), bouncing: z.boolean() }),
  throttle: z.object({ on: z.boolean() }),
  /** The service address that the token is for; the desk's own when left out. */
  channelToken: z.object({ serviceUrl: z.url().optional() }).default({}),
  endpoint: z.object({ url: z.url().nullable() }),
  /** Either an instant to move to, or how far forward. */
  clock: z.union([
    z.object({ to: z.iso.datetime({ offset: true }) }),
    z.object({
      forwardMinutes: z
        .number()
        .positive()
        .max(60 * 24 * 366),
    }),
  ]),
  taken: z.object({ move: z.string() }),
}
