import { beforeEach, describe, expect, test } from '@jest/globals'
import { findRound } from '../../../bot/store/round-facts.ts'
import { verbSchemas } from '../../../bot/cards/verbs.ts'
import { draftDemoRound, startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor } from './bot-door.ts'
import { hostileData } from './hostile-data.ts'

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

const texts = async () =>
  ((await findRound(product.deps.db, roundId))?.answers ?? [])
    .filter(({ door: by }) => by !== 'operator')
    .map(({ text }) => text)

const { expectUnreadable, expectNoFault } = hostileData(product, () => before)

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
      '{"__proto__":{"secretariat":true,"polluted":1},"constructor":{"prototype":{"polluted":1}},"roundId":"ID","entryId":"ID","pollId":"ID","meetingId":"ID","blockId":"ID","key":"once","answer":"remark","remark":"Forurenet"}'
    for (const verb of Object.keys(verbSchemas)) {
      const activity = JSON.stringify(door.from('director-greve', door.action(verb, 'DATA'))).replace(
        '"DATA"',
        poison.replaceAll('ID', roundId),
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
        entryId: UNKNOWN,
        pollId: UNKNOWN,
        meetingId: UNKNOWN,
        blockId: UNKNOWN,
        key: 'once',
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
