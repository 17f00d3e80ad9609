import { type Client, ResponseType } from '@microsoft/microsoft-graph-client'
import { z } from 'zod'
import type { Bounce, BounceReading } from '../deps.ts'
import { readNonDeliveryReport } from './non-delivery-report.ts'

/** A mail may appear in the list somewhat after the instant of receipt that it bears, so what was read is read again. */
const OVERLAP_MS = 10 * 60_000
const PAGE_SIZE = 100
/** In one go. A secretariat's mailbox gets a few hundred mails a day; the rest waits for the next go. */
const MAX_PAGES = 20

/** MAPI's message class; Exchange gives it to reports that it understands as such, its own and others'. */
const MESSAGE_CLASS = 'String 0x001A'
const reportClass = /^REPORT\..*NDR$/i
const reportSender = /^(postmaster|mailer-daemon|mail-daemon|microsoftexchange[0-9a-f]{32})@/i
const reportSubject =
  /^\s*(undeliver|ikke leveret|kan ikke leveres|kunne ikke leveres|levering mislykkedes|delivery (status notification|failure|has failed)|mail delivery (failed|failure|subsystem)|returned mail|failure notice)/i

const message = z.object({
  id: z.string().min(1),
  receivedDateTime: z.coerce.date(),
  subject: z.string().nullish(),
  from: z.object({ emailAddress: z.object({ address: z.string().nullish() }) }).nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string().nullish() })).nullish(),
})
type Message = z.output<typeof message>

const page = z.object({ value: z.array(message), '@odata.nextLink': z.string().optional() })

/**
 * Reads a mailbox's new mails, oldest first, and among them the reports of undelivered mail. Whether a mail may be
 * a report is judged generously by class, sender or subject; its MIME then decides. Graph cannot filter by a
 * header, and `internetMessageHeaders` holds the report's own headers only, not those of the mail it returns.
 */
export async function searchBounces(input: {
  client: Client
  graphUrl: string
  mailbox: string
  since: Date
  now: Date
}): Promise<BounceReading> {
  const { client, mailbox, now } = input
  const root = `${input.graphUrl}/v1.0/`
  const messages = `users/${encodeURIComponent(mailbox)}/messages`
  const since = new Date(input.since.getTime() - OVERLAP_MS).toISOString()
  const bounces: Bounce[] = []
  let readUntil = input.since
  let request = client
    .api(messages)
    .filter(`receivedDateTime ge ${since}`)
    .orderby('receivedDateTime')
    .select('id,receivedDateTime,subject,from')
    .expand(encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${MESSAGE_CLASS}')`))
    .top(PAGE_SIZE)
  for (let pages = 1; ; pages++) {
    const { value, '@odata.nextLink': next }: z.output<typeof page> = page.parse(await request.get())
    for (const found of value.filter(mayBeReport)) {
      const bounce = await readBounce(client, `${messages}/${encodeURIComponent(found.id)}/$value`, found)
      if (bounce) bounces.push(bounce)
    }
    readUntil = value.at(-1)?.receivedDateTime ?? readUntil
    if (!next) return { bounces, readUntil: now }
    if (pages === MAX_PAGES) return { bounces, readUntil }
    if (!next.startsWith(root)) throw new Error('Graph points to a page outside Graph')
    request = client.api(next.slice(root.length))
  }
}

async function readBounce(client: Client, path: string, found: Message): Promise<Bounce | null> {
  const mime = z.string().parse(await client.api(path).responseType(ResponseType.TEXT).get())
  const report = await readNonDeliveryReport(mime)
  return report && { ...report, receivedAt: found.receivedDateTime }
}

function mayBeReport(found: Message) {
  const messageClass = found.singleValueExtendedProperties?.find(({ id }) => /0x0*1A$/i.test(id))?.value ?? ''
  const sender = found.from?.emailAddress.address ?? ''
  return (
    reportClass.test(messageClass) || reportSender.test(sender) || reportSubject.test(found.subject ?? '')
  )
}
