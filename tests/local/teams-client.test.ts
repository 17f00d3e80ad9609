import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { ask, chatUrl, part, tokenFor } from './ask.ts'
import { startStandInBot, type StandInBot } from './stand-in-bot.ts'

const PERSON = 'director-slagelse'
let tenant: LocalTenant
let bot: StandInBot
beforeAll(async () => {
  tenant = await startLocalTenant()
  bot = await startStandInBot(tenant)
})
beforeEach(() => {
  bot.heard.length = 0
  bot.answer = () => cardAnswer('Svaret')
})
afterAll(async () => {
  bot.stop()
  await tenant.stop()
})

const card = (text: string, userIds?: string[]) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text }],
  refresh: {
    action: { type: 'Action.Execute', verb: 'refresh', data: { round: 1 } },
    ...(userIds && { userIds }),
  },
})
const cardAnswer = (text: string) => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card(text),
})
const activity = (content: object) => ({
  type: 'message',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
})
const send = async (content: object) =>
  part(
    (
      await ask('POST', chatUrl(tenant, PERSON), {
        token: await tokenFor(tenant, 'bot'),
        body: activity(content),
      })
    ).body,
    'id',
  )
const update = async (id: string, content: object) =>
  ask('PUT', chatUrl(tenant, PERSON, `/activities/${id}`), {
    token: await tokenFor(tenant, 'bot'),
    body: activity(content),
  })
const visible = (id: string) =>
  tenant.admin.chat(PERSON).messages.find((message) => message.id === id)?.visible
const own = () => tenant.admin.chat(PERSON).userId

describe("a person's Teams", () => {
  test('sends what is written as a message of that person in their own tenant, with the token of Teams', async () => {
    expect((await tenant.admin.say(PERSON, 'status', 'en-US')).status).toBe(200)
    const { tenantId, objectId } = tenant.admin.person(PERSON).account!
    expect(bot.heard).toMatchObject([
      {
        type: 'message',
        text: 'status',
        locale: 'en-US',
        from: { aadObjectId: objectId },
        channelData: { tenant: { id: tenantId } },
      },
    ])
  })

  test('sends a button as an invoke, and shows the card that comes back to that person alone', async () => {
    const id = await send(card('Spørgsmålet', []))
    const pressed = await tenant.admin.press(PERSON, id, { verb: 'answer', data: { kind: 'no_remarks' } })
    expect(pressed.notice).toBeNull()
    expect(bot.heard).toMatchObject([
      {
        type: 'invoke',
        name: 'adaptiveCard/action',
        replyToId: id,
        value: { action: { verb: 'answer', data: { kind: 'no_remarks' } }, trigger: 'manual' },
      },
    ])
    expect(visible(id)).toMatchObject({ body: [{ text: 'Svaret' }] })
    await update(id, card('Rettet af botten', []))
    expect(visible(id)).toMatchObject({ body: [{ text: 'Rettet af botten' }] })
  })

  test('shows an error in the words of the bot and keeps the card', async () => {
    const id = await send(card('Spørgsmålet', []))
    bot.answer = () => ({
      statusCode: 400,
      type: 'application/vnd.microsoft.error',
      value: { code: 'late', message: 'Fristen er passeret.' },
    })
    expect((await tenant.admin.press(PERSON, id, { verb: 'answer' })).notice).toBe('Fristen er passeret.')
    expect(visible(id)).toMatchObject({ body: [{ text: 'Spørgsmålet' }] })
  })

  test('refreshes a card for a reader named in it when the chat is opened, not again within a minute, and again when it was edited', async () => {
    const id = await send(card('Gammelt', [own()]))
    await tenant.admin.openChat(PERSON)
    await tenant.admin.openChat(PERSON)
    expect(bot.heard).toMatchObject([
      { value: { action: { verb: 'refresh', data: { round: 1 } }, trigger: 'automatic' } },
    ])
    await update(id, card('Nyt', [own()]))
    await tenant.admin.openChat(PERSON)
    expect(bot.heard).toHaveLength(2)
    await update(id, card('Nyt', []))
  })

  test('does not refresh a card that names others, unless the person asks', async () => {
    const id = await send(card('For andre', ['29:other']))
    await tenant.admin.openChat(PERSON)
    expect(bot.heard).toHaveLength(0)
    await tenant.admin.refresh(PERSON, id)
    expect(bot.heard).toMatchObject([{ value: { trigger: 'manual' } }])
  })

  test('sends Action.Submit as a message with a value and no text', async () => {
    const id = await send(card('Spørgsmålet', []))
    await tenant.admin.submit(PERSON, id, { verb: 'answer', kind: 'remark' })
    expect(bot.heard).toMatchObject([
      { type: 'message', value: { verb: 'answer', kind: 'remark' }, replyToId: id },
    ])
    expect(bot.heard[0]).not.toHaveProperty('text')
  })

  test('tells the bot when the app is installed and when it is removed', async () => {
    await tenant.admin.removeApp(PERSON)
    await tenant.admin.installApp(PERSON)
    expect(bot.heard.map(({ type, action }) => [type, action])).toEqual([
      ['installationUpdate', 'remove'],
      ['conversationUpdate', undefined],
      ['installationUpdate', 'add'],
      ['conversationUpdate', undefined],
    ])
  })

  test('has to do with a bot that takes no forged token: an activity signed by Entra is refused', async () => {
    const forged = await tenant.tokens.entra.sign({ iss: tenant.urls.botIssuer, aud: tenant.world.appId })
    expect(
      (await tenant.admin.postToBot({ type: 'message', serviceUrl: tenant.urls.service }, forged)).status,
    ).toBe(401)
  })
})

describe("the group's chat", () => {
  const MEMBER = 'reader-soroe'
  const group = () => tenant.admin.chat(MEMBER, 'group')

  test('carries the bot what names it, and what the bot answers is seen by all who are in it', async () => {
    await tenant.admin.say(MEMBER, 'status', 'da-DK', 'group')
    expect(bot.heard).toMatchObject([
      { type: 'message', text: '<at>Rammehjul</at> status', conversation: { conversationType: 'groupChat' } },
    ])
    const address = `${tenant.urls.service}v3/conversations/${encodeURIComponent(group().conversationId)}/activities`
    await ask('POST', address, { token: await tokenFor(tenant, 'bot'), body: activity(card('Til alle')) })
    const { messages } = tenant.admin.chat('director-soroe', 'group')
    expect(messages).toMatchObject([{ text: 'status' }, { card: { body: [{ text: 'Til alle' }] } }])
  })

  test('shows the answer to a button to the one who pressed alone', async () => {
    const { id } = group().messages.at(-1)!
    await tenant.admin.press(MEMBER, id, { verb: 'answer' }, 'da-DK', 'group')
    expect(group().messages.at(-1)?.visible).toMatchObject({ body: [{ text: 'Svaret' }] })
    expect(tenant.admin.chat('director-soroe', 'group').messages.at(-1)?.visible).toMatchObject({
      body: [{ text: 'Til alle' }],
    })
  })

  test('is not there for somebody who is not in it', () => {
    expect(() => tenant.admin.chat('director-slagelse', 'group')).toThrow(
      'director-slagelse has no such chat',
    )
  })
})
