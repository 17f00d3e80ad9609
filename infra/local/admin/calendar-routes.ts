import { z } from 'zod'
import type { Call } from '../http/router.ts'
import type { Admin } from './admin.ts'

type Post = <T>(
  template: string,
  schema: z.ZodType<T>,
  handle: (input: T, key: string, call: Call) => unknown,
) => void

const wall = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/)

/** What the desk's calendar page and its conditions ask. */
export function addCalendarRoutes(
  admin: Admin,
  get: (path: string, handle: (call: Call) => unknown) => void,
  post: Post,
) {
  const address = (call: Call) => call.params.address ?? ''
  const id = (call: Call) => call.params.id ?? ''
  get('/calendars/{address}', (call) => admin.calendar(address(call)))
  post('/calendars/{address}/{id}/move', z.object({ start: wall }), ({ start }, _, call) =>
    admin.moveEvent(address(call), id(call), start),
  )
  post(
    '/calendars/{address}/{id}/rename',
    z.object({ subject: z.string().min(1).max(255) }),
    ({ subject }, _, call) => admin.renameEvent(address(call), id(call), subject),
  )
  post(
    '/calendars/{address}/{id}/place',
    z.object({ location: z.string().max(255) }),
    ({ location }, _, call) => admin.placeEvent(address(call), id(call), location),
  )
  post('/calendars/{address}/{id}/cancel', z.unknown(), (_, __, call) =>
    admin.cancelEvent(address(call), id(call)),
  )
  post(
    '/calendars/{address}/{id}/answer',
    z.object({ response: z.enum(['accepted', 'tentativelyAccepted', 'declined']) }),
    ({ response }, _, call) => admin.answerEvent(address(call), id(call), response),
  )
  post('/calendars/{address}/closed', z.object({ closed: z.boolean() }), ({ closed }, _, call) =>
    admin.closeCalendar(address(call), closed),
  )
  post('/notifications', z.object({ mode: z.enum(['prompt', 'lost', 'doubled', 'held']) }), ({ mode }) =>
    admin.setNotifications(mode),
  )
}
