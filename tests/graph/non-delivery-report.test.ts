import { describe, expect, test } from '@jest/globals'
import { readNonDeliveryReport } from '../../bot/graph/non-delivery-report.ts'

const id = '3f0e7f9a-1c4b-4d2e-9a57-0c1d2e3f4a5b'
const lines = (...all: string[]) => all.join('\r\n')

/** A report in the standard form (RFC 3462), with what it returns as its last part. */
const report = (action: string, ...returned: string[]) =>
  lines(
    'From: postmaster@lolland.dk',
    'To: rammeaftale@soroe.dk',
    'Subject: Undeliverable: Rundspoerge',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Your message could not be delivered.',
    '',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.lolland.dk',
    '',
    'Final-Recipient: rfc822; Direktoer@Lolland.dk',
    `Action: ${action}`,
    'Status: 5.1.1',
    '',
    '--b1',
    ...returned,
    '--b1--',
    '',
  )

const originalHeaders = ['From: rammeaftale@soroe.dk', 'To: direktoer@lolland.dk', 'Subject: Rundspoerge']

describe('a report of an undelivered mail', () => {
  test('is known by our header in the whole mail that it returns', async () => {
    const mime = report(
      'failed',
      'Content-Type: message/rfc822',
      '',
      ...originalHeaders,
      `X-Rammehjul-Delivery: ${id.toUpperCase()}`,
      '',
      'Kaere direktoer',
    )
    expect(await readNonDeliveryReport(mime)).toEqual({
      deliveryId: id,
      recipients: ['direktoer@lolland.dk'],
      reason: '5.1.1',
    })
  })

  test('is known by our header where only the headers come back, folded over two lines', async () => {
    const mime = report(
      'failed',
      'Content-Type: text/rfc822-headers',
      '',
      ...originalHeaders,
      'x-rammehjul-delivery:',
      ` ${id}`,
    )
    expect(await readNonDeliveryReport(mime)).toMatchObject({ deliveryId: id })
  })

  test('is known by our header also where the headers come back as base64', async () => {
    const encoded = Buffer.from(lines(...originalHeaders, `x-rammehjul-delivery: ${id}`, '')).toString(
      'base64',
    )
    const mime = report(
      'failed',
      'Content-Type: text/rfc822-headers; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      ...(encoded.match(/.{1,76}/g) ?? []),
    )
    expect(await readNonDeliveryReport(mime)).toMatchObject({ deliveryId: id })
  })

  test('is known by our header in the text for administrators, quoted-printable and as HTML', async () => {
    const half = id.slice(0, 20)
    const mime = lines(
      'From: MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@soroe.dk',
      'Subject: Kan ikke leveres: Rundspoerge',
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      `<p>Original message headers:</p><pre>Subject: x<br>x-rammehjul-delivery:&nbsp;${half}=`,
      `${id.slice(20)}</pre>`,
      '',
    )
    expect(await readNonDeliveryReport(mime)).toMatchObject({ deliveryId: id })
  })

  test('that returns nothing of ours still names the address that failed', async () => {
    expect(
      await readNonDeliveryReport(report('failed', 'Content-Type: text/plain', '', 'Nothing here')),
    ).toEqual({
      deliveryId: null,
      recipients: ['direktoer@lolland.dk'],
      reason: '5.1.1',
    })
  })

  test('names only the addresses that failed', async () => {
    const mime = report('failed', 'Content-Type: text/plain', '', 'x').replace(
      'Final-Recipient: rfc822; Direktoer',
      lines(
        'Final-Recipient: rfc822; other@lolland.dk',
        'Action: relayed',
        '',
        'Final-Recipient: rfc822; Direktoer',
      ),
    )
    expect(await readNonDeliveryReport(mime)).toMatchObject({ recipients: ['direktoer@lolland.dk'] })
  })

  test('is none when the mail was delivered, or is only late', async () => {
    for (const action of ['delivered', 'delayed', 'relayed', 'expanded']) {
      const mime = report(action, 'Content-Type: text/rfc822-headers', '', `x-rammehjul-delivery: ${id}`)
      expect(await readNonDeliveryReport(mime)).toBeNull()
    }
  })

  test('is not taken for one by a header of its own: somebody could have put it there', async () => {
    const mime = lines(
      `x-rammehjul-delivery: ${id}`,
      'Subject: Undeliverable',
      'Content-Type: text/plain',
      '',
      'Hej',
      '',
    )
    expect(await readNonDeliveryReport(mime)).toMatchObject({ deliveryId: null, recipients: [] })
  })
})
