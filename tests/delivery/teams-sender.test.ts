import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import { createConnectorClients } from '../../bot/delivery/connector-clients.ts'
import { createTeamsSender } from '../../bot/delivery/teams-sender.ts'
import type { Chat, TeamsSender } from '../../bot/deps.ts'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'
import { type Reply, type StandIn, startStandIn, tokenReply } from '../support/stand-in-server.ts'

const message = {
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Åkanden' }] },
  summary: 'Rundspørge: Åkanden',
}

describe('a card sent through the Bot Connector', () => {
  let tenant: LocalTenant
  let sender: TeamsSender

  beforeEach(async () => {
    tenant = await startLocalTenant()
    const { config, tokens } = graphAt(tenant)
    sender = createTeamsSender(config, new BotCredentialsFactory(config, tokens), 500)
  })

  afterEach(() => tenant.stop())

  const chatOf = (key: string): Chat => {
    const { account } = tenant.admin.person(key)
    const { conversationId } = tenant.admin.chat(key)
    if (!account) throw new Error(`${key} has no account`)
    return { ...account, conversationId, serviceUrl: tenant.urls.service, userId: null }
  }
  const fault = (kind: Parameters<LocalTenant['admin']['addFault']>[0]['kind'], retryAfterSeconds?: number) =>
    tenant.admin.addFault({
      service: 'connector',
      kind,
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    })

  test('stands in the chat of a director in another tenant, and is changed in its place', async () => {
    const chat = chatOf('director-slagelse')
    const sent = await sender.send(chat, message)
    const [shown] = tenant.admin.chat('director-slagelse').messages
    expect(sent).toEqual({ result: 'sent', id: shown?.id })
    expect(shown).toMatchObject({ card: message.card, summary: message.summary })

    const changed = { ...message, summary: 'Afgjort' }
    expect(await sender.update(chat, shown?.id ?? '', changed)).toMatchObject({
      result: 'sent',
      id: shown?.id,
    })
    expect(tenant.admin.chat('director-slagelse').messages).toHaveLength(1)
    expect(tenant.admin.chat('director-slagelse').messages[0]).toMatchObject({ summary: 'Afgjort' })
  })

  test('is to be sent later where Teams asks for it, and this is not tried again here', async () => {
    const chat = chatOf('director-slagelse')
    fault('429', 3)
    expect(await sender.send(chat, message)).toMatchObject({
      result: 'retry',
      throttled: true,
      afterMs: 3000,
    })
    for (const kind of ['412', '500', '502', '503', '504'] as const) {
      tenant.traffic.clear()
      fault(kind)
      expect(await sender.send(chat, message)).toMatchObject({
        result: 'retry',
        throttled: false,
        afterMs: null,
      })
      expect(tenant.traffic.list().filter(({ service }) => service === 'connector')).toHaveLength(1)
    }
    expect(await sender.send(chat, message)).toMatchObject({ result: 'sent' })
  })

  test('is to be sent again when no answer comes in time, or the answer is lost', async () => {
    const chat = chatOf('director-slagelse')
    fault('time-out')
    expect(await sender.send(chat, message)).toMatchObject({ result: 'retry', throttled: false })
    fault('lost-answer')
    expect(await sender.send(chat, message)).toMatchObject({ result: 'retry', throttled: false })
  })

  test('cannot be sent to somebody who has blocked or removed the bot', async () => {
    const chat = chatOf('director-slagelse')
    tenant.admin.block('director-slagelse', true)
    expect(await sender.send(chat, message)).toEqual({ result: 'gone', reason: '403 MessageWritesBlocked' })
    const never = chatOf('director-vordingborg')
    expect(await sender.send(never, message)).toEqual({
      result: 'gone',
      reason: '403 BotNotInConversationRoster',
    })
    const unknown = { ...chat, conversationId: 'a:unknown' }
    expect(await sender.send(unknown, message)).toEqual({
      result: 'gone',
      reason: '404 ConversationNotFound',
    })
  })

  test('is lost where the message to change is not there, so that it is sent anew', async () => {
    const chat = chatOf('director-slagelse')
    expect(await sender.update(chat, '1234', message)).toEqual({
      result: 'lost',
      reason: '404 ActivityNotFoundInConversation',
    })
  })

  test('has failed for good where it is too big', async () => {
    const huge = { ...message, card: { ...message.card, fallbackText: 'x'.repeat(60_000) } }
    expect(await sender.send(chatOf('director-slagelse'), huge)).toEqual({
      result: 'failed',
      reason: '413 MessageSizeTooBig',
    })
  })

  test('waits while the sign-in service is down', async () => {
    tenant.admin.addFault({ service: 'entra', kind: '503' })
    expect(await sender.send(chatOf('director-slagelse'), message)).toMatchObject({ result: 'retry' })
    expect(await sender.send(chatOf('director-slagelse'), message)).toMatchObject({ result: 'sent' })
  })
})

