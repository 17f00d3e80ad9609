import { describe, expect, test } from '@jest/globals'
import { MAX_ATTEMPTS } from '../../bot/delivery/backoff.ts'
import type { Directory } from '../../bot/deps.ts'
import { tieIdentity } from '../../bot/store/identities.ts'
import { findRound } from '../../bot/store/round-facts.ts'
import type { FaultInput } from '../../infra/local/faults.ts'
import { useScene } from './scene.ts'

const scene = useScene({ timeoutMs: 400 })

const fault = (input: Omit<FaultInput, 'service'> & { service?: FaultInput['service'] }) =>
  scene.tenant.admin.addFault({ service: 'connector', ...input })
/** As time passes: the product's clock goes on until nothing more is to be tried. */
const deliverUntilDone = async () => {
  for (let step = 0; step < 60; step++) {
    await scene.deliver()
    const { next } = await scene.db
      .selectFrom('delivery')
      .select(({ fn }) => fn.min('next_attempt_at').as('next'))
      .where('state', 'in', ['queued', 'retry'])
      .executeTakeFirstOrThrow()
    if (next === null) return
    if (next > scene.tenant.clock.now()) await scene.tenant.clock.moveTo(next)
  }
  throw new Error('There was always something more to try')
}

describe('a card that Teams does not take', () => {
  test.each(['412', '500', '502', '503', '504'] as const)('is tried again after %s', async (kind) => {
    fault({ kind, person: 'director-greve', times: 2 })
    const roundId = await scene.start()
    await deliverUntilDone()
    expect(scene.cardsOf('director-greve')).toHaveLength(1)
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([{ state: 'sent', counts: true }])
  })

  test('within the time allowed is tried again; one whose answer was lost comes twice, which does no harm', async () => {
    fault({ kind: 'time-out', person: 'director-greve' })
    fault({ kind: 'lost-answer', person: 'director-koege' })
    const roundId = await scene.start()
    await deliverUntilDone()
    expect(scene.cardsOf('director-greve')).toHaveLength(1)
    expect(scene.cardsOf('director-koege')).toHaveLength(2)
    expect(await scene.linesTo(roundId, 'director-koege')).toMatchObject([{ state: 'sent' }])
  })

  test('for 429 makes everybody in that tenant wait as long as Teams asks, and nobody in another', async () => {
    fault({ kind: '429', person: 'director-soroe', retryAfterSeconds: 30 })
    fault({ kind: '429', person: 'director-greve' })
    const roundId = await scene.start()
    const began = scene.tenant.clock.now().getTime()
    await deliverUntilDone()
    const sentAfter = async (key: string) => {
      const [line] = await scene.linesTo(roundId, key)
      return (line?.sentAt?.getTime() ?? 0) - began
    }
    expect(await sentAfter('director-koege')).toBeLessThan(25_000)
    expect(await sentAfter('director-greve')).toBeGreaterThanOrEqual(2_000)
    expect(await sentAfter('director-soroe')).toBeGreaterThanOrEqual(30_000)
    expect(scene.cardsOf('director-soroe')).toHaveLength(1)
  })

  test('for good is given up after twelve tries, and goes by mail', async () => {
    fault({ kind: '500', person: 'director-greve', times: 1_000 })
    const roundId = await scene.start()
    await deliverUntilDone()
    expect(scene.cardsOf('director-greve')).toEqual([])
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([
      { door: 'teams', state: 'failed', reason: '500 ServiceError' },
      { door: 'mail', state: 'sent', counts: true },
    ])
    const tries = scene.tenant.traffic
      .list()
      .filter(({ service, status }) => service === 'connector' && status === 500)
    expect(tries).toHaveLength(MAX_ATTEMPTS)
    expect(scene.mailsOf('director-greve')).toHaveLength(1)
  }, 60_000)

  test('because the person has blocked the bot goes by mail, and the chat is not tried again', async () => {
    scene.tenant.admin.block('director-greve', true)
    const first = await scene.start()
    await scene.deliver()
    expect(await scene.linesTo(first, 'director-greve')).toMatchObject([
      { door: 'teams', state: 'gone', reason: '403 MessageWritesBlocked' },
      { door: 'mail', state: 'sent', counts: true },
    ])
    scene.tenant.traffic.clear()
    const second = await scene.start()
    await scene.deliver()
    expect(await scene.linesTo(second, 'director-greve')).toMatchObject([{ door: 'mail', state: 'sent' }])
    const refused = scene.tenant.traffic
      .list()
      .filter(({ service, status }) => service === 'connector' && status === 403)
    expect(refused).toEqual([])
    const facts = await findRound(scene.db, second)
    expect(facts?.reach.filter((each) => each.seatId === scene.forum.seatId('director-greve'))).toMatchObject(
      [{ door: 'mail' }],
    )
  })

  test('in one tenant comes in another where the person is a member too', async () => {
    const { account } = scene.tenant.admin.person('case-worker-naestved')
    if (account === null) throw new Error('The demo has given this person no account')
    const { tenantId, objectId } = account
    const personId = scene.forum.personId('director-greve')
    await scene.db
      .transaction()
      .execute((trx) => tieIdentity(trx, { tenantId, objectId, personId, userType: 'member' }))
    scene.tenant.admin.block('director-greve', true)
    const roundId = await scene.start()
    await scene.deliver()
    const received = [...scene.cardsOf('director-greve'), ...scene.cardsOf('case-worker-naestved')]
    expect(received).toHaveLength(1)
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([{ state: 'sent', counts: true }])
    expect(scene.mailsOf('director-greve')).toEqual([])
  })

  test('and that nobody can send by mail either is told in the history', async () => {
    await scene.db
      .updateTable('person_contact')
      .set({ mail: null })
      .where('person_id', '=', scene.forum.personId('director-greve'))
      .execute()
    scene.tenant.admin.block('director-greve', true)
    const roundId = await scene.start()
    await scene.deliver()
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([{ door: 'teams', state: 'gone' }])
    const history = await scene.db
      .selectFrom('history')
      .select('data')
      .where('kind', '=', 'undelivered')
      .execute()
    expect(history.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ personId: scene.forum.personId('director-greve'), what: 'proposal' }),
    )
  })

  test('does not hold up the others', async () => {
    fault({ kind: 'time-out', person: 'director-greve', times: 1_000 })
    const roundId = await scene.start()
    await scene.deliver()
    expect(await scene.linesTo(roundId, 'director-koege')).toMatchObject([{ state: 'sent' }])
    expect(await scene.linesTo(roundId, 'director-greve')).toMatchObject([{ state: 'retry' }])
  })
})

