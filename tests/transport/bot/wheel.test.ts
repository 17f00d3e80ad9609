import { beforeAll, describe, expect, test } from '@jest/globals'
import type { EntryInput } from '../../../bot/contract/wheel.ts'
import { createEntry } from '../../../bot/usecases/wheel/create-entry.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)

const ids: Record<string, string> = {}

async function plan(title: string, date: string, given: Partial<EntryInput> = {}) {
  const { forum, deps } = product
  const made = await createEntry(deps, forum.actor('secretariat-1', 'tab'), {
    kind: 'meeting',
    title,
    forumId: forum.forumId,
    regionCode: '1085',
    location: '',
    schedule: { by: 'date', when: { from: date, to: date, times: null } },
    responsible: [],
    links: [],
    serves: [],
    dependsOn: [],
    ...given,
  })
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  ids[title] = made.id
}

// It is Monday, 2 March 2026.
beforeAll(async () => {
  const responsible = [product.forum.personId('director-greve')]
  await plan('Møde i går', '2026-03-01')
  await plan('Skriv dagsorden', '2026-03-05', { kind: 'task', responsible, location: 'Rådhuset' })
  await plan('Junimødet', '2026-06-09', {
    links: [{ title: 'Dagsorden', url: 'https://example.dk/dagsorden' }],
    schedule: {
      by: 'date',
      when: { from: '2026-06-09', to: '2026-06-09', times: { start: '09:00', end: '12:00' } },
    },
  })
  await plan('Næste års møde', '2027-01-12', { responsible })
  for (let nth = 1; nth <= 9; nth++) await plan(`Temadag ${nth}`, `2026-09-0${nth}`, { kind: 'conference' })
})

type Card = { body: { type: string; url?: string; altText?: string }[] }

/** The cards that the bot has sent since the test began. */
const sent = (): Card[] =>
  product.tenant.traffic
    .list()
    .filter(({ service, method, status }) => service === 'connector' && method === 'POST' && status < 300)
    .flatMap(({ requestBody }) => {
      const { attachments = [] } = requestBody as { attachments?: { content: Card }[] }
      return attachments.map(({ content }) => content)
    })
const pictureOf = (card: Card | undefined) => card?.body.find(({ type }) => type === 'Image')
const pathOf = (url: string | undefined) => new URL(url ?? '').pathname

