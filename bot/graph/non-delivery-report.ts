import PostalMime from 'postal-mime'
import { DELIVERY_HEADER } from './delivery-header.ts'

/**
 * What a report of an undelivered mail says. `deliveryId` is null where it returns nothing of ours; `recipients`
 * are the addresses that it names as failed, in lower case; `reason` is a status such as `5.1.1`, or empty.
 */
export type NonDeliveryReport = { deliveryId: string | null; recipients: string[]; reason: string }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
/** In a returned header, or in the copy of the headers that Exchange writes into the text for administrators. */
const ourHeader = new RegExp(`${DELIVERY_HEADER}:\\s*(${uuid})`, 'i')
const failedAction = /^Action:\s*failed\b/im
const anyAction = /^Action:\s*\w+/im
const failedRecipient =
  /^(?:Final-Recipient|Original-Recipient):\s*rfc822;\s*<?([^\s<>;]+@[^\s<>;]+?)>?\s*$/gim
const statusCode = /^Status:\s*(5\.\d{1,3}\.\d{1,3})/im

/**
 * Reads the MIME of a mail that looks like a report; null when it says that the mail was delivered or only
 * delayed. A mail without machine-readable status counts as a report of failure: to think a mail lost that was
 * not costs a reminder, the opposite an approval that nobody gave.
 */
export async function readNonDeliveryReport(mime: string): Promise<NonDeliveryReport | null> {
  const mail = await PostalMime.parse(mime, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' })
  const parts = mail.attachments.map(({ mimeType, content }) => ({
    type: mimeType,
    text: typeof content === 'string' ? content : new TextDecoder().decode(content),
  }))
  const status = parts.filter((part) => part.type === 'message/delivery-status').map((part) => part.text)
  const said = status.join('\n\n').replaceAll('\r\n', '\n')
  if (anyAction.test(said) && !failedAction.test(said)) return null

  const returned = [...parts.map((part) => part.text), mail.text ?? '', withoutTags(mail.html ?? '')]
  // Only what the report returns is looked at, not its own headers.
  const ours = returned.map((text) => ourHeader.exec(text)?.[1]).find((id) => id !== undefined)
  // One block for each recipient; those who got the mail are in blocks of their own.
  const failed = said.split(/\n\n+/).filter((block) => failedAction.test(block))
  const named = failed.flatMap((block) => [...block.matchAll(failedRecipient)].map((match) => match[1] ?? ''))
  const header = mail.headers.find(({ key }) => key === 'x-failed-recipients')?.value.split(',') ?? []
  const recipients = [...named, ...header].map((address) => address.trim().toLowerCase())
  return {
    deliveryId: ours?.toLowerCase() ?? null,
    recipients: [...new Set(recipients)].filter((address) => address !== ''),
    reason: statusCode.exec(said)?.[1] ?? '',
  }
}

function withoutTags(html: string) {
  return html.replace(/<[^>]*>/g, ' ').replace(/&nbsp;/g, ' ')
}
