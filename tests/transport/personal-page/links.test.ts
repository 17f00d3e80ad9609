import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { insertLink } from '../../../bot/store/mail-links.ts'
import { addAnnex } from '../../../bot/usecases/rounds/add-annex.ts'
import { renewLink } from '../../../bot/usecases/rounds/renew-link.ts'
import { revokeLink } from '../../../bot/usecases/rounds/revoke-link.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { DEADLINE, draftDemoRound, startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { personalPageDoor } from './personal-page-door.ts'

const product = useProductOverHttp()
const door = personalPageDoor(product)
const key = 'director-faxe'

let roundId = ''
let link = ''
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
  link = await product.link(key, roundId)
})

const secretary = () => product.forum.actor('secretariat-1', 'tab')
const ofDirector = () => ({ roundId, personId: product.forum.personId(key) })
const unknownPage = async () => (await door.open('A'.repeat(43))).html

/** Whatever is done with the link meets the page of an unknown one, and does nothing. */
async function expectClosed(which = link): Promise<void> {
  const unknown = await unknownPage()
  const before = await product.rows()
  const attempts = [
    door.open(which),
    door.post(which, { formToken: 'x', answer: 'no_remarks' }),
    door.post(which, {}, { headers: { 'content-type': 'text/plain' } }),
    door.ask(`/svar/${which}/bilag/${randomUUID()}`),
  ]
  for (const attempt of attempts) {
    const { status, html } = await attempt
    expect([status, html]).toEqual([404, unknown])
  }
  expect(await product.rows()).toEqual(before)
}

describe('a link that opens nothing', () => {
  test.each([
    ['unknown', 'B'.repeat(43)],
    ['too short', 'abc'],
    ['too long', 'C'.repeat(44)],
    ['of other signs', "'%20or%201=1%20--".padEnd(43, 'x')],
    ['with a zero in it', `%00${'E'.repeat(42)}`],
    ['with a path in it', `..%2f..%2f${'F'.repeat(37)}`],
    ['with a line end in it', `%0d%0aset-cookie:a=b%0d%0a${'G'.repeat(20)}`],
  ])('because it is %s is answered with one and the same page', async (_, which) => {
    await expectClosed(which)
  })

  test('is told what to do', async () => {
    const html = await unknownPage()
    expect(html).toContain('Brug linket i den nyeste mail fra sekretariatet')
    for (const path of ['/svar', '/svar/', '/svar/a/b', `/svar/${link}/`, `/svar/${link}/andet`]) {
      const { status, html: shown } = await door.ask(path)
      if (path === `/svar/${link}/`) expect(status).toBe(200)
      else expect([status, shown]).toEqual([404, html])
    }
  })

  test('because it was revoked, is one', async () => {
    expect((await door.open(link)).status).toBe(200)
    const formToken = door.formTokenOf(await door.open(link))
    expect((await revokeLink(product.deps, secretary(), ofDirector())).ok).toBe(true)
    await expectClosed()
    expect((await door.post(link, { formToken, answer: 'no_remarks' })).status).toBe(404)
    expect(await door.said(roundId)).toEqual([])
  })

  test('because a newer was sent, is one', async () => {
    expect((await renewLink(product.deps, secretary(), ofDirector())).ok).toBe(true)
    await expectClosed()
    expect((await door.open(await product.link(key, roundId))).status).toBe(200)
  })

  test('because its person has left the seat, is one, from the day after', async () => {
    const term = (to_date: string | null) =>
      product.deps.db
        .updateTable('seat_holder')
        .set({ to_date })
        .where('person_id', '=', product.forum.personId(key))
        .execute()
    await term('2026-03-02')
    const formToken = door.formTokenOf(await door.open(link))
    product.at('2026-03-02T22:59:59Z')
    expect((await door.open(link)).status).toBe(200)
    product.at('2026-03-02T23:00:00Z')
    await expectClosed()
    expect((await door.post(link, { formToken, answer: 'no_remarks' })).status).toBe(404)
    await term(null)
  })

  test('because its person holds another seat than the link’s, is one', async () => {
    const token = product.deps.newSecret()
    const { seatId, personId } = product.forum
    await insertLink(
      product.deps.db,
      token,
      { roundId, seatId: seatId('director-koege'), personId: personId(key) },
      product.deps.clock(),
    )
    await expectClosed(token)
  })

  test('because it is of a draft, is one', async () => {
    const draft = await draftDemoRound(product.deps, product.forum)
    await expectClosed(await product.link(key, draft))
  })
})

