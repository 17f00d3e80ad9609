import { randomUUID } from 'node:crypto'
import { findRound } from '../../../bot/store/round-facts.ts'
import type { DemoForum } from '../../support/demo-forum.ts'
import type { RunningProduct } from '../../support/product-over-http.ts'

type Changes = Record<string, unknown>
export type Answered = { status: number; body: Invoked | null; headers: Headers }
/** What an invoke is answered with; a refusal of the request itself has `code` and `message` alone. */
export type Invoked = {
  statusCode?: number
  type?: string
  value?: { type?: string; code?: string; message?: string; fallbackText?: string }
  code?: string
  message?: string
}

/** The person's id in this bot's eyes. */
export const userIdOf = (key: string) => `29:1${key}`

/** Teams as the bot sees it, and whoever pretends to be. */
export function botDoor(product: RunningProduct) {
  const teams = () => product.tenant
  const post = async (body: unknown, headers: Record<string, string> = {}): Promise<Answered> => {
    const response = await fetch(`${product.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    const parsed = text === '' ? null : (JSON.parse(text) as Invoked)
    return { status: response.status, body: parsed, headers: response.headers }
  }
  /** An activity from the person's own chat, as Teams' web client sends it, with changes at the top. */
  const from = (key: string, changes: Changes = {}): Changes => {
    const { world, urls, admin } = teams()
    const { name, account } = admin.person(key)
    if (account === null) throw new Error(`${key} has no Teams`)
    const { tenantId, objectId } = account
    return {
      id: randomUUID(),
      timestamp: product.deps.clock().toISOString(),
      serviceUrl: urls.service,
      channelId: 'msteams',
      from: { id: userIdOf(key), name, aadObjectId: objectId },
      conversation: { conversationType: 'personal', tenantId, id: admin.chat(key).conversationId },
      recipient: { id: `28:${world.appId}`, name: world.appName },
      entities: [{ type: 'clientInfo', locale: 'da-DK', country: 'DK', platform: 'Web' }],
      channelData: { tenant: { id: tenantId } },
      locale: 'da-DK',
      ...changes,
    }
  }
  const send = async (activity: unknown, token?: string): Promise<Answered> => {
    const bearer = token ?? (await teams().admin.channelToken())
    return post(activity, { authorization: `Bearer ${bearer}` })
  }
  const action = (verb: unknown, data: unknown, more: Changes = {}): Changes => ({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual', ...more },
  })
  return {
    post,
    from,
    send,
    action,
    /** Presses a button of a card in the person's own chat. */
    press: (key: string, verb: unknown, data: unknown = {}, more: Changes = {}) =>
      send(from(key, { ...action(verb, data), ...more })),
    /** The same, asked by Teams itself. */
    refresh: (key: string, verb: unknown, data: unknown = {}) =>
      send(from(key, action(verb, data, { trigger: 'automatic' }))),
    say: (key: string, text: string, more: Changes = {}) =>
      send(from(key, { type: 'message', text, ...more })),
    /** "253: no_remarks by director-greve (teams)" for every voice in the round besides the operator's own. */
    voices: async (roundId: string, forum: DemoForum): Promise<string[]> => {
      const facts = await findRound(product.deps.db, roundId)
      const keyOf = (personId: string) =>
        teams().world.people.find(({ key }) => forum.personId(key) === personId)?.key ?? personId
      return (facts?.answers ?? [])
        .filter((answer) => answer.door !== 'operator')
        .map(({ seatId, kind, personId, door }) => {
          const organisation = facts?.seats.find((seat) => seat.seatId === seatId)?.organisationId
          return `${organisation}: ${kind} by ${keyOf(personId)} (${door})`
        })
    },
    /** The cards that the bot has sent, as text. */
    sent: (): string[] =>
      teams()
        .traffic.list()
        .filter(({ service, method, status }) => service === 'connector' && method === 'POST' && status < 300)
        .map(({ requestBody }) => JSON.stringify(requestBody)),
    /** What the product knows of the person's own chat. */
    chatOf: (key: string) =>
      product.deps.db
        .selectFrom('chat')
        .where('object_id', '=', teams().admin.person(key).account?.objectId ?? null)
        .select(['state', 'conversation_id', 'service_url', 'user_id', 'name'])
        .executeTakeFirst(),
    /** The words on a card, as one text. */
    words: ({ body }: Answered): string => JSON.stringify(body?.value ?? null),
  }
}