describe('the bot token', () => {
  let microsoft: StandIn
  let connectorReply: (nth: number) => Reply

  beforeEach(async () => {
    connectorReply = () => ({ status: 201, body: { id: '1' } })
    microsoft = await startStandIn(({ path }, nth) =>
      path.endsWith('/token') ? tokenReply(nth) : connectorReply(nth),
    )
  })

  afterEach(() => microsoft.stop())

  const setUp = (botServiceUrl: string) => {
    const config = {
      loginUrl: microsoft.url,
      appId: 'the-app',
      appSecret: 's',
      hostTenantId: 'host',
      botServiceUrl,
    }
    const credentials = new BotCredentialsFactory(config, createAppTokens(config))
    return { credentials, sender: createTeamsSender(config, credentials) }
  }
  const chatAt = (serviceUrl: string): Chat => ({
    tenantId: 'partner',
    objectId: 'o',
    conversationId: 'a:1/2 3',
    serviceUrl,
    userId: null,
  })

  test('comes from the home tenant, whichever tenant the person is in', async () => {
    const { sender } = setUp(microsoft.url)
    expect(await sender.send(chatAt(`${microsoft.url}/teams/`), message)).toEqual({ result: 'sent', id: '1' })
    const [token, send] = microsoft.asked
    expect(token?.path).toBe('/host/oauth2/v2.0/token')
    expect(new URLSearchParams(token?.body).get('scope')).toBe('https://api.botframework.com/.default')
    expect(send).toMatchObject({ method: 'POST', path: '/teams/v3/conversations/a%3A1%2F2%203/activities' })
    expect(send?.headers.authorization).toBe('Bearer token-1')
  })

  test('goes to no address in the clear, unless it is the one that the configuration names', async () => {
    const { sender, credentials } = setUp('https://smba.trafficmanager.net/teams')
    for (const url of [microsoft.url, 'http://smba.trafficmanager.net/teams', 'ftp://x', 'nonsense']) {
      expect(await sender.send(chatAt(url), message)).toMatchObject({ result: 'failed' })
    }
    const replies = await credentials.createCredentials('the-app', undefined)
    const request = { url: `${microsoft.url}/v3`, headers: new Headers() }
    await expect(replies.signRequest(request as never)).rejects.toThrow('https')
    expect(microsoft.asked).toHaveLength(0)
  })

  test('does not follow a redirect', async () => {
    const other = await startStandIn(() => ({ status: 200, body: { id: 'stolen' } }))
    connectorReply = () => ({ status: 307, headers: { location: `${other.url}/v3` } })
    const { sender } = setUp(microsoft.url)
    expect(await sender.send(chatAt(microsoft.url), message)).toMatchObject({ result: 'failed' })
    expect(other.asked).toHaveLength(0)
    await other.stop()
  })

  test('is fetched anew after it was refused', async () => {
    connectorReply = (nth) => (nth === 2 ? { status: 401, body: '' } : { status: 201, body: { id: '1' } })
    const { sender } = setUp(microsoft.url)
    expect(await sender.send(chatAt(microsoft.url), message)).toMatchObject({
      result: 'retry',
      throttled: false,
    })
    expect(await sender.send(chatAt(microsoft.url), message)).toMatchObject({ result: 'sent' })
    expect(microsoft.asked.at(-1)?.headers.authorization).toBe('Bearer token-3')
  })

  test('is kept from other apps, and the checks of requests are never off', async () => {
    const { credentials } = setUp(microsoft.url)
    await expect(credentials.createCredentials('another-app', undefined)).rejects.toThrow()
    expect(await credentials.isAuthenticationDisabled()).toBe(false)
    expect(await credentials.isValidAppId('the-app')).toBe(true)
    expect(await credentials.isValidAppId('')).toBe(false)
  })

  test('an answer that is no JSON is judged by its status alone', async () => {
    connectorReply = () => ({
      status: 502,
      headers: { 'content-type': 'text/html' },
      body: '<html>bad gateway</html>',
    })
    const { sender } = setUp(microsoft.url)
    expect(await sender.send(chatAt(microsoft.url), message)).toEqual({
      result: 'retry',
      throttled: false,
      afterMs: null,
      reason: '502',
    })
  })

  test('one client and few connections serve many sendings to one address', async () => {
    const { sender, credentials } = setUp(microsoft.url)
    const clientFor = createConnectorClients(credentials)
    expect(clientFor('https://a.example/')).toBe(clientFor('https://a.example/'))
    expect(clientFor('https://a.example/')).not.toBe(clientFor('https://b.example/'))
    for (let nth = 0; nth < 10; nth++) await sender.send(chatAt(microsoft.url), message)
    expect(microsoft.connections()).toBeLessThanOrEqual(2)
  })
})
