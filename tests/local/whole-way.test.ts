import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { ask, chatUrl, graphUrl, part, tokenFor } from './ask.ts'

let tenant: LocalTenant
beforeAll(async () => {
  tenant = await startLocalTenant({ graphPageSize: 3, bounceAfterMs: 10 })
})
afterAll(() => tenant.stop())

const card = (text: string) => ({
  type: 'message',
  summary: text,
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] },
    },
  ],
})

describe('the local tenant does what Microsoft does', () => {
  test('the directors are 18: one of the host, eleven of their own tenants, four guests, two by mail only', () => {
    const directors = tenant.admin.people().filter(({ role }) => role === 'director')
    const count = (reach: string) => directors.filter((one) => one.reach === reach).length
    expect([
      directors.length,
      count('host'),
      count('own-tenant'),
      count('guest'),
      count('mail-only'),
    ]).toEqual([18, 1, 11, 4, 2])
    expect(directors.filter(({ bounces }) => bounces)).toHaveLength(1)
  })

  test("a card that the bot sends stands in the person's chat, and an update changes it", async () => {
    const token = await tokenFor(tenant, 'bot')
    const sent = await ask('POST', chatUrl(tenant, 'director-slagelse'), { token, body: card('Første') })
    expect(sent.status).toBe(201)
    const address = chatUrl(tenant, 'director-slagelse', `/activities/${part(sent.body, 'id')}`)
    expect((await ask('PUT', address, { token, body: card('Anden') })).status).toBe(200)
    expect(tenant.admin.chat('director-slagelse').messages).toMatchObject([
      { id: part(sent.body, 'id'), card: { body: [{ text: 'Anden' }] } },
    ])
  })

  test('the bot opens a chat by object id and tenant', async () => {
    const { tenantId, objectId } = tenant.admin.people().find(({ key }) => key === 'director-greve')!
    const created = await ask('POST', `${tenant.urls.service}v3/conversations`, {
      token: await tokenFor(tenant, 'bot'),
      body: { members: [{ id: objectId }], tenantId, bot: { id: `28:${tenant.world.appId}` } },
    })
    expect(created.status).toBe(201)
    expect(part(created.body, 'id')).toBe(tenant.admin.chat('director-greve').conversationId)
  })

  test("a group's members come in pages, guests with their user principal name", async () => {
    const token = await tokenFor(tenant, 'graph')
    const [group] = tenant.world.groups
    const names: string[] = []
    let next: string | undefined = graphUrl(
      tenant,
      `/groups/${group!.id}/members?$select=userPrincipalName,userType`,
    )
    let pages = 0
    while (next) {
      const page: Awaited<ReturnType<typeof ask>> = await ask('GET', next, { token })
      names.push(
        ...part<{ userPrincipalName: string }[]>(page.body, 'value').map((user) => user.userPrincipalName),
      )
      next = part<string | undefined>(page.body, '@odata.nextLink')
      pages += 1
    }
    expect(pages).toBe(3)
    expect(names).toHaveLength(group!.members.length)
    expect(names).toContain('direktoer_lejre.dk#EXT#@soroe.onmicrosoft.com')
  })

  test('a person is found by mail in a tenant that has consented', async () => {
    const slagelse = tenant.world.tenants.find(({ organisation }) => organisation === 'Slagelse Kommune')!
    const token = await tokenFor(tenant, 'graph', slagelse.id)
    const filter = encodeURIComponent(
      "mail eq 'Direktoer@Slagelse.dk' or userPrincipalName eq 'direktoer@slagelse.dk'",
    )
    const found = await ask('GET', graphUrl(tenant, `/users?$filter=${filter}`), { token })
    expect(part(found.body, 'value')).toMatchObject([{ displayName: 'Direktør, Slagelse Kommune' }])
  })

  test('the app is installed for a person and the chat then takes a card', async () => {
    const person = tenant.admin.people().find(({ key }) => key === 'director-vordingborg')!
    const token = await tokenFor(tenant, 'graph', person.tenantId!)
    const external = encodeURIComponent(`externalId eq '${tenant.world.teamsAppId}'`)
    const catalogue = await ask('GET', graphUrl(tenant, `/appCatalogs/teamsApps?$filter=${external}`), {
      token,
    })
    const apps = graphUrl(tenant, `/users/${person.objectId}/teamwork/installedApps`)
    const body = {
      'teamsApp@odata.bind': graphUrl(
        tenant,
        `/appCatalogs/teamsApps/${part(catalogue.body, 'value', 0, 'id')}`,
      ),
    }
    expect(await ask('POST', apps, { token, body })).toMatchObject({ status: 201, body: '' })
    const filter = encodeURIComponent(`teamsApp/externalId eq '${tenant.world.teamsAppId}'`)
    const installed = await ask('GET', `${apps}?$expand=teamsApp&$filter=${filter}`, { token })
    const chat = await ask(
      'GET',
      `${apps}/${encodeURIComponent(part(installed.body, 'value', 0, 'id'))}/chat`,
      { token },
    )
    expect(part(chat.body, 'chatType')).toBe('oneOnOne')
    const sent = await ask(
      'POST',
      `${tenant.urls.service}v3/conversations/${encodeURIComponent(part(chat.body, 'id'))}/activities`,
      { token: await tokenFor(tenant, 'bot'), body: card('Velkommen') },
    )
    expect(sent.status).toBe(201)
  })

  test("a mail lands in the receiver's mailbox, and one that cannot be delivered comes back with our header", async () => {
    const token = await tokenFor(tenant, 'graph')
    const mailbox = tenant.world.secretariatMailbox
    const mail = (address: string, id: string) => ({
      message: {
        subject: 'Rundspørge',
        body: { contentType: 'html', content: '<p>Hej</p>' },
        toRecipients: [{ emailAddress: { address } }],
        internetMessageHeaders: [{ name: 'x-rammehjul-delivery', value: id }],
      },
      saveToSentItems: false,
    })
    const send = (address: string, id: string) =>
      ask('POST', graphUrl(tenant, `/users/${mailbox}/sendMail`), { token, body: mail(address, id) })
    expect((await send('direktoer@faxekommune.dk', 'one')).status).toBe(202)
    expect((await send('direktoer@lolland.dk', 'two')).status).toBe(202)
    expect(tenant.admin.mails('direktoer@faxekommune.dk')).toHaveLength(1)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const since = encodeURIComponent('receivedDateTime ge 2026-03-02T08:00:00Z')
    const inbox = await ask(
      'GET',
      graphUrl(
        tenant,
        `/users/${mailbox}/mailFolders/inbox/messages?$filter=${since}&$select=subject,internetMessageHeaders`,
      ),
      { token },
    )
    expect(part(inbox.body, 'value')).toMatchObject([{ subject: 'Kan ikke leveres: Rundspørge' }])
    const message = graphUrl(tenant, `/users/${mailbox}/messages/${part(inbox.body, 'value', 0, 'id')}`)
    const expand = encodeURIComponent('microsoft.graph.itemAttachment/item')
    const attachments = await ask('GET', `${message}/attachments?$expand=${expand}`, { token })
    expect(part(attachments.body, 'value', 0, 'item', 'internetMessageHeaders')).toContainEqual({
      name: 'x-rammehjul-delivery',
      value: 'two',
    })
    expect((await ask('GET', `${message}/$value`, { token })).body).toContain('x-rammehjul-delivery: two')
  })
})

