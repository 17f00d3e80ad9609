import { z } from 'zod'
import type { Exchange } from '../../infra/local/traffic.ts'

/** The one used part of Graph that its description leaves out, written down from the documentation. */
const request = z.strictObject({
  message: z.strictObject({
    subject: z.string().min(1),
    body: z.strictObject({ contentType: z.enum(['html', 'text']), content: z.string().min(1) }),
    toRecipients: z.array(z.object({ emailAddress: z.object({ address: z.email() }) })).min(1),
    internetMessageHeaders: z
      .array(z.strictObject({ name: z.string().regex(/^x-/i), value: z.string() }))
      .max(5)
      .optional(),
  }),
  saveToSentItems: z.boolean().optional(),
})

export function sendMailFaults({ template, requestBody, status, responseBody }: Exchange): string[] {
  if (!template.endsWith('/sendMail') || status === 0 || status >= 400) return []
  const parsed = request.safeParse(requestBody)
  return [
    ...(parsed.success ? [] : [z.prettifyError(parsed.error)]),
    ...(status === 202 ? [] : [`status ${status} instead of 202`]),
    ...(responseBody === undefined ? [] : ['an answer with a body']),
  ]
}