describe('»årshjul«', () => {
  test.each(['årshjul', 'ÅRSHJUL', 'a\u030arshjul', 'wheel', '<at>Rammehjul</at> årshjul'])(
    'written as »%s« is answered with what is next, eight things at the most, and a picture',
    async (text) => {
      await door.say('director-greve', text)
      const [card, ...more] = sent()
      expect(more).toEqual([])
      const words = JSON.stringify(card)
      expect(words).toContain('Skriv dagsorden')
      expect(words).toContain('Tirsdag den 9. juni 2026 kl. 09.00–12.00')
      expect(words).toContain('Du er ansvarlig.')
      expect(words).not.toContain('Møde i går')
      expect(words).toContain('Temadag 6')
      expect(words).not.toContain('Temadag 7')
      expect(words).toContain('Hele årshjulet er i fanen.')
      expect(pictureOf(card)?.altText).toContain('søndag den 1. marts 2026')
    },
  )

  test('shows a picture at an address that nobody can guess, for an hour', async () => {
    await door.say('director-greve', 'årshjul')
    const { url } = pictureOf(sent()[0]) ?? {}
    const path = pathOf(url)
    expect(path).toMatch(/^\/hjulbillede\/[\w-]{43}\.png$/)
    const fetchIt = () => fetch(`${product.url}${path}`, { signal: AbortSignal.timeout(20_000) })
    const picture = await fetchIt()
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    // Teams shows it on a page of its own.
    expect(picture.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    product.at('2026-03-02T09:05:00Z')
    expect((await fetchIt()).status).toBe(404)
    expect((await fetch(`${product.url}/hjulbillede/${'A'.repeat(43)}.png`)).status).toBe(404)
  })

  test('in a group chat tells nothing of the asker in particular, nor their tasks', async () => {
    const { tenantId } = product.tenant.admin.person('director-greve').account!
    const { conversationId: id } = product.tenant.admin.chat('director-greve')
    const there = { conversation: { conversationType: 'groupChat', tenantId, id, isGroup: true } }
    await door.say('director-greve', 'årshjul', there)
    const words = JSON.stringify(sent())
    expect(words).toContain('Junimødet')
    expect(words).not.toContain('Skriv dagsorden')
    expect(words).not.toContain('Du er ansvarlig')
    const answered = await door.press(
      'director-greve',
      'tick_off',
      { entryId: ids['Skriv dagsorden'], key: 'once' },
      there,
    )
    expect(JSON.stringify(answered.body)).not.toContain('er markeret')
  })

  test('of somebody in no forum is empty, and says so', async () => {
    await door.say('case-worker-slagelse', 'årshjul')
    expect(JSON.stringify(sent())).toContain('Der er ikke noget i årshjulet')
  })

  test('in English is in English', async () => {
    await door.say('director-greve', 'wheel', { locale: 'en-GB' })
    const words = JSON.stringify(sent())
    expect(words).toContain('Next in the annual wheel')
    expect(words).toContain('Tuesday 9 June 2026 09:00–12:00')
    expect(words).toContain('You are responsible.')
  })

  test('asked anew by Teams itself is drawn anew, with a new picture', async () => {
    const { body } = await door.refresh('director-greve', 'wheel')
    expect(body?.statusCode).toBe(200)
    expect(pictureOf(body?.value as unknown as Card)?.url).toContain('/hjulbillede/')
    expect(sent()).toEqual([])
  })
})

describe('»næste møde«', () => {
  test.each(['næste møde', 'Næste Møde', 'next meeting'])(
    '(»%s«) is the next meeting alone',
    async (text) => {
      await door.say('director-greve', text)
      const words = JSON.stringify(sent())
      expect(words).toContain('Junimødet')
      expect(words).toContain('https://example.dk/dagsorden')
      expect(words).not.toContain('Næste års møde')
      expect(words).not.toContain('Skriv dagsorden')
    },
  )
})

test('»næste møde« is none that is over already today', async () => {
  product.at('2026-06-09T09:59:00Z')
  await door.say('director-greve', 'næste møde')
  expect(JSON.stringify(sent())).toContain('Junimødet')
  product.tenant.traffic.clear()
  product.at('2026-06-09T10:00:00Z')
  await door.say('director-greve', 'næste møde')
  expect(JSON.stringify(sent())).not.toContain('Junimødet')
  expect(JSON.stringify(sent())).toContain('Næste års møde')
})

describe('The button of a reminder', () => {
  const of = () => ({ entryId: ids['Skriv dagsorden'] ?? '', key: 'once' })

  test('is of no use to somebody who is not responsible', async () => {
    const { body } = await door.press('director-slagelse', 'tick_off', of())
    expect(JSON.stringify(body)).toContain('Det kunne ikke lade sig gøre')
  })

  test('is on the card as Teams draws it anew, and not on that of a meeting that lies ahead', async () => {
    const { body } = await door.refresh('director-greve', 'wheel_reminder', of())
    expect(JSON.stringify(body)).toContain('Markér som udført')
    const ahead = { entryId: ids['Næste års møde'] ?? '', key: 'once' }
    const other = await door.refresh('director-greve', 'wheel_reminder', ahead)
    expect(JSON.stringify(other.body)).toContain('Næste års møde')
    expect(JSON.stringify(other.body)).not.toContain('Markér som')
  })

  test('is not pressed by Teams itself', async () => {
    const { body } = await door.refresh('director-greve', 'tick_off', of())
    expect(body?.statusCode).toBe(400)
  })

  test('ticks it off, and pressed once more says so again', async () => {
    for (let times = 0; times < 2; times++) {
      const { body } = await door.press('director-greve', 'tick_off', of())
      expect(JSON.stringify(body)).toContain('»Skriv dagsorden« er markeret som udført.')
    }
    const { body } = await door.refresh('director-greve', 'wheel_reminder', of())
    expect(JSON.stringify(body)).toContain('er markeret som udført')
    await door.say('director-greve', 'årshjul')
    expect(JSON.stringify(sent())).not.toContain('Skriv dagsorden')
  })

  test.each([
    {},
    { entryId: 'x', key: 'once' },
    { entryId: '99999999-9999-4999-8999-999999999999', key: 'x' },
  ])('with data %j is answered in words', async (data) => {
    const { body } = await door.press('director-greve', 'tick_off', data)
    expect(body?.statusCode).toBe(400)
  })
})
