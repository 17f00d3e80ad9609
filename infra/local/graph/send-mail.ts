import { z } from 'zod'
import type { GraphRoute } from './graph-route.ts'
import { refusals } from './refusals.ts'

const recipient = z.object({ emailAddress: z.object({ address: z.string(), name: z.string().optional() }) })

/** Unknown properties are refused, as Graph refuses what its model does not name. */
const sendMail = z.strictObject({
  message: z.strictObject({
    subject: z.string(),
    body: z.strictObject({ contentType: z.enum(['text', 'html', 'Text', 'HTML']), content: z.string() }),
    toRecipients: z.array(recipient),
    ccRecipients: z.array(recipient).optional(),
    replyTo: z.array(recipient).optional(),
    importance: z.enum(['low', 'normal', 'high']).optional(),
    internetMessageHeaders: z.array(z.strictObject({ name: z.string(), value: z.string() })).optional(),
    attachments: z.array(z.looseObject({ '@odata.type': z.string(), name: z.string() })).optional(),
  }),
  saveToSentItems: z.boolean().optional(),
})

const MAX_HEADERS = 5

export const sendMailRoute: GraphRoute = {
  method: 'POST',
  template: '/users/{user-id}/sendMail',
  permissions: ['Mail.Send'],
  operation: 'mail',
  handle({ parts, params, body }) {
    const { world, postman } = parts
    if (params['user-id']?.toLowerCase() !== world.secretariatMailbox.toLowerCase())
      return refusals.noSuchMailbox()
    const parsed = sendMail.safeParse(body)
    if (!parsed.success) return refusals.badRequest(z.prettifyError(parsed.error))
    const { message } = parsed.data
    const headers = message.internetMessageHeaders ?? []
    const strange = headers.find(({ name }) => !/^x-/i.test(name))
    if (strange) return refusals.invalidHeader(strange.name)
    if (headers.length > MAX_HEADERS) return refusals.tooManyHeaders()
    const receivers = [...message.toRecipients, ...(message.ccRecipients ?? [])].map(
      (one) => one.emailAddress.address,
    )
    if (receivers.length === 0 || receivers.some((address) => !/^[^@\s]+@[^@\s]+$/.test(address))) {
      return refusals.noRecipient()
    }
    for (const to of receivers) {
      postman.deliver({
        to,
        from: { name: 'Sekretariat for rammeaftaler', address: world.secretariatMailbox },
        subject: message.subject,
        contentType: message.body.contentType.toLowerCase() === 'html' ? 'html' : 'text',
        content: message.body.content,
        headers,
      })
    }
    return { status: 202 }
  },
}
