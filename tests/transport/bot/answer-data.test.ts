import { beforeEach, describe, expect, test } from '@jest/globals'
import { findRound } from '../../../bot/store/round-facts.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor } from './bot-door.ts'
import { hostileData } from './hostile-data.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const CARD = 'application/vnd.microsoft.card.adaptive'

let roundId = ''
let before: Record<string, number> = {}
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
  before = await product.rows()
})

const remark = (text: unknown, more: object = {}) =>
  door.press('director-greve', 'answer', { roundId, answer: 'remark', remark: text, ...more })
const texts = async () =>
  ((await findRound(product.deps.db, roundId))?.answers ?? [])
    .filter(({ door: by }) => by !== 'operator')
    .map(({ text }) => text)

const { expectUnreadable, expectNoFault } = hostileData(product, () => before)

describe('an answer', () => {
  test('must be one of the two', async () => {
    for (const answer of [
      undefined,
      null,
      '',
      'yes',
      'approved',
      7,
      ['remark'],
      { kind: 'remark' },
      'NO_REMARKS',
    ])
      await expectUnreadable(await door.press('director-greve', 'answer', { roundId, answer, remark: 'Nej' }))
  })

  test('is not taken when its text is no text', async () => {
    for (const text of [null, 7, true, {}, ['a'], { toString: 'x' }])
      await expectUnreadable(await remark(text))
  })

  test.each([
    ['nothing', ''],
    ['spaces', '   \n\t '],
    ['what nobody can see', '\u200b\u2060\ufeff\u202e\u0000\u0007'],
  ])('with a remark of %s asks for the remark', async (_, text) => {
    const answered = await remark(text)
    expectNoFault(answered)
    expect(door.words(answered)).toContain('Skriv, hvad bemærkningen er')
    expect(await texts()).toEqual([])
  })

  test('without the field for the remark asks for the remark', async () => {
    const answered = await door.press('director-greve', 'answer', { roundId, answer: 'remark' })
    expect(door.words(answered)).toContain('Skriv, hvad bemærkningen er')
  })

  test.each([
    ['zeros and other control characters', 'Vi\u0000 er\u0007 imod\u001b[31m', 'Vi er imod[31m'],
    ['half an emoji', 'Imod \ud83d', 'Imod \ufffd'],
    ['letters that turn the direction of writing', 'Imod \u202egnirdnÆ\u202c', 'Imod gnirdnÆ'],
    ['other line ends', 'Imod\r\nfordi\rdet', 'Imod\nfordi\ndet'],
    ['letters of two parts', 'A\u030algaarden er fuld', 'Ålgaarden er fuld'],
    ['letters of the whole world', 'Imod 👍🏽 אב 中文', 'Imod 👍🏽 אב 中文'],
  ])('with %s is kept without what hides in it', async (_, text, kept) => {
    const answered = await remark(text)
    expectNoFault(answered)
    expect(await texts()).toEqual([kept])
  })

  test('with markup, links and Markdown is shown as it was written, as text', async () => {
    const text = '<script>alert(1)</script> [klik](https://example.org) **nej** <at>alle</at> ![x](http://y)'
    const answered = await remark(text)
    expect(await texts()).toEqual([text])
    const shown = JSON.stringify(answered.body)
    expect(shown).not.toMatch(/"url":"[^"]*example\.org/)
    expect(shown).toContain('alert(1)')
  })

  test('too long is given back with the reason, and nothing is kept', async () => {
    const text = 'æ'.repeat(4_001)
    const answered = await remark(text)
    expectNoFault(answered)
    expect(door.words(answered)).toContain('Teksten er for lang')
    expect(door.words(answered)).toContain(text.slice(0, 300))
    expect(await texts()).toEqual([])
  })

  test('far too long is refused without a fault', async () => {
    await expectUnreadable(await remark('x'.repeat(60_000)))
    const { status, body } = await remark('x'.repeat(1_000_000))
    expect(status).toBe(413)
    expect(body).toMatchObject({ message: expect.stringContaining('fylder for meget') })
    expect(await product.rows()).toEqual(before)
  })

  test.each([
    '010190-1234',
    '0101901234',
    'cpr 010190 1234',
    '01.01.90-1234',
    '010190\u200b-\u200b1234',
    '010190\u202e-1234',
    '01\u000001\u000090-1234',
    '0\ufe0f1\ufe0f0190-1234',
    '０１０１９０-１２３４',
  ])('with a CPR number (%j) is stopped before anything is kept', async (number) => {
    const answered = await remark(`Det gælder borgeren ${number}, som bor der.`)
    expectNoFault(answered)
    expect(door.words(answered)).toContain('CPR-nummer')
    expect(await texts()).toEqual([])
    expect(JSON.stringify(product.log())).not.toMatch(/010190/)
  })

  test('in the wrong place holds nobody’s CPR number either', async () => {
    for (const verb of ['show', 'fetch_card', 'withdraw_remark'])
      await door.press('director-greve', verb, { roundId, remark: '010190-1234', note: '010190-1234' })
    expect(JSON.stringify(product.log())).not.toContain('010190')
  })

  test('»no remarks« beside a written remark is asked about, not taken', async () => {
    const answered = await door.press('director-greve', 'answer', {
      roundId,
      answer: 'no_remarks',
      remark: 'Vi er imod',
    })
    expect(door.words(answered)).toContain('Slet teksten, eller vælg')
    expect(await texts()).toEqual([])
  })

  test('changed over and over within an hour is stopped in words, and an hour later taken again', async () => {
    for (let nth = 1; nth <= 20; nth++) await remark(`Bemærkning ${nth}`)
    const answered = await remark('Bemærkning 21')
    expectNoFault(answered)
    expect(door.words(answered)).toContain('mange gange den seneste time')
    expect((await texts()).at(-1)).toBe('Bemærkning 20')
    product.at('2026-03-02T09:30:00Z')
    await remark('Bemærkning 21')
    expect((await texts()).at(-1)).toBe('Bemærkning 21')
  })

  test('given twice by a message that Teams delivered twice is one', async () => {
    const activity = door.from(
      'director-greve',
      door.action('answer', { roundId, answer: 'remark', remark: 'Én' }),
    )
    const [first, second] = await Promise.all([door.send(activity), door.send(activity)])
    expect([first?.body?.statusCode, second?.body?.statusCode]).toEqual([200, 200])
    const third = await door.send(activity)
    expect(third.body).toMatchObject({ statusCode: 200, type: CARD })
    expect(await texts()).toEqual(['Én'])
  })

  test('after the deadline is told to be late, kept as late, and changes nothing', async () => {
    product.at('2026-03-09T11:00:00Z')
    const answered = await remark('For sent')
    expect(door.words(answered)).toContain('efter fristen')
    const facts = await findRound(product.deps.db, roundId)
    expect(facts?.answers.filter(({ door: by }) => by === 'teams')).toMatchObject([
      { late: true, text: 'For sent' },
    ])
  })
})
