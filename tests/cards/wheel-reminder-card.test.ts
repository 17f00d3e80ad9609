import { describe, expect, test } from '@jest/globals'
import type { WheelReminder } from '../../bot/cards/wheel-reminder.ts'
import { wheelReminderCard } from '../../bot/cards/wheel-reminder-card.ts'
import { cardBytes, MOST_CARD_BYTES } from '../../bot/cards/within-size.ts'
import { wheelReminderMail } from '../../bot/pages/wheel-reminder-mail.ts'
import { makeCardCheck } from '../contracts/card-contract.ts'
import { contractsFolder } from '../contracts/contracts-folder.ts'
import { nodesOf } from './every-card.ts'

const reminder: WheelReminder = {
  language: 'da',
  title: 'KKR godkender forslaget',
  forum: 'KKR Sjælland',
  from: '2026-06-12',
  to: '2026-06-12',
  times: { start: '09:00', end: '11:00' },
  location: 'Sorø',
  waitsFor: ['Udkast'],
  links: [{ title: 'Dagsorden', url: 'https://example.dk/dagsorden' }],
  tick: null,
  of: { entryId: 'a2b6c0de-0000-4000-8000-000000000001', key: 'once' },
  tabUrl: 'https://teams.microsoft.com/l/entity/app/tab',
  secretariatMail: 'sekretariat@example.dk',
}

const folder = contractsFolder()
const check = folder === null ? null : makeCardCheck(folder)

describe('the reminder of the wheel', () => {
  if (check !== null)
    test('is taken by the official schema of Adaptive Cards 1.5', () => {
      expect(check(wheelReminderCard(reminder, []))).toEqual([])
    })

  test('says a period with both its days, in the reader’s language', () => {
    const card = wheelReminderCard({ ...reminder, language: 'en', to: '2026-06-15', times: null }, [])
    expect(JSON.stringify(card)).toContain('Friday 12 June 2026 – Monday 15 June 2026')
    expect(card.fallbackText).toBe('Coming up')
  })

  test('shows what people wrote as plain text, and opens no address but of the web', () => {
    const hostile = '[klik](https://evil.example) {{DATE(2026-03-09)}} <b>x</b>'
    const links = [{ title: 'x', url: 'javascript:alert(1)' }]
    const card = wheelReminderCard({ ...reminder, title: hostile, location: hostile, links }, [])
    const markdown = nodesOf(card).filter((node) => node.type === 'TextBlock')
    expect(JSON.stringify(markdown)).not.toContain('klik')
    expect(JSON.stringify(card)).not.toContain('{{')
    expect(JSON.stringify(card)).not.toContain('javascript')
    const { html, subject } = wheelReminderMail({ ...reminder, title: hostile, links })
    expect(html).not.toContain('<b>')
    expect(html).not.toContain('javascript')
    expect(subject).toContain('Det nærmer sig: ')
  })

  test('with the longest texts is under the size that Teams delivers', () => {
    const links = Array.from({ length: 20 }, () => ({
      title: '漢'.repeat(150),
      url: `https://a.dk/${'x'.repeat(480)}`,
    }))
    const card = wheelReminderCard(
      {
        ...reminder,
        title: '漢'.repeat(150),
        location: '漢'.repeat(200),
        waitsFor: Array.from({ length: 5 }, () => '漢'.repeat(150)),
        links,
      },
      [],
    )
    expect(cardBytes(card)).toBeLessThan(MOST_CARD_BYTES)
  })
})
