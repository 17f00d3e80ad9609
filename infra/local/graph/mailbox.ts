import type { Answer } from '../http/router.ts'
import { asMime } from '../mail/non-delivery-report.ts'
import type { Mail } from '../state.ts'
import { contextOf, here, type GraphCall, type GraphRoute } from './graph-route.ts'
import { collection, page, select } from './odata.ts'
import type { Resource } from './odata-filter.ts'
import { refusals } from './refusals.ts'

const permissions = ['Mail.Read'] as const
/** `internetMessageHeaders` comes only when it is selected. */
const usualProperties = [
  'id',
  'subject',
  'from',
  'sender',
  'toRecipients',
  'receivedDateTime',
  'internetMessageId',
  'body',
  'bodyPreview',
  'isRead',
  'hasAttachments',
  'parentFolderId',
]

/** MAPI's message class, the only extended property that is kept. */
const MESSAGE_CLASS = /^String 0x0*1A$/i

function extendedProperties(mail: Mail, expand: string | null): Resource {
  const asked = /singleValueExtendedProperties\(\$filter=id eq '([^']+)'\)/i.exec(expand ?? '')?.[1]
  if (!asked || !MESSAGE_CLASS.test(asked)) return {}
  const value = mail.returned ? 'REPORT.IPM.Note.NDR' : 'IPM.Note'
  return { singleValueExtendedProperties: [{ id: 'String 0x1a', value }] }
}

const person = (name: string, address: string) => ({ emailAddress: { name, address } })

function messageResource(mail: Mail): Resource {
  return {
    id: mail.id,
    subject: mail.subject,
    from: person(mail.from.name, mail.from.address),
    sender: person(mail.from.name, mail.from.address),
    toRecipients: [person(mail.to, mail.to)],
    receivedDateTime: mail.receivedAt.replace(/\.\d+Z$/, 'Z'),
    internetMessageId: mail.internetMessageId,
    internetMessageHeaders: mail.headers,
    body: { contentType: mail.contentType, content: mail.content },
    bodyPreview: mail.content
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 255),
    isRead: mail.read,
    hasAttachments: mail.returned !== null,
    parentFolderId: 'inbox',
  }
}

function attachmentsOf(mail: Mail, withItem: boolean): Resource[] {
  const { returned } = mail
  if (!returned) return []
  return [
    {
      '@odata.type': '#microsoft.graph.itemAttachment',
      id: `${mail.id}=attachment`,
      name: returned.subject,
      contentType: null,
      size: returned.content.length,
      isInline: false,
      ...(withItem && {
        item: {
          '@odata.type': '#microsoft.graph.message',
          subject: returned.subject,
          internetMessageHeaders: returned.headers,
          body: { contentType: 'html', content: returned.content },
          toRecipients: [person(returned.to, returned.to)],
        },
      }),
    },
  ]
}

/** Only the secretariat's mailbox can be read: an application access policy keeps the app out of every other. */
function mailsOf({ parts, params }: GraphCall): Mail[] | null {
  const { secretariatMailbox } = parts.world
  const isOurs = params['user-id']?.toLowerCase() === secretariatMailbox.toLowerCase()
  return isOurs ? parts.postman.mailbox(secretariatMailbox) : null
}

function list(call: GraphCall): Answer {
  const mails = mailsOf(call)
  if (!mails) return refusals.noSuchMailbox()
  const newestFirst = mails.map(messageResource).reverse()
  const found = page(call, here(call), newestFirst, { defaultSize: 10, largestSize: 1000 })
  const value = found.value.map((message) => {
    const mail = mails.find(({ id }) => id === message.id)
    return mail ? asked(mail, call) : message
  })
  return { status: 200, body: collection(contextOf(call, 'users/messages'), { ...found, value }) }
}

/** The message with what `$select` and `$expand` ask for. */
function asked(mail: Mail, call: GraphCall): Resource {
  const query = call.url.searchParams
  const expand = query.get('$expand')
  return {
    ...select(messageResource(mail), query.get('$select'), usualProperties),
    ...(expand?.includes('attachments') && { attachments: attachmentsOf(mail, false) }),
    ...extendedProperties(mail, expand),
  }
}

function withMail(answer: (mail: Mail, call: GraphCall) => Answer): GraphRoute['handle'] {
  return (call) => {
    const mails = mailsOf(call)
    if (!mails) return refusals.noSuchMailbox()
    const mail = mails.find(({ id }) => id === call.params['message-id'])
    return mail ? answer(mail, call) : refusals.noSuchItem()
  }
}

const expandsItem = (call: GraphCall) => /item/i.test(call.url.searchParams.get('$expand') ?? '')
const get = (template: string, handle: GraphRoute['handle']): GraphRoute => ({
  method: 'GET',
  template,
  permissions,
  operation: 'read',
  handle,
})

export const mailboxRoutes: GraphRoute[] = [
  get('/users/{user-id}/messages', list),
  get('/users/{user-id}/mailFolders/{mailFolder-id}/messages', list),
  get("/users/{user-id}/mailFolders('{mailFolder-id}')/messages", list),
  get(
    '/users/{user-id}/messages/{message-id}',
    withMail((mail, call) => {
      const context = contextOf(call, 'users/messages/$entity')
      return { status: 200, body: { '@odata.context': context, ...asked(mail, call) } }
    }),
  ),
  get(
    '/users/{user-id}/messages/{message-id}/$value',
    withMail((mail) => ({ status: 200, headers: { 'content-type': 'text/plain' }, body: asMime(mail) })),
  ),
  get(
    '/users/{user-id}/messages/{message-id}/attachments',
    withMail((mail, call) => ({
      status: 200,
      body: {
        '@odata.context': contextOf(call, 'users/messages/attachments'),
        value: attachmentsOf(mail, expandsItem(call)),
      },
    })),
  ),
  get(
    '/users/{user-id}/messages/{message-id}/attachments/{attachment-id}',
    withMail((mail, call) => {
      const [attachment] = attachmentsOf(mail, expandsItem(call))
      if (!attachment || attachment.id !== call.params['attachment-id']) return refusals.noSuchItem()
      return {
        status: 200,
        body: { '@odata.context': contextOf(call, 'attachments/$entity'), ...attachment },
      }
    }),
  ),
]