describe('installing the app', () => {
  test('that Graph cannot do now is tried again, and in the end the mail goes', async () => {
    let asked = 0
    const unavailable: Directory['installForUser'] = () => {
      asked += 1
      return Promise.resolve({ ok: false, reason: 'unavailable' })
    }
    scene.deps.directory = { ...scene.deps.directory, installForUser: unavailable }
    const roundId = await scene.start()
    await deliverUntilDone()
    expect(await scene.linesTo(roundId, 'director-vordingborg')).toMatchObject([
      { door: 'teams', state: 'failed' },
      { door: 'mail', state: 'sent' },
    ])
    expect(asked).toBe(2 * MAX_ATTEMPTS)
  }, 60_000)

  test('that a policy forbids is not asked for again for every message', async () => {
    let asked = 0
    const forbidden: Directory['installForUser'] = () => {
      asked += 1
      return Promise.resolve({ ok: false, reason: 'not_installable' })
    }
    scene.deps.directory = { ...scene.deps.directory, installForUser: forbidden }
    for (let round = 0; round < 3; round++) await scene.start()
    await scene.deliver()
    expect(asked).toBe(2)
    expect(scene.mailsOf('director-vordingborg')).toHaveLength(3)
  })
})

describe('a mail that Graph does not take', () => {
  test('is tried again, also while the mailbox is refused to us', async () => {
    fault({ service: 'graph', operation: 'mail', kind: '403', times: 3 })
    fault({ service: 'graph', operation: 'mail', kind: '429', times: 2, retryAfterSeconds: 5 })
    const roundId = await scene.start()
    await deliverUntilDone()
    for (const key of ['director-faxe', 'director-lejre', 'director-stevns']) {
      expect(scene.mailsOf(key)).toHaveLength(1)
      const mails = (await scene.linesTo(roundId, key)).filter(({ door }) => door === 'mail')
      expect(mails).toMatchObject([{ state: 'sent', counts: true }])
    }
  })

  test('for good leaves the member not reached, with a line of history', async () => {
    fault({ service: 'graph', operation: 'mail', kind: '503', times: 1_000 })
    const roundId = await scene.start()
    await deliverUntilDone()
    expect(await scene.linesTo(roundId, 'director-faxe')).toMatchObject([{ door: 'mail', state: 'failed' }])
    const facts = await findRound(scene.db, roundId)
    expect(facts?.reach.map((each) => each.seatId)).not.toContain(scene.forum.seatId('director-faxe'))
    const history = await scene.db
      .selectFrom('history')
      .select(['data', 'door'])
      .where('kind', '=', 'undelivered')
      .where('door', '=', 'mail')
      .execute()
    expect(history).toContainEqual({
      door: 'mail',
      data: expect.objectContaining({ personId: scene.forum.personId('director-faxe') }),
    })
  }, 60_000)
})
