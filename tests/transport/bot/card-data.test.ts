import { beforeEach, describe, expect, test } from '@jest/globals'
import { findRound } from '../../../bot/store/round-facts.ts'
import { verbSchemas } from '../../../bot/cards/verbs.ts'
import { draftDemoRound, startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { type Answered, botDoor } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const UNKNOWN = '99999999-9999-4999-8999-999999999999'
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

/** Teams gets HTTP 200 whatever happened; what could not be read says so in the body, in words, and nothing is kept. */
async function expectUnreadable({ status, body }: Answered): Promise<void> {
  expect(status).toBe(200)
  expect(body).toMatchObject({
    statusCode: 400,
    type: 'application/vnd.microsoft.error',
    value: { code: 'invalid_input', message: expect.stringContaining('kunne ikke læses') },
  })
  expect(await product.rows()).toEqual(before)
}

/** Nothing that is no JSON, no trace, and nothing that the log would have to hold as a fault. */
function expectNoFault({ status, body }: Answered): void {
  expect(status).toBe(200)
  expect(JSON.stringify(body)).not.toMatch(/\bat \S+ \(|node_modules|\.[jt]s:\d|syntax|invalid byte/i)
  expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
}

const wrongRoundIds: unknown[] = [
  undefined,
  null,
  '',
  0,
  true,
  [],
  {},
  'draft',
  '../../etc/passwd',
  "1' or '1'='1",
  '--------------------------------'.concat('----'),
  '00000000-0000-0000-0000-00000000000g',
  'x'.repeat(100_000),
  { $ne: null },
  { toString: 'x' },
]

describe('a verb whose data names no round', () => {
  const verbs = ['answer', 'withdraw_remark', 'show', 'fetch_card'] as const

  test.each(verbs)('%s is told that it could not be read', async (verb) => {
    for (const id of wrongRoundIds) {
      const data = { answer: 'remark', remark: 'Nej', roundId: id }
      await expectUnreadable(await door.press('director-greve', verb, data))
    }
    for (const data of [null, 'text', 7, [], [roundId], undefined])
      await expectUnreadable(await door.press('director-greve', verb, data))
  })

  test.each(verbs)('%s of a list of ids, or of an id in a list, is no id', async (verb) => {
    for (const id of [[roundId], { 0: roundId }, `${roundId} `, `${roundId}\0`, `${roundId}\n`])
      await expectUnreadable(await door.press('director-greve', verb, { answer: 'no_remarks', roundId: id }))
  })

  test('the id of a seat, a person, a forum or a draft is answered as an unknown round is', async () => {
    const { forum } = product
    const draft = await draftDemoRound(product.deps, forum)
    const ids = [forum.seatId('director-greve'), forum.personId('director-greve'), forum.forumId, draft]
    for (const verb of verbs) {
      const ask = (id: string) =>
        door.press('director-greve', verb, { answer: 'remark', remark: 'Nej', roundId: id })
      const unknown = await ask(UNKNOWN)
      if (verb !== 'fetch_card') expect(door.words(unknown)).toContain('Siden findes ikke, eller du har ikke')
      for (const id of ids) expect((await ask(id)).body).toEqual(unknown.body)
    }
    expect(await texts()).toEqual([])
  })
})

describe('a verb', () => {
  const wrongVerbs: unknown[] = [
    undefined,
    null,
    '',
    7,
    {},
    ['answer'],
    'Answer',
    'answer ',
    'delete',
    'start_round',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
    'x'.repeat(10_000),
  ]

  test('that is none of ours is told so', async () => {
    for (const verb of wrongVerbs)
      await expectUnreadable(await door.press('director-greve', verb, { roundId, answer: 'no_remarks' }))
  })

  test('of every kind takes nothing from data that pollutes prototypes', async () => {
    const poison =
      '{"__proto__":{"secretariat":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"roundId":"ID","answer":"remark","remark":"Forurenet"}'
    for (const verb of Object.keys(verbSchemas)) {
      const activity = JSON.stringify(door.from('director-greve', door.action(verb, 'DATA'))).replace(
        '"DATA"',
        poison.replace('ID', roundId),
      )
      const token = await product.tenant.admin.channelToken()
      const answered = await door.post(activity, { authorization: `Bearer ${token}` })
      expectNoFault(answered)
      expect(answered.body?.statusCode).toBe(200)
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(({} as { secretariat?: unknown }).secretariat).toBeUndefined()
  })

  test('of every kind is answered with a card when its data is wrapped in much that it does not need', async () => {
    const deep: unknown = JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`)
    for (const verb of Object.keys(verbSchemas)) {
      const answered = await door.press('director-greve', verb, {
        roundId,
        answer: 'no_remarks',
        deep,
        more: 'x'.repeat(50_000),
        msteams: { type: 'invoke' },
      })
      expectNoFault(answered)
      expect(answered.body).toMatchObject({ statusCode: 200, type: CARD })
    }
  })
})

describe('the envelope of a card’s question', () => {
  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'answer'],
    ['a list', []],
    ['no action', {}],
    ['an action that is none', { action: 'answer' }],
    ['an action without a verb', { action: { data: {} } }],
    ['a trigger that is none', { action: { verb: 'help', data: {} }, trigger: 'always' }],
  ])('that holds %s is told that it could not be read', async (_, value) => {
    const activity = door.from('director-greve', { type: 'invoke', name: 'adaptiveCard/action', value })
    await expectUnreadable(await door.send(activity))
  })

  test.each([
    '',
    'adaptivecard/action',
    'composeExtension/query',
    'task/fetch',
    'signin/verifyState',
    'fileConsent/invoke',
    undefined,
  ])('of another name (%s) is nothing that the bot does', async (name) => {
    const value = { action: { verb: 'answer', data: { roundId, answer: 'no_remarks' } } }
    const { status, body } = await door.send(door.from('director-greve', { type: 'invoke', name, value }))
    expect(status).toBe(200)
    expect(body).toMatchObject({ statusCode: 501, value: { message: expect.any(String) } })
    expect(await product.rows()).toEqual(before)
  })

  test('with a part that cannot be read at all says so, still with HTTP status 200', async () => {
    const action = door.action('answer', { roundId, answer: 'no_remarks' })
    for (const broken of [
      { conversation: undefined },
      { conversation: { id: '' } },
      { conversation: { id: 'x'.repeat(5_000) } },
      { conversation: { id: 'a\0b', conversationType: 'personal' } },
      { from: undefined },
      { from: null },
      { from: { id: 'x'.repeat(5_000) } },
      { from: { id: 7 } },
      { channelData: 'x' },
    ])
      await expectUnreadable(await door.send(door.from('director-greve', { ...action, ...broken })))
  })

  test('of no type, or of a strange one, changes nothing', async () => {
    for (const type of [
      undefined,
      null,
      7,
      '',
      'INVOKE',
      {},
      ['invoke'],
      'event',
      'trace',
      'endOfConversation',
    ]) {
      const action = { ...door.action('answer', { roundId, answer: 'no_remarks' }), type }
      expect((await door.send(door.from('director-greve', action))).status).toBeLessThan(500)
    }
    expect(await texts()).toEqual([])
    expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('that is no activity is refused in words', async () => {
    const token = await product.tenant.admin.channelToken()
    const authorization = `Bearer ${token}`
    for (const body of ['[]', '7', '"text"', 'null', '']) {
      const { status, body: problem } = await door.post(body, { authorization })
      expect(status).toBe(400)
      expect(problem).toMatchObject({ code: 'invalid_input', message: expect.stringContaining('aktivitet') })
    }
    for (const body of ['{', '{"type":', `{"a":${'['.repeat(50_000)}`, '\u0000', '{"a":1}{"b":2}']) {
      const { status, body: problem } = await door.post(body, { authorization })
      expect(status).toBe(400)
      expect(problem).toMatchObject({ message: expect.stringContaining('kunne ikke læses') })
    }
    expect((await door.post('{}', { authorization, 'content-type': 'text/plain' })).status).toBe(415)
    expect((await door.post('{}', { authorization, 'content-encoding': 'gzip' })).status).toBe(415)
    expect((await door.post(`{"a":"${'x'.repeat(300_000)}"}`, { authorization })).status).toBe(413)
    expect(await product.rows()).toEqual(before)
  })
})

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
