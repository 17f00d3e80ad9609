import { beforeEach, describe, expect, test } from '@jest/globals'
import { sql } from 'kysely'
import { findRound } from '../../../bot/store/round-facts.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor, userIdOf } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)

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

describe('the app', () => {
  const key = 'director-holbaek'
  const tell = (changes: object) => door.send(door.from(key, { ...changes }))
  const bot = () => ({ id: `28:${product.tenant.world.appId}` })

  test('once installed is welcomed once, and the chat is known from then on', async () => {
    await product.deps.db.deleteFrom('chat').where('object_id', '=', objectIdOf(key)).execute()
    await tell({ type: 'installationUpdate', action: 'add' })
    await tell({ type: 'conversationUpdate', membersAdded: [bot(), { id: userIdOf(key) }] })
    expect(sent()).toHaveLength(1)
    expect(await chatOf(key)).toEqual({
      state: 'open',
      conversation_id: product.tenant.admin.chat(key).conversationId,
      service_url: product.tenant.urls.service,
      user_id: userIdOf(key),
      name: 'Direktør, Holbæk Kommune',
    })
  })

  test.each([
    ['told of the app first', 0],
    ['told of the bot first', 1],
  ])('once removed is not written to, %s', async (_, first) => {
    await tell({ type: 'installationUpdate', action: 'add' })
    const told = [
      { type: 'installationUpdate', action: 'remove' },
      { type: 'conversationUpdate', membersRemoved: [bot()] },
    ]
    for (const nth of [first, 1 - first]) await tell(told[nth] ?? {})
    expect((await chatOf(key))?.state).toBe('blocked')
    await tell({ type: 'installationUpdate', action: 'add' })
    expect((await chatOf(key))?.state).toBe('open')
  })

  test('made newer is still there', async () => {
    await tell({ type: 'installationUpdate', action: 'remove-upgrade' })
    await tell({ type: 'installationUpdate', action: 'add-upgrade' })
    expect((await chatOf(key))?.state).toBe('open')
    expect(sent()).toEqual([])
  })

  test('in a team tells nothing of anybody’s own chat', async () => {
    const before = await chatOf('director-greve')
    const { tenantId } = product.tenant.admin.person('director-greve').account!
    const conversation = { conversationType: 'channel', tenantId, id: '19:team@thread.tacv2' }
    for (const change of [
      { type: 'installationUpdate', action: 'remove' },
      { type: 'conversationUpdate', membersRemoved: [bot()] },
      { type: 'conversationUpdate', membersAdded: [bot()] },
      { type: 'installationUpdate', action: 'add' },
    ])
      await door.send(door.from('director-greve', { ...change, conversation }))
    expect(await chatOf('director-greve')).toEqual(before)
    expect(sent()).toEqual([])
  })

  test('somebody else leaving a chat is no removal', async () => {
    await tell({ type: 'conversationUpdate', membersRemoved: [{ id: '29:1somebody' }] })
    expect((await chatOf(key))?.state).toBe('open')
  })

  test('in a person’s chat speaks of that person’s chat alone', async () => {
    const others = await chatOf('director-koege')
    const from = { id: userIdOf('director-koege'), name: 'Direktør', aadObjectId: objectIdOf(key) }
    await tell({ type: 'message', text: 'status', from })
    expect(await chatOf('director-koege')).toEqual(others)
  })
})

describe('while Teams takes no message', () => {
  const faults = ['403', '412', '429', '500', 'not-found'] as const

  test.each(faults)(
    '(%s) a message is still heard, and the fault is in the log, not in the answer',
    async (kind) => {
      product.tenant.admin.addFault({ service: 'connector', kind, times: 10 })
      expect(await door.say('director-greve', 'status')).toMatchObject({ status: 200, body: null })
      expect(
        product.log().filter(({ msg }) => msg === 'a message could not be sent within its turn'),
      ).toHaveLength(1)
      expect(JSON.stringify(product.log())).not.toMatch(/Direktør|29:1|Solgården/)
    },
    20_000,
  )

  test('an old client’s answer is kept all the same', async () => {
    product.tenant.admin.addFault({ service: 'connector', kind: '403', times: 10 })
    const value = { verb: 'answer', roundId, answer: 'remark', remark: 'Gemt alligevel' }
    await door.send(door.from('director-greve', { type: 'message', value }))
    expect(await texts()).toEqual(['Gemt alligevel'])
  })

  test('a card that was asked for is said not to come', async () => {
    product.tenant.admin.addFault({ service: 'connector', kind: '403', times: 10 })
    const answered = await door.press('director-greve', 'fetch_card', { roundId })
    expect(answered).toMatchObject({ status: 200, body: { statusCode: 200 } })
    expect(door.words(answered)).toContain('prøv igen om lidt')
  })

  test('nobody waits longer than Teams does', async () => {
    product.tenant.admin.addFault({ service: 'connector', kind: 'time-out', times: 1, afterMs: 15_000 })
    const started = performance.now()
    const answered = await door.press('director-greve', 'fetch_card', { roundId })
    expect(performance.now() - started).toBeLessThan(12_000)
    expect(door.words(answered)).toContain('prøv igen om lidt')
  }, 20_000)
})

describe('while something of ours is broken', () => {
  test('a card’s question is answered in words with HTTP status 200, and the log has the fault', async () => {
    await sql`alter table answer rename to away`.execute(product.deps.db)
    const answered = await door.press('director-greve', 'answer', { roundId, answer: 'no_remarks' })
    await sql`alter table away rename to answer`.execute(product.deps.db)
    expect(answered).toMatchObject({
      status: 200,
      body: {
        statusCode: 500,
        value: { code: 'fault', message: expect.stringContaining('Der skete en fejl hos os') },
      },
    })
    expect(JSON.stringify(answered.body)).not.toMatch(/relation|select|node_modules/)
    const [line] = product.log().filter(({ level }) => level === 'error')
    expect(line).toMatchObject({ correlationId: answered.headers.get('x-correlation-id') })
    expect(JSON.stringify(line)).not.toMatch(/Direktør|29:1|Solgården/)
  })
})
