import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { findRound } from '../../../bot/store/round-facts.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { type Page, personalPageDoor } from './personal-page-door.ts'

const product = useProductOverHttp()
const door = personalPageDoor(product)

let roundId = ''
let link = ''
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
  link = await product.link('director-faxe', roundId)
})

function expectProblem({ status, html }: Page, wanted: number, words: string): void {
  expect(status).toBe(wanted)
  expect(html).toContain('role="alert"')
  expect(html).toContain(words)
  expect(html).not.toMatch(/\bat \S+ \(|node_modules|ZodError|syntax/)
}

describe('getting a personal page', () => {
  test('answers nothing and marks nothing as seen, whoever gets it and however often', async () => {
    const before = await product.rows()
    const headers: Record<string, string>[] = [
      {},
      { purpose: 'prefetch', 'sec-purpose': 'prefetch;prerender' },
      { 'user-agent': 'Mozilla/5.0 (compatible; SafeLinks)', 'x-moz': 'prefetch' },
      { accept: '*/*', range: 'bytes=0-10' },
    ]
    const queries = ['', '?answer=remark&remark=Nej', '?svar=modtaget', '?formToken=x&answer=no_remarks']
    for (const each of headers)
      for (const query of queries) {
        const { status } = await door.ask(`/svar/${link}${query}`, { headers: each })
        expect(status).toBe(200)
        expect((await door.ask(`/svar/${link}${query}`, { headers: each, method: 'HEAD' })).html).toBe('')
      }
    expect(await product.rows()).toEqual(before)
  })

  test('with other methods does nothing', async () => {
    const before = await product.rows()
    const body = new URLSearchParams({
      formToken: door.formTokenOf(await door.open(link)),
      answer: 'no_remarks',
    })
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await door.ask(`/svar/${link}`, { method, body })).status).toBe(405)
    expect((await door.ask(`/svar/${link}`, { method: 'OPTIONS' })).status).toBeLessThan(500)
    expect(await product.rows()).toEqual(before)
  })

  test('thanks for nothing that was not given, whatever the address says', async () => {
    for (const query of [
      '?svar=modtaget',
      '?svar=for-sent',
      '?svar=modtaget&svar=for-sent',
      '?svar[a]=modtaget',
      '?svar=%00',
    ])
      expect((await door.open(link, query)).html).not.toMatch(/role="status"/)
  })
})