describe('the delta of groups', () => {
  test('tells of those who came and left since it was last asked', async () => {
    const token = await tokenFor(tenant, 'graph')
    const { id } = tenant.world.groups[0]!
    const filter = encodeURIComponent(`id eq '${id}'`)
    const members: unknown[] = []
    let link: string | undefined = graphUrl(tenant, `/groups/delta?$select=members&$filter=${filter}`)
    let deltaLink = ''
    for (let pages = 0; link !== undefined && pages < 10; pages++) {
      const page = await ask('GET', link, { token })
      members.push(...part<unknown[]>(page.body, 'value', 0, 'members@delta'))
      link = part<string | undefined>(page.body, '@odata.nextLink')
      deltaLink = part<string | undefined>(page.body, '@odata.deltaLink') ?? deltaLink
    }
    expect(members).toHaveLength(tenant.world.groups[0]!.members.length)
    tenant.admin.removeFromGroup(id, 'reader-soroe')
    const second = await ask('GET', deltaLink, { token })
    expect(part(second.body, 'value')).toEqual([
      {
        id,
        'members@delta': [
          {
            '@odata.type': '#microsoft.graph.user',
            id: tenant.admin.person('reader-soroe').account!.objectId,
            '@removed': { reason: 'deleted' },
          },
        ],
      },
    ])
  })
})
