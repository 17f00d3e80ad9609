import { z } from 'zod'
import { entryKinds } from '../domain/wheel/entry.ts'
import { instant } from './proposal.ts'
import { wheelDate } from './wheel.ts'

const id = z.uuid()

export const wheelFileFormats = ['svg', 'png', 'pdf', 'xlsx', 'ics'] as const
export type WheelFileFormat = (typeof wheelFileFormats)[number]

/** What may stand in an address once, many times, or not at all. */
const many = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (given): unknown => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(schema).max(100),
  )

/**
 * `GET /api/wheel/file`: the wheel as its page shows it. `from` is a day of its first month. Without `forum`, `kind` and
 * `person` it is whole; `forum=none` is what belongs to no forum; `mine` is the reader's own wheel.
 */
export const wheelFileQuery = z.object({
  format: z.enum(wheelFileFormats),
  from: wheelDate,
  months: z.coerce.number().int().min(1).max(24).default(12),
  rings: z.enum(['forum', 'kind']).default('forum'),
  forum: many(z.union([z.literal('none'), id])),
  kind: many(z.enum(entryKinds)),
  person: id.optional(),
  mine: z.enum(['true', 'false']).default('false'),
})
export type WheelFileQuery = z.infer<typeof wheelFileQuery>

/** Whose calendar: a forum's, or (null) the reader's own. */
export const wheelAddressInput = z.object({ forumId: id.nullable() })

/** A calendar's secret address that is in force. Only its hash is kept: it is told once, when it is made. */
const wheelAddress = z.object({
  createdAt: instant,
  /** When a calendar last fetched it; null: never. */
  fetchedAt: instant.nullable(),
})

export const wheelAddresses = z.object({
  /** The reader's own calendar: what they are responsible for and what their forums do; null: none. */
  own: wheelAddress.nullable(),
  /** The forums that the reader sees, by name. */
  forums: z.array(
    z.object({
      forumId: id,
      name: z.string(),
      address: wheelAddress.nullable(),
      /** The reader may make and stop the forum's address. */
      mayManage: z.boolean(),
      /** Where everybody may read the forum's wheel; null: the forum does not publish it. */
      publicUrl: z.url().nullable(),
    }),
  ),
})
export type WheelAddresses = z.infer<typeof wheelAddresses>

/** The address just made. The one before it opens nothing any more. */
export const wheelAddressMade = z.object({ url: z.url() })
