import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { DELIVERY_HEADER } from '../../bot/graph/delivery-header.ts'
import { createGraphClients } from '../../bot/graph/graph-clients.ts'
import { createMailbox } from '../../bot/graph/mailbox.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { graphAt } from '../support/graph-at-local-tenant.ts'
import { sleepUntil } from '../support/sleep-until.ts'
import { startStandIn, tokenReply } from '../support/stand-in-server.ts'

const id = '3f0e7f9a-1c4b-4d2e-9a57-0c1d2e3f4a5b'
const mail = (to: string) => ({
  to,
  subject: 'Rundspørge: Bostedet Åkanden',
  html: '<p>Kære direktør</p>',
  headers: [{ name: DELIVERY_HEADER, value: id }],
})
let tenant: LocalTenant

beforeEach(async () => {
  tenant = await startLocalTenant({ bounceAfterMs: 10 })
})

afterEach(() => tenant.stop())

const mailbox = () => {
  const { config, clients } = graphAt(tenant)
  return createMailbox(config, clients)
}

describe('a mail from the secretariat', () => {
  test('arrives as it was written, with our header', async () => {
    expect(await mailbox().send(mail('direktoer@faxekommune.dk'))).toEqual({ result: 'sent', id: null })
    const [arrived] = tenant.admin.mails('direktoer@faxekommune.dk')
    expect(arrived).toMatchObject({
      subject: 'Rundspørge: Bostedet Åkanden',
      content: '<p>Kære direktør</p>',
    })
    expect(arrived?.headers).toContainEqual({ name: DELIVERY_HEADER, value: id })
  })

  test('is tried again later when Graph is busy or down, and this is not tried here', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '429', operation: 'mail', retryAfterSeconds: 7 })
    tenant.admin.addFault({ service: 'graph', kind: '503', operation: 'mail' })
    const box = mailbox()
    expect(await box.send(mail('a@b.dk'))).toMatchObject({ result: 'retry', throttled: true, afterMs: 7000 })
    expect(await box.send(mail('a@b.dk'))).toMatchObject({ result: 'retry', throttled: false, afterMs: null })
    expect(await box.send(mail('a@b.dk'))).toMatchObject({ result: 'sent' })
  })

  test('cannot reach what is no address', async () => {
    expect(await mailbox().send(mail('not an address'))).toMatchObject({ result: 'gone' })
  })

  test('is refused for good where Graph says that it is wrongly made', async () => {
    const wrong = { ...mail('a@b.dk'), headers: [{ name: 'Rammehjul', value: id }] }
    expect(await mailbox().send(wrong)).toMatchObject({
      result: 'failed',
      reason: '400 InvalidInternetMessageHeader',
    })
  })
})

describe('returned mails', () => {
  test('are found by our header', async () => {
    const since = tenant.clock.now()
    const box = mailbox()
    await box.send(mail('direktoer@faxekommune.dk'))
    await box.send(mail('direktoer@lolland.dk'))
    await sleepUntil(() => tenant.admin.mails(tenant.world.secretariatMailbox).length > 0, 5_000)
    const now = tenant.clock.now()
    const reading = await box.findBounces(since, now)
    expect(reading.readUntil).toEqual(now)
    expect(reading.bounces).toEqual([
      {
        deliveryId: id,
        recipients: ['direktoer@lolland.dk'],
        reason: '5.1.10',
        receivedAt: expect.any(Date),
      },
    ])
    expect((await box.findBounces(new Date(now.getTime() + 3_600_000), now)).bounces).toEqual([])
  })

  test('are unknown, not none, when the mailbox cannot be read', async () => {
    tenant.admin.addFault({ service: 'graph', kind: '403', operation: 'read', times: 10 })
    await expect(mailbox().findBounces(tenant.clock.now(), tenant.clock.now())).rejects.toThrow()
  })
})

describe('a mailbox full of other mail', () => {
  test('is read page by page; only what may be a report is opened, and what is left is said', async () => {
    const received = (nth: number) => new Date(Date.UTC(2026, 2, 2, 8, nth)).toISOString()
    const item = (nth: number) => ({
      id: `m/${nth}`,
      receivedDateTime: received(nth),
      subject: nth === 3 ? 'Ferie' : 'Vedr. takster',
      from: { emailAddress: { address: 'konsulent@soroe.dk' } },
      singleValueExtendedProperties: [
        { id: 'String 0x1a', value: nth === 3 ? 'REPORT.IPM.Note.NDR' : 'IPM.Note' },
      ],
    })
    const microsoft = await startStandIn(({ path }, nth) => {
      if (path.endsWith('/token')) return tokenReply(nth)
      if (path.includes('$value'))
        return { status: 200, body: `Subject: x\r\n\r\n${DELIVERY_HEADER}: ${id}\r\n` }
      const page = Number(/skiptoken=(\d+)/.exec(path)?.[1] ?? 1)
      const next = `${microsoft.url}/v1.0/users/s/messages?$skiptoken=${page + 1}`
      return { status: 200, body: { value: [item(page)], '@odata.nextLink': next } }
    })
    const config = { graphUrl: microsoft.url, hostTenantId: 'host', secretariatMailbox: 's@soroe.dk' }
    const tokens = createAppTokens({ loginUrl: microsoft.url, appId: 'a', appSecret: 's' })
    const box = createMailbox(config, createGraphClients(config, tokens))
    const reading = await box.findBounces(new Date(received(0)), new Date(received(59)))
    expect(reading.bounces.map(({ deliveryId }) => deliveryId)).toEqual([id])
    // Twenty pages in one go: the twentieth mail is the last that is known.
    expect(reading.readUntil.toISOString()).toBe(received(20))
    expect(microsoft.asked.filter(({ path }) => path.includes('$value'))).toHaveLength(1)
    await microsoft.stop()
  })
})
