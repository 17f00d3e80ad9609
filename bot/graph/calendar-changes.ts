import type { Client } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Config } from '../config.ts'
import type { CalendarChanges } from '../deps.ts'
import { isOurs, readEvent } from './calendar-event-fields.ts'
import { PREFERENCES } from './calendar-time.ts'
import { graphFailure } from './graph-failure.ts'

/** Exchange's largest page of a delta. */
const PAGE_SIZE = 200
/** Pages may be empty and still have a next; a mailbox of so many is not a secretariat's. */
const MAX_PAGES = 200

const page = z.object({
  value: z.array(z.looseObject({ id: z.string().min(1) })),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
})

/**
 * The calendar's changes, page by page. A delta of a calendar takes no `$select`, `$filter` or `$expand`, so others'
 * events come along; what does not carry our id is dropped here unread. The same event may come twice: the last counts.
 */
export async function readChangedEvents(input: {
  client: Client
  config: Pick<Config, 'graphUrl' | 'secretariatMailbox'>
  link: string | null
  window: { from: Date; to: Date }
}): Promise<CalendarChanges | null> {
  const { client, config, window } = input
  const root = `${config.graphUrl}/v1.0/`
  const mailbox = encodeURIComponent(config.secretariatMailbox)
  const [from, to] = [window.from.toISOString(), window.to.toISOString()]
  const first = `users/${mailbox}/calendarView/delta?startDateTime=${from}&endDateTime=${to}`
  const found = new Map<string, unknown>()
  let next = input.link ?? root + first
  for (let pages = 0; pages < MAX_PAGES; pages++) {
    if (!next.startsWith(root)) throw new Error('Graph points to a page outside Graph')
    const answer = await readPage(client, next.slice(root.length))
    if (answer === null) return null
    for (const event of answer.value) found.set(event.id, event)
    const { '@odata.nextLink': more, '@odata.deltaLink': link } = answer
    if (link !== undefined) return changesOf(found, link)
    if (more === undefined) throw new Error('Graph gave neither a next page nor a delta link')
    next = more
  }
  throw new Error(`Graph has more than ${MAX_PAGES} pages of changes`)
}

/** Null: the link is too old. */
async function readPage(client: Client, path: string): Promise<z.output<typeof page> | null> {
  try {
    const prefer = `${PREFERENCES}, odata.maxpagesize=${PAGE_SIZE}`
    return page.parse(await client.api(path).header('Prefer', prefer).get())
  } catch (error) {
    const failure = graphFailure(error)
    if (failure?.status === 410 || /^SyncState/i.test(failure?.code ?? '')) return null
    throw error
  }
}

function changesOf(found: ReadonlyMap<string, unknown>, link: string): CalendarChanges {
  const isRemoved = (event: unknown) => z.object({ '@removed': z.unknown() }).safeParse(event).success
  const removed = [...found].filter(([, event]) => isRemoved(event)).map(([id]) => id)
  const standing = [...found.values()].filter((event) => !isRemoved(event))
  return { events: standing.filter(isOurs).map(readEvent), removed, link }
}
