import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startLocalTenant, type LocalTenant } from '../../infra/local/tenant.ts'
import { part, ask, askForToken, chatUrl, graphUrl, tokenFor, type Reply } from './ask.ts'

let tenant: LocalTenant
beforeAll(async () => {
  tenant = await startLocalTenant()
})
afterAll(() => tenant.stop())

const message = { type: 'message', text: 'Hej' }
const host = () => tenant.world.hostTenantId
const tenantOf = (organisation: string) =>
  tenant.world.tenants.find((one) => one.organisation === organisation)!.id
const account = (key: string) => tenant.admin.person(key).account!
const codeOf = ({ body }: Reply) => part(body, 'error', 'code') ?? part(body, 'error') ?? ''

const bot = (method: string, url: string, body?: unknown) =>
  tokenFor(tenant, 'bot').then((token) => ask(method, url, { token, body }))
const graph = (method: string, path: string, body?: unknown, tenantId = host()) =>
  tokenFor(tenant, 'graph', tenantId).then((token) => ask(method, graphUrl(tenant, path), { token, body }))
const requestToken = (form: Record<string, string>, tenantId = host()) =>
  ask('POST', `${tenant.urls.login}/${tenantId}/oauth2/v2.0/token`, {
    form: {
      grant_type: 'client_credentials',
      client_id: tenant.world.appId,
      client_secret: tenant.world.appSecret,
      scope: 'https://graph.microsoft.com/.default',
      ...form,
    },
  })
const install = (key: string, appId: string) =>
  graph(
    'POST',
    `/users/${account(key).objectId}/teamwork/installedApps`,
    { 'teamsApp@odata.bind': graphUrl(tenant, `/appCatalogs/teamsApps/${appId}`) },
    account(key).tenantId,
  )
const catalogueId = (tenantId: string) =>
  tenant.world.tenants.find(({ id }) => id === tenantId)!.catalogueAppId!
const mail = (change: object) => ({
  message: {
    subject: 'S',
    body: { contentType: 'html', content: '<p>T</p>' },
    toRecipients: [{ emailAddress: { address: 'direktoer@faxekommune.dk' } }],
    ...change,
  },
})
const header = (name: string) => ({ name, value: 'v' })
const sendMail = (change: object) =>
  graph('POST', `/users/${tenant.world.secretariatMailbox}/sendMail`, mail(change))
const batch = (requests: object[]) => graph('POST', '/$batch', { requests })