describe('an answer by a personal page', () => {
  test('is taken, and the browser is sent on to a page that says so', async () => {
    const { status, headers } = await door.answer(link, {
      answer: 'remark',
      remark: 'Vi mangler pladser i Faxe.',
    })
    expect(status).toBe(303)
    const onwards = new URL(headers.get('location') ?? '')
    expect([onwards.pathname, onwards.search]).toEqual([`/svar/${link}`, '?svar=modtaget'])
    const page = await door.open(link, onwards.search)
    expect(page.html).toContain('Tak. Jeres svar er modtaget.')
    expect(page.html).toContain('Vi mangler pladser i Faxe.')
    expect(await door.said(roundId)).toEqual(['Vi mangler pladser i Faxe.'])
    const facts = await findRound(product.deps.db, roundId)
    expect(facts?.answers.at(-1)).toMatchObject({
      seatId: product.forum.seatId('director-faxe'),
      personId: product.forum.personId('director-faxe'),
      door: 'mail',
    })
    expect((await product.rows())['seen']).toBeGreaterThan(0)
  })

  test('is the link’s own seat’s, whatever else the form says', async () => {
    await door.answer(link, {
      answer: 'remark',
      remark: 'Fra Faxe',
      seatId: product.forum.seatId('director-koege'),
      personId: product.forum.personId('director-koege'),
      roundId: await startDemoRound(product.deps, product.forum),
      door: 'teams',
    })
    const facts = await findRound(product.deps.db, roundId)
    expect(facts?.answers.filter(({ door: by }) => by !== 'operator')).toMatchObject([
      { seatId: product.forum.seatId('director-faxe'), door: 'mail', text: 'Fra Faxe' },
    ])
  })

  test('can be changed until the deadline', async () => {
    await door.answer(link, { answer: 'remark', remark: 'Nej' })
    product.at('2026-03-09T10:59:59Z')
    await door.answer(link, { answer: 'no_remarks', remark: 'Nej' })
    expect(await door.said(roundId)).toEqual(['Nej', 'no_remarks'])
  })

  test('needs a choice, and a text where there are remarks', async () => {
    expectProblem(await door.answer(link, {}), 422, 'Vælg »Ingen bemærkninger«')
    expectProblem(await door.answer(link, { answer: '' }), 422, 'Vælg »Ingen bemærkninger«')
    expectProblem(
      await door.answer(link, { answer: 'remark', remark: ' \u200b\n' }),
      422,
      'Skriv, hvad bemærkningen er',
    )
    expectProblem(
      await door.answer(link, { answer: 'no_remarks', remark: 'Nej!' }),
      422,
      'Slet teksten, eller vælg',
    )
    expectProblem(await door.answer(link, { answer: 'yes' }), 400, 'kunne ikke læses')
    expect(await door.said(roundId)).toEqual([])
  })

  test('too long, or with a CPR number, comes back with what was typed, and nothing is kept', async () => {
    const long = 'æ'.repeat(4_001)
    const page = await door.answer(link, { answer: 'remark', remark: long })
    expectProblem(page, 422, 'Teksten er for lang')
    expect(page.html).toContain(long)
    for (const number of ['010190-1234', '0101901234', '010190\u200b-1234', '0\ufe0f10190-1234'])
      expectProblem(
        await door.answer(link, { answer: 'remark', remark: `Borger ${number}` }),
        422,
        'CPR-nummer',
      )
    expect(await door.said(roundId)).toEqual([])
    const { rows } = await sql<{
      n: number
    }>`select count(*) as n from answer where text like '%0101%'`.execute(product.deps.db)
    expect(rows[0]?.n).toBe(0)
    expect(JSON.stringify(product.log())).not.toMatch(/0101/)
  })

  test.each([
    ['zeros and control characters', 'Vi\u0000 er\u0007 imod', 'Vi er imod'],
    ['signs that turn the direction of writing', '\u202eImod', 'Imod'],
    ['Windows line ends', 'Imod\r\nfordi', 'Imod\nfordi'],
  ])('with %s is kept without them', async (_, remark, kept) => {
    expect((await door.answer(link, { answer: 'remark', remark })).status).toBe(303)
    expect(await door.said(roundId)).toEqual([kept])
  })

  test('with markup is shown as text', async () => {
    const remark = '</textarea><script>alert(1)</script><img src=x onerror=alert(2)> "&quot; [a](http://b)'
    await door.answer(link, { answer: 'remark', remark })
    const { html } = await door.open(link)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).not.toMatch(/<script|<img/i)
    expect(html).not.toContain('href="http://b"')
  })

  test('of percent-encoding that is no text is kept as what can be read of it', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    const { status } = await door.ask(`/svar/${link}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: `formToken=${encodeURIComponent(formToken)}&answer=remark&remark=Nej%FF%ED%A0%80%`,
    })
    expect(status).toBe(303)
    expect((await door.said(roundId))[0]).toMatch(/^Nej\ufffd+%$/)
  })

  test('changed over and over within an hour is stopped in words', async () => {
    for (let nth = 1; nth <= 20; nth++) await door.answer(link, { answer: 'remark', remark: `Nej ${nth}` })
    expectProblem(
      await door.answer(link, { answer: 'remark', remark: 'Nej 21' }),
      429,
      'mange gange den seneste time',
    )
    expect(await door.said(roundId)).toHaveLength(20)
  })

  test('after the deadline is kept as late, and the reader is told so', async () => {
    product.at('2026-03-09T11:00:00Z')
    const page = await door.open(link)
    expect(page.html).not.toContain('<form')
    expect(page.html).toContain('Der kan ikke længere svares')
    product.at('2026-03-09T10:59:00Z')
    const formToken = door.formTokenOf(await door.open(link))
    product.at('2026-03-09T11:00:00Z')
    const late = await door.post(link, { formToken, answer: 'remark', remark: 'Lige for sent' })
    expect(late.headers.get('location')).toMatch(/svar=for-sent$/)
    expect((await door.open(link, '?svar=for-sent')).html).toContain('Svaret kom efter fristen.')
    expect(await door.said(roundId)).toEqual(['Lige for sent (late)'])
  })
})
