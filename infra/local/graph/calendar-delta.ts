import { z } from 'zod'
import type { CalendarItem, MailboxCalendar } from '../calendar/calendar-item.ts'
import { instantOfWall } from '../calendar/outlook-time.ts'
import type { Answer } from '../http/router.ts'
import { preferOf, refuseZone, resourceFor } from './events.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { inSecretariatMailbox } from './mailbox-access.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

/** What a token says: the window, how far the log was read, and which of the round's events came already. */
const token = z.object({
  from: z.string(),
  to: z.string(),
  generation: z.number(),
  since: z.number().nullable(),
  until: z.number(),
  skip: z.number(),
})
type Token = z.output<typeof token>

/** Microsoft's words: the same properties as a calendar view gives, and none of these. */
const refusedOptions = ['$select', '$expand', '$filter', '$orderby', '$search']
const DEFAULT_PAGE = 10

function delta(mailbox: string, call: GraphCall): Answer {
  const query = call.url.searchParams
  const refused = refusedOptions.find((name) => query.has(name))
  if (refused) return refusals.badRequest(`The following parameters are not supported: ${refused}`)
  const calendar = call.parts.exchange.calendar(mailbox)
  const asked = query.get('$skiptoken') ?? query.get('$deltatoken')
  const state = asked === null ? firstToken(query, calendar) : readToken(asked)
  if (state === null) return refusals.badRequest('The request must have startDateTime and endDateTime.')
  if (state.generation !== calendar.generation) return refusals.syncStateGone()
  const isDelta = query.has('$deltatoken')
  const current = isDelta ? { ...state, since: state.until, until: calendar.log.length, skip: 0 } : state
  return answer(call, calendar, current)
}

function answer(call: GraphCall, calendar: MailboxCalendar, state: Token): Answer {
  const { since, until, skip } = state
  const changed = new Set(since === null ? null : calendar.log.slice(since, until))
  const inWindow = (item: CalendarItem) =>
    instantOfWall(item.end) >= new Date(state.from) && instantOfWall(item.start) < new Date(state.to)
  const standing = calendar.items.filter((item) => inWindow(item) && (since === null || changed.has(item.id)))
  const shown = new Set(standing.map(({ id }) => id))
  // Deleted, or moved out of the window: the two look the same.
  const gone = [...changed].filter((id) => !shown.has(id))
  const all: Resource[] = [
    ...standing.map((item) => resourceFor(call, item)),
    ...gone.map((id) => ({ '@odata.type': '#microsoft.graph.event', id, '@removed': { reason: 'deleted' } })),
  ]
  const size = Number(/odata\.maxpagesize=(\d+)/i.exec(preferOf(call) ?? '')?.[1] ?? DEFAULT_PAGE)
  const more = skip + size < all.length
  const link = more
    ? `${here(call)}?$skiptoken=${writeToken({ ...state, skip: skip + size })}`
    : `${here(call)}?$deltatoken=${writeToken({ ...state, skip: 0 })}`
  return {
    status: 200,
    body: {
      '@odata.context': contextOf(call, 'Collection(event)'),
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: all.slice(skip, skip + size),
    },
  }
}

function firstToken(query: URLSearchParams, { generation, log }: MailboxCalendar): Token | null {
  const [from, to] = [query.get('startDateTime'), query.get('endDateTime')]
  if (!from || !to || Number.isNaN(Date.parse(from)) || Number.isNaN(Date.parse(to))) return null
  return { from, to, generation, since: null, until: log.length, skip: 0 }
}

function readToken(text: string): Token | null {
  try {
    const parsed = token.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

const writeToken = (state: Token) => Buffer.from(JSON.stringify(state)).toString('base64url')

export const calendarDeltaRoute: GraphRoute = {
  method: 'GET',
  template: '/users/{user-id}/calendarView/delta()',
  permissions: ['Calendars.ReadWrite'],
  operation: 'calendar',
  handle: (call) => refuseZone(call) ?? inSecretariatMailbox(delta)(call),
}
