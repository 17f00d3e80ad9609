import type { Server } from 'restify'
import type { Deps } from '../../deps.ts'
import { calendarFeed } from '../../usecases/wheel-files/calendar-feed.ts'
import { wheelPicture } from '../../usecases/wheel-files/wheel-picture.ts'
import { handler } from '../http/server.ts'
import { addPublicWheel } from './public-wheel.ts'
import { sendFetched, sendNothing } from './send-fetched.ts'

/** A secret of 32 bytes with the ending that calendars and Teams like to see. */
const tokenIn = (name: unknown, ending: string): string | null =>
  typeof name === 'string' && name.endsWith(ending) && /^[\w-]{43}$/.test(name.slice(0, -ending.length))
    ? name.slice(0, -ending.length)
    : null

/** What calendars, Teams and the public fetch of the wheel: nobody signs in here, the address is all that they have. */
export function addWheelPages(server: Server, deps: Deps): void {
  server.get(
    '/kalender/:name',
    handler(async (request, response) => {
      const token = tokenIn((request.params as { name?: unknown }).name, '.ics')
      const feed = token === null ? null : await calendarFeed(deps, token)
      if (feed === null || !feed.found) return sendNothing(response, feed?.why ?? 'unknown')
      sendFetched(request, response, {
        mediaType: 'text/calendar; charset=utf-8',
        bytes: Buffer.from(feed.calendar),
        caching: 'private, max-age=300',
      })
    }),
  )
  server.get(
    '/hjulbillede/:name',
    handler(async (request, response) => {
      const token = tokenIn((request.params as { name?: unknown }).name, '.png')
      const png = token === null ? null : await wheelPicture(deps, token)
      if (png === null) return sendNothing(response, 'unknown')
      // Teams shows pictures of cards on pages of its own.
      response.setHeader('cross-origin-resource-policy', 'cross-origin')
      sendFetched(request, response, { mediaType: 'image/png', bytes: png, caching: 'private, max-age=300' })
    }),
  )
  addPublicWheel(server, deps)
}
