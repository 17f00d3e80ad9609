import type { CalendarView } from '../../../admin/calendar-acts.ts'
import type { ChatView } from '../../../admin/chat-view.ts'
import type { PersonView } from '../../../admin/person-view.ts'
import type { Mail } from '../../../state.ts'
import type { BotAnswer } from '../../../teams/bot-client.ts'
import type { Pressed, Where } from '../../../teams/client.ts'
import { settings } from './settings.ts'

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`/_admin${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const answer: unknown = text === '' ? undefined : JSON.parse(text)
  if (!response.ok)
    throw new Error((answer as { error?: string } | undefined)?.error ?? `Fejl ${response.status}`)
  return answer as T
}

const person = (key: string) => `/people/${encodeURIComponent(key)}`
const calendar = (address: string) => `/calendars/${encodeURIComponent(address)}`
const mailbox = (address: string) => `/mailboxes/${encodeURIComponent(address)}`

export type CardPress = { verb: string; data: object; id?: string; title?: string }
export type DeskInfo = { productUrl: string | null; secretariatMailbox: string }

/** All that the desk asks of the local tenant. */
export const tenant = {
  info: () => ask<DeskInfo>('GET', '/info'),
  people: () => ask<PersonView[]>('GET', '/people'),
  openChat: (key: string, where: Where) =>
    ask<ChatView>('POST', `${person(key)}/chat/open`, { locale: settings.locale, where }),
  say: (key: string, text: string, where: Where) =>
    ask<BotAnswer>('POST', `${person(key)}/chat/say`, { text, locale: settings.locale, where }),
  press: (key: string, messageId: string, action: CardPress, where: Where) =>
    ask<Pressed>('POST', `${person(key)}/chat/press`, { messageId, action, locale: settings.locale, where }),
  submit: (key: string, messageId: string, value: unknown, where: Where) =>
    ask<BotAnswer>('POST', `${person(key)}/chat/submit`, { messageId, value, where }),
  refresh: (key: string, messageId: string, where: Where) =>
    ask<Pressed | null>('POST', `${person(key)}/chat/refresh`, { messageId, locale: settings.locale, where }),
  setInstalled: (key: string, installed: boolean) => ask('POST', `${person(key)}/app`, { installed }),
  setBlocked: (key: string, blocked: boolean) => ask('POST', `${person(key)}/blocked`, { blocked }),
  tabToken: (key: string) => ask<{ token: string }>('POST', `${person(key)}/tab-token`, {}),
  mails: (address: string) => ask<Mail[]>('GET', mailbox(address)),
  markRead: (address: string, id: string) =>
    ask('POST', `${mailbox(address)}/${encodeURIComponent(id)}/read`, {}),
  calendar: (address: string) => ask<CalendarView[]>('GET', calendar(address)),
  moveEvent: (address: string, id: string, start: string) =>
    ask('POST', `${calendar(address)}/${encodeURIComponent(id)}/move`, { start }),
  renameEvent: (address: string, id: string, subject: string) =>
    ask('POST', `${calendar(address)}/${encodeURIComponent(id)}/rename`, { subject }),
  cancelEvent: (address: string, id: string) =>
    ask('POST', `${calendar(address)}/${encodeURIComponent(id)}/cancel`, {}),
  answerEvent: (address: string, id: string, response: string) =>
    ask('POST', `${calendar(address)}/${encodeURIComponent(id)}/answer`, { response }),
  setNotifications: (mode: string) => ask('POST', '/notifications', { mode }),
  setBouncing: (address: string, bouncing: boolean) => ask('POST', '/bouncing', { address, bouncing }),
  clock: () => ask<{ now: string }>('GET', '/clock'),
  moveClock: (move: { to: string } | { forwardMinutes: number }) =>
    ask<{ now: string }>('POST', '/clock', move),
  moveAfterDeadline: () => ask<{ now: string }>('POST', '/clock/after-deadline', {}),
  faults: () =>
    ask<{
      faults: { service: string; kind: string; times: number }[]
      throttled: boolean
      notifications: string
    }>('GET', '/faults'),
  addFault: (fault: object) => ask('POST', '/faults', fault),
  clearFaults: () => ask('DELETE', '/faults'),
  setThrottle: (on: boolean) => ask('POST', '/throttle', { on }),
}
