import { Client } from 'pg'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import { correlationId } from '../../bot/log.ts'

/**
 * Loaded before the product where statements are to be counted: every statement under the correlation id of the request
 * that it serves, and every client that botbuilder makes (each is given credentials once).
 */
const statements = new Map<string, string[]>()
let clientsMade = 0

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the client that it belongs to
const query = Client.prototype.query as (...given: unknown[]) => unknown
Client.prototype.query = function (this: Client, ...given: unknown[]) {
  const id = correlationId()
  if (id !== undefined) {
    const [first] = given
    const text = typeof first === 'string' ? first : ((first as { text?: string }).text ?? '')
    statements.set(id, [...(statements.get(id) ?? []), text])
  }
  return query.apply(this, given)
} as typeof Client.prototype.query

// eslint-disable-next-line @typescript-eslint/unbound-method -- called with the factory that it belongs to
const { createCredentials } = BotCredentialsFactory.prototype
BotCredentialsFactory.prototype.createCredentials = function (appId, audience) {
  clientsMade += 1
  return createCredentials.call(this, appId, audience)
}

export type Counted = { statements: string[][]; clientsMade: number }

process.on('message', ({ of }: { of: string[] }) => {
  const counted: Counted = { statements: of.map((id) => statements.get(id) ?? []), clientsMade }
  clientsMade = 0
  process.send?.(counted)
})
// The question's channel must not keep the product from ending.
process.channel?.unref()
