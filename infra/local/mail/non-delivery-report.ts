import { randomUUID } from 'node:crypto'
import type { Mail } from '../state.ts'

/**
 * The report that Exchange Online puts into the sender's Inbox: from Microsoft Outlook, the subject with a prefix, the
 * returned mail's own headers at the end of the text, and the returned mail as an attached item.
 */
export function nonDeliveryReport(returned: Mail, now: Date): Mail {
  const domain = returned.from.address.split('@')[1] ?? 'localhost'
  const headers = originalHeaders(returned)
  return {
    id: `AAMk${randomUUID().replaceAll('-', '')}`,
    to: returned.from.address,
    from: {
      name: 'Microsoft Outlook',
      address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}`,
    },
    subject: `Kan ikke leveres: ${returned.subject}`,
    contentType: 'html',
    content: body(returned, headers),
    receivedAt: now.toISOString(),
    internetMessageId: `<${randomUUID()}@${domain}>`,
    headers: [
      { name: 'From', value: `<MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${domain}>` },
      { name: 'To', value: returned.from.address },
      { name: 'Content-Type', value: 'multipart/report' },
      { name: 'In-Reply-To', value: returned.internetMessageId },
      { name: 'References', value: returned.internetMessageId },
      { name: 'Auto-Submitted', value: 'auto-replied' },
      { name: 'X-MS-Exchange-Message-Is-Ndr', value: '' },
      { name: 'X-MS-Exchange-Generated-Message-Source', value: 'Mailbox Transport Delivery Agent' },
    ],
    read: false,
    returned: {
      subject: returned.subject,
      headers,
      content: returned.content,
      to: returned.to,
    },
  }
}

function originalHeaders(mail: Mail): { name: string; value: string }[] {
  return [
    { name: 'From', value: `${mail.from.name} <${mail.from.address}>` },
    { name: 'To', value: mail.to },
    { name: 'Subject', value: mail.subject },
    { name: 'Date', value: new Date(mail.receivedAt).toUTCString() },
    { name: 'Message-ID', value: mail.internetMessageId },
    ...mail.headers,
  ]
}

function body(returned: Mail, headers: { name: string; value: string }[]): string {
  const lines = headers.map(({ name, value }) => escape(`${name}: ${value}`)).join('<br>')
  return [
    '<html><body>',
    `<p>Din meddelelse til ${escape(returned.to)} kunne ikke leveres.</p>`,
    `<p>${escape(returned.to)} blev ikke fundet.</p>`,
    '<p>Diagnosticeringsoplysninger til administratorer:</p>',
    `<p>${escape(returned.to)}<br>Remote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup'</p>`,
    `<p>Oprindelige meddelelsesheadere:</p><pre>${lines}</pre>`,
    '</body></html>',
  ].join('\n')
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The whole report as the mail system has it (`/$value`): text, status and the returned mail's headers. */
export function asMime(mail: Mail): string {
  const headers = [
    `From: "${mail.from.name}" <${mail.from.address}>`,
    `To: ${mail.to}`,
    `Subject: =?utf-8?B?${Buffer.from(mail.subject).toString('base64')}?=`,
    `Date: ${new Date(mail.receivedAt).toUTCString()}`,
    `Message-ID: ${mail.internetMessageId}`,
    'MIME-Version: 1.0',
  ]
  if (!mail.returned) {
    const own = mail.headers.map(({ name, value }) => `${name}: ${value}`)
    return [
      ...headers,
      ...own,
      `Content-Type: text/${mail.contentType === 'html' ? 'html' : 'plain'}; charset="utf-8"`,
      '',
      mail.content,
    ].join('\r\n')
  }
  const boundary = `report-${mail.id}`
  const { returned } = mail
  return [
    ...headers,
    `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset="utf-8"',
    '',
    mail.content,
    `--${boundary}`,
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;local.tenant',
    '',
    `Final-Recipient: rfc822;${returned.to}`,
    'Action: failed',
    'Status: 5.1.10',
    'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
    '',
    `--${boundary}`,
    'Content-Type: message/rfc822',
    '',
    ...returned.headers.map(({ name, value }) => `${name}: ${value}`),
    'Content-Type: text/html; charset="utf-8"',
    '',
    returned.content,
    `--${boundary}--`,
    '',
  ].join('\r\n')
}