/** What is refused, and how: the sentence, the request, the status and the code that Microsoft answers with. */
const refused: [sentence: string, request: () => Promise<Reply>, status: number, code: string][] = [
  [
    'a token of a tenant that does not exist',
    () => requestToken({}, 'ffffffff-0000-4000-8000-000000000001'),
    400,
    'invalid_request',
  ],
  [
    'a Graph token of a tenant that has not consented',
    () => askForToken(tenant, 'graph', tenantOf('Holbæk Kommune')),
    400,
    'unauthorized_client',
  ],
  ['a token for another app', () => requestToken({ client_id: host() }), 400, 'unauthorized_client'],
  ['a token with a wrong secret', () => requestToken({ client_secret: 'guess' }), 401, 'invalid_client'],
  [
    "a token for a resource that is not Microsoft's",
    () => requestToken({ scope: 'https://example.com/.default' }),
    400,
    'invalid_scope',
  ],
  ['a token by another grant', () => requestToken({ grant_type: 'password' }), 400, 'unsupported_grant_type'],

  [
    'sending without a token',
    () => ask('POST', chatUrl(tenant, 'director-slagelse'), { body: message }),
    401,
    'Unauthorized',
  ],
  [
    'sending with a Graph token',
    async () =>
      ask('POST', chatUrl(tenant, 'director-slagelse'), {
        token: await tokenFor(tenant, 'graph'),
        body: message,
      }),
    401,
    'Unauthorized',
  ],
  [
    "sending with a bot token of a partner's tenant",
    async () =>
      ask('POST', chatUrl(tenant, 'director-slagelse'), {
        token: await tokenFor(tenant, 'bot', tenantOf('Slagelse Kommune')),
        body: message,
      }),
    401,
    'Unauthorized',
  ],
  [
    'sending to somebody without the app',
    () => bot('POST', chatUrl(tenant, 'director-vordingborg'), message),
    403,
    'BotNotInConversationRoster',
  ],
  [
    'sending to a guest without the app',
    () => bot('POST', chatUrl(tenant, 'director-stevns'), message),
    403,
    'BotNotInConversationRoster',
  ],
  [
    'opening a chat with somebody without the app',
    () =>
      bot('POST', `${tenant.urls.service}v3/conversations`, {
        members: [{ id: account('director-vordingborg').objectId }],
        tenantId: account('director-vordingborg').tenantId,
      }),
    403,
    'BotNotInConversationRoster',
  ],
  [
    'sending to somebody who has blocked the bot',
    () => bot('POST', chatUrl(tenant, 'director-naestved'), message),
    403,
    'MessageWritesBlocked',
  ],
  [
    'sending to a chat that does not exist',
    () => bot('POST', `${tenant.urls.service}v3/conversations/a%3Anobody/activities`, message),
    404,
    'ConversationNotFound',
  ],
  [
    'updating a message that does not exist',
    () => bot('PUT', chatUrl(tenant, 'director-slagelse', '/activities/1'), message),
    404,
    'ActivityNotFoundInConversation',
  ],
  [
    'deleting a message that does not exist',
    () => bot('DELETE', chatUrl(tenant, 'director-slagelse', '/activities/1')),
    404,
    'ActivityNotFoundInConversation',
  ],
  [
    'a message of more than 100 KB in UTF-16',
    () => bot('POST', chatUrl(tenant, 'director-slagelse'), { ...message, text: 'x'.repeat(51_200) }),
    413,
    'MessageSizeTooBig',
  ],
  [
    'a message that is none',
    () => bot('POST', chatUrl(tenant, 'director-slagelse'), { text: 'Hej' }),
    400,
    'BadArgument',
  ],
  [
    'a member who is not in the chat',
    () => bot('GET', chatUrl(tenant, 'director-slagelse', '/members/29%3Anobody')),
    404,
    'MemberNotFoundInConversation',
  ],

  ['Graph without a token', () => ask('GET', graphUrl(tenant, '/users')), 401, 'InvalidAuthenticationToken'],
  [
    'Graph with a bot token',
    async () => ask('GET', graphUrl(tenant, '/users'), { token: await tokenFor(tenant, 'bot') }),
    401,
    'InvalidAuthenticationToken',
  ],
  [
    'a group by a tenant that has not consented to groups',
    () =>
      graph(
        'GET',
        `/groups/${tenant.world.secretariatGroupId}/members`,
        undefined,
        tenantOf('Slagelse Kommune'),
      ),
    403,
    'Authorization_RequestDenied',
  ],
  [
    'mail by a tenant that has not consented to mail',
    () => graph('POST', '/users/x/sendMail', mail({}), tenantOf('Slagelse Kommune')),
    403,
    'Authorization_RequestDenied',
  ],
  [
    'a group that does not exist',
    () => graph('GET', '/groups/ffffffff-0000-4000-8000-000000000001/members'),
    404,
    'Request_ResourceNotFound',
  ],
  [
    "a person of another tenant than the token's",
    () => graph('GET', `/users/${account('director-slagelse').objectId}`),
    404,
    'Request_ResourceNotFound',
  ],
  [
    'a filter that Graph does not know',
    () => graph('GET', `/users?$filter=${encodeURIComponent('mail like x')}`),
    400,
    'Request_UnsupportedQuery',
  ],
  [
    'installing what is installed',
    () => install('director-slagelse', catalogueId(tenantOf('Slagelse Kommune'))),
    409,
    'Conflict',
  ],
  [
    "installing an app that is not in the tenant's catalogue",
    () => install('deputy-koege', tenant.world.teamsAppId),
    404,
    'NotFound',
  ],
  ['installing for a guest', () => install('director-stevns', catalogueId(host())), 403, 'Forbidden'],
  [
    'installing without naming the app',
    () => graph('POST', `/users/${account('deputy-soroe').objectId}/teamwork/installedApps`, {}),
    400,
    'BadRequest',
  ],
  [
    "mail from a mailbox that is not the secretariat's",
    () => graph('POST', '/users/direktoer@soroe.dk/sendMail', mail({})),
    404,
    'ErrorInvalidUser',
  ],
  [
    'a mail header that does not start with x-',
    () => sendMail({ internetMessageHeaders: [header('rammehjul')] }),
    400,
    'InvalidInternetMessageHeader',
  ],
  [
    'more than five mail headers',
    () => sendMail({ internetMessageHeaders: [1, 2, 3, 4, 5, 6].map((n) => header(`x-${n}`)) }),
    400,
    'InvalidInternetMessageHeaderCollection',
  ],
  ['a mail to nobody', () => sendMail({ toRecipients: [] }), 400, 'ErrorInvalidRecipients'],
  ['a mail with a property that Graph does not know', () => sendMail({ headers: [] }), 400, 'BadRequest'],
  [
    'a mail that is not there',
    () => graph('GET', `/users/${tenant.world.secretariatMailbox}/messages/none`),
    404,
    'ErrorItemNotFound',
  ],
  [
    'more than twenty requests in one',
    () => batch(Array.from({ length: 21 }, (_, id) => ({ id: String(id), method: 'GET', url: '/users' }))),
    400,
    'BadRequest',
  ],
  [
    'two requests of one id in one',
    () => batch([1, 2].map(() => ({ id: '1', method: 'GET', url: '/users' }))),
    400,
    'BadRequest',
  ],
  [
    "delta with another tenant's token",
    () => graph('GET', '/groups/delta', undefined, tenantOf('Slagelse Kommune')),
    403,
    'Authorization_RequestDenied',
  ],
]

describe('the local tenant refuses what Microsoft refuses', () => {
  beforeAll(() => tenant.admin.block('director-naestved', true))

  test.each(refused)('%s', async (_, request, status, code) => {
    const reply = await request()
    expect({ status: reply.status, code: codeOf(reply) }).toEqual({ status, code })
  })
})