describe('a link of a round that has ended', () => {
  test('shows how it ended, takes no answer that counts, and closes 30 days later', async () => {
    const reason = 'Tilbuddet bliver ikke udvidet.'
    expect((await withdrawRound(product.deps, secretary(), { roundId, reason })).ok).toBe(true)
    const { status, html } = await door.open(link)
    expect(status).toBe(200)
    expect(html).toContain('trukket tilbage')
    expect(html).not.toContain('<form')
    expect((await door.post(link, { formToken: 'x', answer: 'no_remarks' })).status).toBe(422)
    product.at('2026-04-08T10:59:59Z')
    expect((await door.open(link)).status).toBe(200)
    product.at('2026-04-08T11:00:00Z')
    await expectClosed()
  })

  test('of a later mail lives from that mail on', async () => {
    expect((await withdrawRound(product.deps, secretary(), { roundId, reason: 'Nej' })).ok).toBe(true)
    product.at('2026-06-01T10:00:00Z')
    await expectClosed()
    const later = await product.link(key, roundId)
    expect((await door.open(later)).status).toBe(200)
    product.at('2026-07-01T10:00:00Z')
    await expectClosed(later)
  })

  test('does not close while the round is not decided, however long that takes', async () => {
    product.at('2027-03-01T10:00:00Z')
    const { status, html } = await door.open(link)
    expect(status).toBe(200)
    expect(html).not.toMatch(/Forslaget er godkendt/)
  })
})

describe('an annex', () => {
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')

  async function withAnnex(name: string, storedAs = name): Promise<{ link: string; annexId: string }> {
    const draft = await draftDemoRound(product.deps, product.forum)
    const added = await addAnnex(product.deps, secretary(), { roundId: draft, name, content: pdf })
    if (!added.ok) throw new Error(added.refusal.code)
    await product.deps.db.updateTable('annex').set({ name: storedAs }).where('round_id', '=', draft).execute()
    const started = await startRound(product.deps, secretary(), { roundId: draft, deadline: DEADLINE })
    if (!started.ok) throw new Error(started.refusal.code)
    const { rows } = await sql<{ id: string }>`select id from annex where round_id = ${draft}::uuid`.execute(
      product.deps.db,
    )
    return { link: await product.link(key, draft), annexId: rows[0]?.id ?? '' }
  }

  test('is a file to save, under its own name, kept by no cache', async () => {
    const annex = await withAnnex('Økonomi "2026"; æøå.pdf')
    expect((await door.open(annex.link)).html).toContain(`/svar/${annex.link}/bilag/${annex.annexId}`)
    const { status, headers, html } = await door.ask(`/svar/${annex.link}/bilag/${annex.annexId}`)
    expect([status, html]).toEqual([200, pdf.toString()])
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w .-]+"; filename\*=UTF-8''[\w%.~-]+$/,
    )
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('whose name was made to break a header breaks none', async () => {
    const annex = await withAnnex('bilag.pdf', 'a"\r\nset-cookie: x=y\r\n\r\n<script>.pdf')
    const { status, headers } = await door.ask(`/svar/${annex.link}/bilag/${annex.annexId}`)
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    const page = await door.open(annex.link)
    expect(page.status).toBe(200)
    expect(page.html).not.toContain('<script')
  })

  test('opens by a link of its own round alone', async () => {
    const annex = await withAnnex('bilag.pdf')
    const unknown = await unknownPage()
    for (const path of [
      `/svar/${link}/bilag/${annex.annexId}`,
      `/svar/${'A'.repeat(43)}/bilag/${annex.annexId}`,
      `/svar/${annex.link}/bilag/${randomUUID()}`,
      `/svar/${annex.link}/bilag/${'-'.repeat(36)}`,
      `/svar/${annex.link}/bilag/${'0'.repeat(36)}`,
      `/svar/${annex.link}/bilag/..%2f..%2fstil.css`,
      `/svar/${annex.link}/bilag/%00`,
    ]) {
      const { status, html } = await door.ask(path)
      expect([status, html]).toEqual([404, unknown])
    }
    expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('closes with its link', async () => {
    const annex = await withAnnex('bilag.pdf')
    const { rows } = await sql<{
      round_id: string
    }>`select round_id from annex where id = ${annex.annexId}::uuid`.execute(product.deps.db)
    await revokeLink(product.deps, secretary(), { ...ofDirector(), roundId: rows[0]?.round_id ?? '' })
    expect((await door.ask(`/svar/${annex.link}/bilag/${annex.annexId}`)).status).toBe(404)
  })
})

describe('a personal page', () => {
  test('is kept by no cache, found by no search, framed by nobody, and tells no other site where it is', async () => {
    const pages = [
      await door.open(link),
      await door.open('A'.repeat(43)),
      await door.post(link, { formToken: 'x' }),
      await door.answer(link, { answer: 'no_remarks' }),
    ]
    expect(pages.map(({ status }) => status)).toEqual([200, 404, 422, 303])
    for (const { headers } of pages) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-robots-tag')).toBe('noindex, nofollow')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  test('asks no other site for anything', async () => {
    const { html } = await door.open(link)
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\/(?!localhost:1\/)/)
    expect(html).not.toMatch(/<script|<iframe|<object|<embed|\son\w+=|style="/i)
  })

  test('stands in no line of the log', async () => {
    await door.open(link)
    await door.answer(link, { answer: 'remark', remark: 'Ikke i loggen' })
    await door.post(link, {}, { headers: { 'content-type': 'text/plain' } })
    expect(JSON.stringify(product.log())).not.toMatch(new RegExp(`${link}|Ikke i loggen|Faxe`))
  })

  test('is no way into the tab or the bot', async () => {
    for (const authorization of [`Bearer ${link}`, link])
      expect((await door.ask('/api/me', { headers: { authorization } })).status).toBe(401)
  })
})
