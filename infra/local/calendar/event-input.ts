import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { EventFields } from './item-making.ts'
import { toWall } from './outlook-time.ts'

const time = z.strictObject({ dateTime: z.string(), timeZone: z.string() })

/** What of Graph's event may be written here. A property that Graph does not know is refused, as there. */
const event = z.strictObject({
  subject: z.string().max(255).optional(),
  body: z.strictObject({ contentType: z.enum(['html', 'text']), content: z.string() }).optional(),
  start: time.optional(),
  end: time.optional(),
  isAllDay: z.boolean().optional(),
  location: z.strictObject({ displayName: z.string() }).optional(),
  attendees: z
    .array(
      z.strictObject({
        emailAddress: z.strictObject({ name: z.string().optional(), address: z.string().min(3) }),
        type: z.enum(['required', 'optional', 'resource']).default('required'),
      }),
    )
    .max(500)
    .optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere']).optional(),
  categories: z.array(z.string()).optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.enum(['teamsForBusiness', 'unknown']).optional(),
  transactionId: z.string().optional(),
  singleValueExtendedProperties: z.array(z.strictObject({ id: z.string(), value: z.string() })).optional(),
})

export type ReadInput = { ok: true; fields: Partial<EventFields> } | { ok: false; message: string }

/** The body of a POST or PATCH as fields of an event. */
export function readEventInput(body: unknown): ReadInput {
  const parsed = event.safeParse(body)
  if (!parsed.success) return { ok: false, message: z.prettifyError(parsed.error) }
  const { start, end, location, attendees, isOnlineMeeting, onlineMeetingProvider, ...rest } = parsed.data
  const { singleValueExtendedProperties: properties, ...same } = rest
  const from = start && toWall(start)
  const to = end && toWall(end)
  if (from === null || to === null) return { ok: false, message: 'A valid TimeZone value must be specified.' }
  if (from && to && to < from) return { ok: false, message: 'The event ends before it starts.' }
  if (same.isAllDay && [from, to].some((wall) => wall && !wall.endsWith('T00:00:00')))
    return { ok: false, message: 'An all-day event starts and ends at midnight.' }
  const invited = attendees?.map(({ emailAddress, type }) => ({
    name: emailAddress.name ?? emailAddress.address,
    address: emailAddress.address,
    type,
    response: 'none' as const,
    respondedAt: null,
  }))
  const defined = Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined))
  return {
    ok: true,
    fields: {
      ...defined,
      ...(from && { start: from }),
      ...(to && { end: to }),
      ...(location && { location: location.displayName }),
      ...(invited && { attendees: invited }),
      ...(properties && { properties }),
      ...(isOnlineMeeting &&
        onlineMeetingProvider !== 'unknown' && {
          joinUrl: `https://teams.microsoft.com/l/meetup-join/${encodeURIComponent(`19:meeting_${randomUUID()}@thread.v2`)}/0`,
        }),
    },
  }
}
