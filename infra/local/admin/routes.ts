import { z } from 'zod'
import type { Changes } from '../changes.ts'
import type { TenantClock } from '../clock.ts'
import { faultSchema } from '../faults.ts'
import type { Answer, Call, Route } from '../http/router.ts'
import type { Relay } from '../relay.ts'
import { NoSuchChat } from '../teams/client.ts'
import type { Traffic } from '../traffic.ts'
import { prefixes } from '../urls.ts'
import { UnknownPerson, type Admin } from './admin.ts'
import { moveAfterDeadline, NoDeadline } from './after-deadline.ts'
import { NoSuchEvent } from './calendar-acts.ts'
import { addCalendarRoutes } from './calendar-routes.ts'
import { clockRoutes } from './clock-routes.ts'
import { eventRoute } from './event-route.ts'
import { schemas } from './schemas.ts'

export type AdminRouteParts = { clock: TenantClock; changes: Changes; traffic: Traffic; relay: Relay }
type Handle = (call: Call) => unknown

/** The same acts as `Admin`, over HTTP: for the desk and for whoever points another client at the bot. */
export function adminRoutes(admin: Admin, { clock, changes, traffic, relay }: AdminRouteParts): Route[] {
  const get = (template: string, handle: Handle) => adminRoute('GET', template, handle)
  const post = <T>(
    template: string,
    schema: z.ZodType<T>,
    handle: (input: T, key: string, call: Call) => unknown,
  ) =>
    adminRoute('POST', template, (call) => {
      const parsed = schema.safeParse(call.body)
      if (!parsed.success) throw new BadInput(z.prettifyError(parsed.error))
      return handle(parsed.data, call.params.key ?? '', call)
    })
  const nothing = z.unknown()
  const ofCalendars: Route[] = []
  addCalendarRoutes(
    admin,
    (template, handle) => ofCalendars.push(get(template, handle)),
    (template, schema, handle) => ofCalendars.push(post(template, schema, handle)),
  )

  return [
    get('/info', () => ({ productUrl: admin.productUrl(), secretariatMailbox: admin.secretariatMailbox })),
    get('/people', () => admin.people()),
    get('/people/{key}/chat', (call) => admin.chat(call.params.key ?? '')),
    post('/people/{key}/chat/open', schemas.open, ({ locale, where }, key) =>
      admin.openChat(key, locale, where),
    ),
    post('/people/{key}/chat/say', schemas.say, ({ text, locale, where }, key) =>
      admin.say(key, text, locale, where),
    ),
    post('/people/{key}/chat/press', schemas.press, ({ messageId, action, locale, where }, key) =>
      admin.press(key, messageId, action, locale, where),
    ),
    post('/people/{key}/chat/submit', schemas.submit, ({ messageId, value, where }, key) =>
      admin.submit(key, messageId, value, where),
    ),
    post('/people/{key}/chat/refresh', schemas.refresh, ({ messageId, locale, where }, key) =>
      admin.refresh(key, messageId, locale, where),
    ),
    post('/people/{key}/app', schemas.installed, ({ installed }, key) =>
      installed ? admin.installApp(key) : admin.removeApp(key),
    ),
    post('/people/{key}/blocked', schemas.blocked, ({ blocked }, key) => admin.block(key, blocked)),
    post('/people/{key}/tab-token', nothing, async (_, key) => ({ token: await admin.tabToken(key) })),
    post('/channel-token', schemas.channelToken, async ({ serviceUrl }) => ({
      token: await admin.channelToken(serviceUrl === undefined ? {} : { serviceurl: serviceUrl }),
    })),
    post('/relay', schemas.endpoint, ({ url }) => void (relay.target = url)),
    post('/bot-endpoint', schemas.endpoint, ({ url }) => admin.setBotEndpoint(url)),
    post('/announce-installations', nothing, () => admin.announceInstallations()),
    get('/mailboxes/{address}', (call) => [...admin.mails(call.params.address ?? '')].reverse()),
    post('/mailboxes/{address}/{id}/read', nothing, (_, __, call) =>
      admin.markRead(call.params.address ?? '', call.params.id ?? ''),
    ),
    post('/bouncing', schemas.bouncing, ({ address, bouncing }) => admin.setBouncing(address, bouncing)),
    get('/faults', () => ({
      faults: admin.faults(),
      throttled: admin.throttled(),
      notifications: admin.notifications(),
    })),
    post('/faults', faultSchema, (fault) => admin.addFault(fault)),
    adminRoute('DELETE', '/faults', () => admin.clearFaults()),
    post('/throttle', schemas.throttle, ({ on }) => admin.setThrottle(on)),
    get('/traffic', () => traffic.list()),
    post('/clock/after-deadline', nothing, () => moveAfterDeadline(admin, clock)),
    ...ofCalendars,
    ...clockRoutes(clock),
    eventRoute(changes),
  ]
}

class BadInput extends Error {}

function adminRoute(method: string, template: string, handle: Handle): Route {
  return {
    service: 'admin',
    method,
    template,
    prefix: prefixes.admin,
    async handle(call): Promise<Answer> {
      try {
        const body = await handle(call)
        return body === undefined ? { status: 204 } : { status: 200, body }
      } catch (error) {
        if (error instanceof BadInput) return { status: 400, body: { error: error.message } }
        if (error instanceof UnknownPerson)
          return { status: 404, body: { error: `Nobody is called ${error.message}` } }
        if (error instanceof NoSuchEvent) return { status: 404, body: { error: error.message } }
        if (error instanceof NoSuchChat) return { status: 404, body: { error: error.message } }
        if (error instanceof NoDeadline) return { status: 409, body: { error: error.message } }
        throw error
      }
    },
  }
}
