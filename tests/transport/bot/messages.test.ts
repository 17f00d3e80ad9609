import { beforeEach, describe, expect, test } from '@jest/globals'
import { findRound } from '../../../bot/store/round-facts.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor, userIdOf } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const UNKNOWN = '99999999-9999-4999-8999-999999999999'

let roundId = ''
beforeEach(async () => {
  product.tenant.admin.clearFaults()
  roundId = await startDemoRound(product.deps, product.forum)
})

const { sent, chatOf } = door
const texts = async () =>
  ((await findRound(product.deps.db, roundId))?.answers ?? [])
    .filter(({ door: by }) => by !== 'operator')
    .map(({ kind, text }) => text ?? kind)
const objectIdOf = (key: string) => product.tenant.admin.person(key).account!.objectId

describe('what somebody writes to the bot', () => {
  test.each([
    'status',
    ' Status ',
    'STATUS',
    'mine rundspørger',
    'Mine Rundspørger',
    'my rounds',
    '<at>Rammehjul</at> status',
    '<at>Rammehjul</at>&nbsp;status'.replace('&nbsp;', '\u00a0'),
    '<at>Rammehjul</at> <at>Rammehjul</at> mine rundspørger\n',
  ])('»%s« is answered with the rounds', async (text) => {
    expect(await door.say('director-greve', text)).toMatchObject({ status: 200, body: null })
    const [card, ...more] = sent()
    expect(more).toEqual([])
    expect(card).toContain('Botilbuddet Solgården')
    expect(card).toContain('I har ikke svaret')
  })

  test.each([
    '',
    'hjælp',
    'slet alt',
    '?',
    '<script>alert(1)</script>',
    '\u0000\u202e',
    '🙂'.repeat(500),
    'x'.repeat(90_000),
  ])('anything else is answered with help (%#)', async (text) => {
    expect((await door.say('director-greve', text)).status).toBe(200)
    const [card, ...more] = sent()
    expect(more).toEqual([])
    expect(card).toContain('mine rundspørger')
    expect(card).not.toContain('alert(1)')
  })

  test('a mention that never ends costs nothing', async () => {
    const started = performance.now()
    await door.say('director-greve', '<at>'.repeat(24_000))
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(sent()).toHaveLength(1)
  })

  test('in English gets its answer in English', async () => {
    await door.say('director-greve', 'my rounds', { locale: 'en-GB' })
    expect(sent()[0]).toContain('My rounds')
    for (const locale of ['da-DK', '', 'x'.repeat(500), 'klingon'])
      await door.say('director-greve', 'status', { locale })
    for (const card of sent().slice(1)) expect(card).toContain('Mine rundspørger')
  })

  test('a name too long, or with what hides in it, stops nobody from being answered', async () => {
    const from = {
      id: userIdOf('director-greve'),
      aadObjectId: objectIdOf('director-greve'),
      name: `Direktør\u0000\u202e ${'x'.repeat(5_000)}`,
    }
    expect((await door.say('director-greve', 'status', { from })).status).toBe(200)
    expect(sent()).toHaveLength(1)
    expect((await chatOf('director-greve'))?.name).toMatch(/^Direktør x+$/)
  })

  test('of nothing but a newcomer of a listed tenant is answered, and shows nothing', async () => {
    const { account } = product.tenant.admin.person('director-greve')
    const from = {
      id: '29:1new',
      aadObjectId: '77777777-7777-4777-8777-777777777777',
      name: 'Ny medarbejder',
    }
    await door.say('director-greve', 'status', { from })
    expect(sent()[0]).not.toContain('Solgården')
    expect(account).not.toBeNull()
  })

  test('from a tenant on no list is answered with what to do, and nothing is kept', async () => {
    const before = await product.rows()
    const tenantId = '11111111-1111-4111-8111-111111111111'
    const { conversationId: id } = product.tenant.admin.chat('director-greve')
    const stranger = {
      conversation: { conversationType: 'personal', tenantId, id },
      channelData: { tenant: { id: tenantId } },
    }
    expect((await door.say('director-greve', 'status', stranger)).status).toBe(200)
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toContain('sekretariatets liste')
    expect(sent()[0]).not.toContain('Solgården')
    const inGroup = { ...stranger, conversation: { ...stranger.conversation, conversationType: 'groupChat' } }
    await door.say('director-greve', 'status', inGroup)
    await door.send(door.from('director-greve', { type: 'installationUpdate', action: 'add', ...stranger }))
    expect(sent()).toHaveLength(1)
    expect(await product.rows()).toEqual(before)
  })
})

describe('the button of an old client, which sends a message', () => {
  const submit = (value: unknown, more: object = {}) =>
    door.send(door.from('director-greve', { type: 'message', value, ...more }))

  test('answers, and its card comes as a message', async () => {
    await submit({ verb: 'answer', roundId, answer: 'remark', remark: 'Fra en gammel telefon' })
    expect(await texts()).toEqual(['Fra en gammel telefon'])
    expect(sent()).toHaveLength(1)
    expect(sent()[0]).toContain('Fra en gammel telefon')
  })

  test('delivered twice answers once', async () => {
    const value = { verb: 'answer', roundId, answer: 'remark', remark: 'Kun én' }
    const activity = door.from('director-greve', { type: 'message', value })
    await Promise.all([door.send(activity), door.send(activity)])
    await door.send(activity)
    expect(await texts()).toEqual(['Kun én'])
  })

  test('answers for nobody but who pressed it', async () => {
    await submit({
      verb: 'answer',
      roundId,
      answer: 'no_remarks',
      seatId: product.forum.seatId('director-koege'),
      personId: product.forum.personId('director-koege'),
    })
    const facts = await findRound(product.deps.db, roundId)
    expect(facts?.answers.filter(({ door: by }) => by === 'teams')).toMatchObject([
      { seatId: product.forum.seatId('director-greve'), personId: product.forum.personId('director-greve') },
    ])
  })

  test('with what cannot be read is told so', async () => {
    for (const value of [
      { verb: 'answer' },
      { verb: 'answer', roundId: 'x', answer: 'no_remarks' },
      { verb: 'answer', roundId, answer: 'yes' },
      { verb: 'unknown', roundId },
      { verb: '__proto__' },
    ])
      expect((await submit(value)).status).toBe(200)
    expect(sent()).toHaveLength(5)
    for (const card of sent()) expect(card).toContain('kunne ikke læses')
    expect(await texts()).toEqual([])
  })

  test('with a value that is no button is a message like any other', async () => {
    for (const value of [null, 7, 'answer', [], {}, { verb: 7 }]) await submit(value, { text: 'status' })
    expect(sent()).toHaveLength(6)
    for (const card of sent()) expect(card).toContain('Solgården')
  })

  test('fetches the card of a round that is unknown to the person as an unknown one', async () => {
    await submit({ verb: 'fetch_card', roundId: UNKNOWN })
    expect(sent()[0]).toContain('Siden findes ikke')
  })
})
