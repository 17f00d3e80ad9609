import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { type DemoForum, seedDemoForum } from '../../support/demo-forum.ts'
import { startDemoRound } from '../../support/demo-round.ts'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { botDoor, type Answered, userIdOf } from './bot-door.ts'

const product = useProductOverHttp()
const door = botDoor(product)
const UNKNOWN = '99999999-9999-4999-8999-999999999999'

let roundId = ''
beforeEach(async () => {
  roundId = await startDemoRound(product.deps, product.forum)
})

const voices = (id = roundId, forum = product.forum) => door.voices(id, forum)
const answer = (key: string, data: object = {}, more: object = {}) =>
  door.press(key, 'answer', { roundId, answer: 'no_remarks', ...data }, { ...more })

function expectRefusedCard(answered: Answered, words: string): void {
  expect(answered.status).toBe(200)
  expect(answered.body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' })
  expect(door.words(answered)).toContain(words)
}

describe('an answer is the voice of the seat that the person holds today', () => {
  test('a director’s and a deputy’s', async () => {
    expect((await answer('director-greve')).body?.statusCode).toBe(200)
    expect((await answer('deputy-koege')).body?.statusCode).toBe(200)
    expect(await voices()).toEqual([
      '253: no_remarks by director-greve (teams)',
      '259: no_remarks by deputy-koege (teams)',
    ])
  })

  test('whatever seat, person, tenant or role the card’s data names', async () => {
    const { forum } = product
    await answer('director-greve', {
      answer: 'remark',
      remark: 'Fra Greve',
      seatId: forum.seatId('director-koege'),
      personId: forum.personId('director-koege'),
      organisationId: '259',
      tenantId: product.tenant.world.hostTenantId,
      aadObjectId: product.tenant.admin.person('director-koege').account?.objectId,
      secretariat: true,
      actor: { personId: forum.personId('secretariat-1'), secretariat: true },
      door: 'mail',
      now: '2020-01-01T00:00:00Z',
    })
    expect(await voices()).toEqual(['253: remark by director-greve (teams)'])
  })

  test('whatever other id of a person stands beside the one that Entra gave', async () => {
    const { account, name } = product.tenant.admin.person('director-greve')
    const from = {
      id: userIdOf('director-koege'),
      name: 'Direktør, Køge Kommune',
      aadObjectId: account?.objectId,
    }
    await answer('director-greve', {}, { from: { ...from, role: 'user', properties: { secretariat: true } } })
    expect(await voices()).toEqual(['253: no_remarks by director-greve (teams)'])
    expect(name).toBe('Direktør, Greve Kommune')
  })

  test('a name that somebody gives themselves is nobody’s', async () => {
    const from = {
      id: userIdOf('newcomer'),
      aadObjectId: randomUUID(),
      name: product.tenant.admin.person('director-greve').name,
    }
    expectRefusedCard(
      await answer('director-greve', {}, { from }),
      'Siden findes ikke, eller du har ikke adgang',
    )
    expect(await voices()).toEqual([])
  })

  test('the object id of a director, spoken from another listed tenant, is somebody else', async () => {
    const { tenantId } = product.tenant.admin.person('director-koege').account!
    const conversation = { conversationType: 'personal', tenantId, id: 'a:somewhere' }
    const answered = await answer(
      'director-greve',
      {},
      { conversation, channelData: { tenant: { id: tenantId } } },
    )
    expectRefusedCard(answered, 'Siden findes ikke, eller du har ikke adgang')
    expect(await voices()).toEqual([])
  })

  test('a member without a seat sees and cannot answer', async () => {
    const shown = await door.press('reader-soroe', 'show', { roundId })
    expect(door.words(shown)).toContain('Botilbuddet Solgården')
    expect(door.words(shown)).not.toContain('"verb":"answer"')
    expectRefusedCard(await answer('reader-soroe'), 'men ikke svare')
    expectRefusedCard(await answer('reader-soroe', { answer: 'remark', remark: 'Nej' }), 'men ikke svare')
    expectRefusedCard(await door.press('reader-soroe', 'withdraw_remark', { roundId }), 'men ikke svare')
    expect(await voices()).toEqual([])
  })

  test('the secretariat answers for nobody by a card', async () => {
    expectRefusedCard(await answer('secretariat-1'), 'men ikke svare')
    expectRefusedCard(
      await answer('secretariat-1', { seatId: product.forum.seatId('director-greve') }),
      'men ikke svare',
    )
    expect(await voices()).toEqual([])
  })

  test('somebody of a municipality who is no member of the forum does not learn that the round exists', async () => {
    const data = { answer: 'remark', remark: 'Fra en anden' }
    const known = await answer('case-worker-naestved', data)
    const unknown = await answer('case-worker-naestved', { ...data, roundId: UNKNOWN })
    expect(known.body).toEqual(unknown.body)
    expect(await voices()).toEqual([])
  })

  test('who lost the seat yesterday answers no more; who gets it today does', async () => {
    const { db } = product.deps
    const seat_id = product.forum.seatId('director-ringsted')
    await db
      .updateTable('seat_holder')
      .set({ to_date: '2026-03-01' })
      .where('person_id', '=', product.forum.personId('director-ringsted'))
      .execute()
    const today = { from_date: '2026-03-02', to_date: null }
    const person_id = product.forum.personId('reader-soroe')
    const id = randomUUID()
    await db
      .insertInto('seat_holder')
      .values({ id, seat_id, person_id, role: 'director', ...today })
      .execute()
    expectRefusedCard(await answer('director-ringsted'), 'men ikke svare')
    expect((await answer('reader-soroe')).body?.statusCode).toBe(200)
    expect(await voices()).toEqual(['329: no_remarks by reader-soroe (teams)'])
    await db.deleteFrom('seat_holder').where('id', '=', id).execute()
  })

  test('who has left the forum and the seat is a stranger', async () => {
    const { db } = product.deps
    const personId = product.forum.personId('director-kalundborg')
    await db
      .updateTable('seat_holder')
      .set({ to_date: '2026-03-01' })
      .where('person_id', '=', personId)
      .execute()
    await db
      .updateTable('forum_member')
      .set({ left_at: new Date('2026-03-01T12:00:00Z') })
      .where('person_id', '=', personId)
      .execute()
    const known = await answer('director-kalundborg')
    const unknown = await answer('director-kalundborg', { roundId: UNKNOWN })
    expect(known.body).toEqual(unknown.body)
    expect(await voices()).toEqual([])
  })
})

describe('who sits in two forums', () => {
  test('answers each round for the seat in its own forum', async () => {
    const other = await seedOther()
    const theirs = await startDemoRound(product.deps, other)
    await product.deps.db
      .insertInto('seat_holder')
      .values({
        id: randomUUID(),
        seat_id: other.seatId('director-holbaek'),
        person_id: product.forum.personId('director-greve'),
        role: 'deputy',
        from_date: '2026-01-01',
        to_date: null,
      })
      .execute()
    await answer('director-greve', { roundId: theirs, answer: 'remark', remark: 'Til det andet forum' })
    await answer('director-greve', { seatId: other.seatId('director-holbaek') })
    expect(await voices()).toEqual(['253: no_remarks by director-greve (teams)'])
    expect(await voices(theirs)).toEqual(['316: remark by director-greve (teams)'])
  })

  test('a round of a forum that one does not sit in is as unknown as one that does not exist', async () => {
    const theirs = await startDemoRound(product.deps, await seedOther())
    for (const verb of ['show', 'fetch_card', 'withdraw_remark', 'answer']) {
      const data = { answer: 'remark', remark: 'Ind fra siden' }
      const known = await door.press('director-lejre', verb, { ...data, roundId: theirs })
      const unknown = await door.press('director-lejre', verb, { ...data, roundId: UNKNOWN })
      expect(known.body).toEqual(unknown.body)
    }
    expect(await voices(theirs)).toEqual([])
  })

  /** Another forum with people of its own: nobody of the first sits in it. */
  async function seedOther(): Promise<DemoForum> {
    const { world } = product.tenant
    const people = world.people.map((person) => ({
      ...person,
      account: null,
      mail: `x${randomUUID()}@example.dk`,
    }))
    const groups = world.groups
    return seedDemoForum(product.deps.db, { world: { ...world, people, groups } })
  }
})
