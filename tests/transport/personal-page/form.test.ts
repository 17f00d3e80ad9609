import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
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

describe('a form', () => {
  const answer = { answer: 'remark', remark: 'Nej' }

  test('without the page’s token, or with one that is not, answers nothing and keeps what was typed', async () => {
    const right = door.formTokenOf(await door.open(link))
    const [issued, shown, signature] = right.split('.')
    const before = await product.rows()
    for (const formToken of [
      '',
      'x',
      '..',
      right.slice(0, -1),
      `${right}x`,
      `${Number(issued) + 1}.${shown}.${signature}`,
      `-1.${shown}.${signature}`,
      `1e13.${shown}.${signature}`,
      `NaN.${shown}.${signature}`,
      `${issued}.${shown}.`,
      `${issued}..${signature}`,
      'x'.repeat(400),
    ]) {
      const page = await door.post(link, { formToken, ...answer })
      expectProblem(page, 422, 'Se svaret efter, og send det igen')
      expect(page.html).toContain('>Nej</textarea>')
    }
    expectProblem(await door.post(link, answer), 400, 'kunne ikke læses')
    expectProblem(await door.post(link, { formToken: 'x'.repeat(600), ...answer }), 400, 'kunne ikke læses')
    expect(await product.rows()).toEqual(before)
  })

  test('from another link’s page answers nothing', async () => {
    const others = await product.link('director-lolland', roundId)
    const formToken = door.formTokenOf(await door.open(others))
    expectProblem(await door.post(link, { formToken, ...answer }), 422, 'Se svaret efter')
    const again = await product.link('director-faxe', roundId)
    expectProblem(
      await door.post(link, { formToken: door.formTokenOf(await door.open(again)), ...answer }),
      422,
      'Se svaret efter',
    )
    expect(await door.said(roundId)).toEqual([])
  })

  test('that has lain open for more than a day asks to be looked at again', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    product.at('2026-03-03T08:00:01Z')
    expectProblem(await door.post(link, { formToken, ...answer }), 422, 'Siden har ligget åben for længe')
    product.at('2026-03-03T07:59:59Z')
    expect((await door.post(link, { formToken, ...answer })).status).toBe(303)
  })

  test('that another instance drew, whose clock is a little ahead, is taken', async () => {
    product.at('2026-03-02T08:00:05Z')
    const formToken = door.formTokenOf(await door.open(link))
    product.at('2026-03-02T08:00:00Z')
    expect((await door.post(link, { formToken, ...answer })).status).toBe(303)
  })

  test('sent twice is one answer, and both are thanked', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    const twice = await Promise.all([1, 2].map(() => door.post(link, { formToken, ...answer })))
    twice.push(await door.post(link, { formToken, ...answer }))
    expect(twice.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(twice.map(({ headers }) => headers.get('location')?.split('?')[1])).toEqual(
      Array(3).fill('svar=modtaget'),
    )
    expect(await door.said(roundId)).toEqual(['Nej'])
  })

  test('sent once more after the answer was changed changes nothing back', async () => {
    const old = door.formTokenOf(await door.open(link))
    await door.post(link, { formToken: old, answer: 'no_remarks', remark: '' })
    await door.answer(link, { answer: 'remark', remark: 'Vi har set det efter' })
    const replayed = await door.post(link, { formToken: old, answer: 'no_remarks', remark: '' })
    expectProblem(replayed, 409, 'Jeres svar er ændret')
    expect(replayed.html).toContain('Vi har set det efter')
    expect(await door.said(roundId)).toEqual(['no_remarks', 'Vi har set det efter'])
  })

  test('that was opened before a colleague answered does not overrule the colleague unseen', async () => {
    const directors = await product.link('director-koege', roundId)
    const deputys = await product.link('deputy-koege', roundId)
    const formToken = door.formTokenOf(await door.open(directors))
    await door.answer(deputys, { answer: 'remark', remark: 'Stedfortræderen er imod' })
    const page = await door.post(directors, { formToken, answer: 'no_remarks', remark: '' })
    expectProblem(page, 409, 'Jeres svar er ændret')
    expect(page.html).toContain('Stedfortræderen er imod')
    expect(await door.said(roundId)).toEqual(['Stedfortræderen er imod'])
    const anew = await door.post(directors, {
      formToken: door.formTokenOf(page),
      answer: 'no_remarks',
      remark: 'Stedfortræderen er imod',
    })
    expect(anew.status).toBe(303)
    expect(await door.said(roundId)).toEqual(['Stedfortræderen er imod', 'no_remarks'])
  })

  test('that says something twice is refused, so that no answer is a guess', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    for (const fields of [
      [
        ['formToken', formToken],
        ['answer', 'remark'],
        ['answer', 'no_remarks'],
        ['remark', 'Nej'],
      ],
      [
        ['formToken', formToken],
        ['answer', 'no_remarks'],
        ['remark', ''],
        ['remark', 'Nej'],
      ],
      [
        ['formToken', formToken],
        ['formToken', 'x'],
        ['answer', 'no_remarks'],
      ],
    ])
      expectProblem(await door.post(link, fields), 400, 'kunne ikke læses')
    expect(await door.said(roundId)).toEqual([])
  })

  test('of another kind than a page’s is refused', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    const json = JSON.stringify({ formToken, ...answer })
    const form = new URLSearchParams({ formToken, ...answer }).toString()
    for (const [type, body] of [
      ['application/json', json],
      ['text/plain', form],
      ['application/x-www-form-urlencodedx', form],
      [
        'multipart/form-data; boundary=x',
        `--x\r\ncontent-disposition: form-data; name="answer"\r\n\r\nremark\r\n--x--`,
      ],
      ['application/x-www-form-urlencoded', ''],
      ['', form],
    ] as const)
      expectProblem(
        await door.ask(`/svar/${link}`, {
          method: 'POST',
          headers: { 'content-type': type },
          body: Buffer.from(body),
        }),
        400,
        'kunne ikke læses',
      )
    const packed = { 'content-type': 'application/x-www-form-urlencoded', 'content-encoding': 'gzip' }
    expectProblem(
      await door.ask(`/svar/${link}`, { method: 'POST', headers: packed, body: form }),
      400,
      'kunne ikke læses',
    )
    expect(await door.said(roundId)).toEqual([])
  })

  test('larger than any answer is refused after it was read to its end', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    expectProblem(
      await door.post(link, { formToken, answer: 'remark', remark: 'x'.repeat(1_000_000) }),
      413,
      'Teksten er for lang',
    )
    const fields = Array.from({ length: 5_000 }, (_, nth) => [`f${nth}`, ''])
    expect(
      (await door.post(link, [['formToken', formToken], ['answer', 'no_remarks'], ...fields])).status,
    ).toBeLessThan(500)
  })

  test('with names that pollute prototypes is only a form', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    const poison = { __proto__x: '1', constructor: '1', toString: '1', 'a[__proto__][x]': '1' }
    const fields = [['__proto__', 'x'], ...Object.entries({ formToken, ...answer, ...poison })]
    expect((await door.post(link, fields)).status).toBe(303)
    expect(({} as { x?: unknown }).x).toBeUndefined()
    expect(await door.said(roundId)).toEqual(['Nej'])
  })

  test('that meets a fault of ours is answered with a page in words', async () => {
    const formToken = door.formTokenOf(await door.open(link))
    await sql`alter table answer rename column text to away`.execute(product.deps.db)
    const page = await door.post(link, { formToken, ...answer })
    await sql`alter table answer rename column away to text`.execute(product.deps.db)
    expect(page.status).toBe(500)
    expect(page.headers.get('content-type')).toContain('text/html')
    expect(page.html).toContain('Der skete en fejl hos os')
    expect(page.html).not.toMatch(/node_modules|relation|column/)
    const [line] = product.log().filter(({ level }) => level === 'error')
    expect(line?.['correlationId']).toBe(page.headers.get('x-correlation-id'))
    expect(JSON.stringify(product.log())).not.toContain(link)
  })
})
