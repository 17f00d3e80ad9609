import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { deliverDue } from '../../bot/delivery/deliver-due.ts'
import { findLink } from '../../bot/store/mail-links.ts'
import { findRound } from '../../bot/store/round-facts.ts'
import { readHistory } from '../../bot/store/rounds.ts'
import { answerRound } from '../../bot/usecases/rounds/answer-round.ts'
import { extendRound } from '../../bot/usecases/rounds/extend-round.ts'
import { remindRound } from '../../bot/usecases/rounds/remind-round.ts'
import { submitProposal } from '../../bot/usecases/rounds/submit-proposal.ts'
import { withdrawRound } from '../../bot/usecases/rounds/withdraw-round.ts'
import { type LocalTenant, startLocalTenant } from '../../infra/local/tenant.ts'
import { freshDatabase, type TestDatabase } from '../support/database.ts'
import { type DemoForum, seedDemoForum } from '../support/demo-forum.ts'
import { draftDemoRound, startDemoRound } from '../support/demo-round.ts'
import { deliveriesTo, type Outbound, outboundAt } from './outbound.ts'

let tenant: LocalTenant
let database: TestDatabase
let outbound: Outbound
let forum: DemoForum

beforeEach(async () => {
  tenant = await startLocalTenant({ bounceAfterMs: 10 })
  database = await freshDatabase()
  outbound = await outboundAt(tenant, database)
  forum = await seedDemoForum(database.db, { serviceUrl: tenant.urls.service })
})

afterEach(async () => {
  await outbound.stop()
  await database.drop()
  await tenant.stop()
})

const deliver = () => deliverDue(outbound.deps)
const start = () => startDemoRound(outbound.deps, forum)
const cardsOf = (key: string) => tenant.admin.chat(key).messages
const textOf = (key: string) => JSON.stringify(cardsOf(key).at(-1)?.card)
const mailsOf = (key: string) => tenant.admin.mails(tenant.admin.person(key).mail)
const linesTo = (roundId: string, key: string) => deliveriesTo(database.db, roundId, forum.personId(key))
const answer = (roundId: string, key: string, text?: string) =>
  answerRound(outbound.deps, forum.actor(key), {
    roundId,
    seatId: null,
    word: text === undefined ? { kind: 'no_remarks' } : { kind: 'remark', text },
  })
const eventsOf = async (roundId: string, kind: string, key: string) =>
  (await readHistory(database.db, roundId)).filter(
    ({ event }) => event.kind === kind && 'personId' in event && event.personId === forum.personId(key),
  )

describe('a proposal', () => {
  test('reaches every director by a door: a card, a card and a mail for guests, or a mail', async () => {
    const roundId = await start()
    await deliver()
    const directors = tenant.admin.people().filter(({ role }) => role === 'director')
    for (const { key, reach } of directors) {
      const byCard = reach === 'host' || reach === 'own-tenant'
      const lines = await linesTo(roundId, key)
      expect([key, lines.filter(({ counts, state }) => counts && state === 'sent').length]).toEqual([key, 1])
      expect([key, mailsOf(key).length]).toEqual([key, byCard || key === 'director-lolland' ? 0 : 1])
      if (byCard) expect([key, cardsOf(key).length]).toEqual([key, 1])
    }
    const facts = await findRound(database.db, roundId)
    const asked = facts?.seats.map((seat) => seat.seatId).sort()
    const reached = [...new Set(facts?.reach.map((each) => each.seatId))].sort()
    expect(reached).toEqual(asked)
  })

  test('comes as a card with buttons that refreshes for its reader, and every delivery is a line of history', async () => {
    const roundId = await start()
    await deliver()
    const [message] = cardsOf('director-greve')
    expect(message?.summary).toContain('Rundspørge 2026-1')
    expect(message?.card).toMatchObject({
      type: 'AdaptiveCard',
      refresh: { action: { verb: 'show', data: { roundId } } },
    })
    const { refresh } = message?.card as { refresh: { userIds: string[] } }
    expect(refresh.userIds).toEqual([expect.stringMatching(/^29:/)])
    expect(textOf('director-greve')).toContain('"verb":"answer"')
    const [line] = await eventsOf(roundId, 'delivered', 'director-greve')
    expect(line).toMatchObject({ door: 'teams', personId: null, event: { what: 'proposal' } })
  })

  test('reaches a guest by the mail alone, although the card came too', async () => {
    const roundId = await start()
    await deliver()
    expect(cardsOf('director-lejre')).toHaveLength(1)
    expect(mailsOf('director-lejre')).toHaveLength(1)
    const facts = await findRound(database.db, roundId)
    const reach = facts?.reach.filter((each) => each.seatId === forum.seatId('director-lejre'))
    expect(reach).toMatchObject([{ door: 'mail' }])
  })

  test('by mail carries the header that a returned mail is known by, and a link that is stored hashed', async () => {
    const roundId = await start()
    await deliver()
    const [mail] = mailsOf('director-faxe')
    const [line] = await linesTo(roundId, 'director-faxe')
    expect(mail?.headers).toEqual([{ name: 'x-rammehjul-delivery', value: line?.id }])
    const token = /\/svar\/([\w-]{43})"/.exec(mail?.content ?? '')?.[1] ?? ''
    expect(await findLink(database.db, token)).toEqual({
      roundId,
      seatId: forum.seatId('director-faxe'),
      personId: forum.personId('director-faxe'),
    })
  })

  test('leads a member without a seat to the tab, and asks them nothing', async () => {
    const roundId = await start()
    await deliver()
    expect(cardsOf('reader-soroe')).toHaveLength(1)
    expect(textOf('reader-soroe')).not.toContain('"verb":"answer"')
    expect(await linesTo(roundId, 'reader-soroe')).toMatchObject([{ state: 'sent', counts: false }])
  })

  test('has the app installed by Graph first where the tenant has consented', async () => {
    expect(tenant.admin.chat('director-vordingborg').installed).toBe(false)
    const roundId = await start()
    await deliver()
    expect(cardsOf('director-vordingborg')).toHaveLength(1)
    expect(await linesTo(roundId, 'director-vordingborg')).toMatchObject([
      { door: 'teams', state: 'sent', counts: true },
    ])
    const installations = tenant.traffic
      .list()
      .filter(({ method, path }) => method === 'POST' && path.includes('/teamwork/installedApps'))
    expect(installations).toHaveLength(2)
  })

  test('goes by mail where the tenant has not consented, and Graph is not asked again for each message', async () => {
    await database.db
      .deleteFrom('chat')
      .where('tenant_id', '=', tenant.admin.person('director-greve').account?.tenantId ?? '')
      .execute()
    const roundId = await start()
    await deliver()
    expect(await linesTo(roundId, 'director-greve')).toMatchObject([
      { door: 'teams', state: 'gone', reason: 'no_consent' },
      { door: 'mail', state: 'sent', counts: true },
    ])
    expect(await eventsOf(roundId, 'undelivered', 'director-greve')).toHaveLength(1)
    expect(await eventsOf(roundId, 'delivered', 'director-greve')).toHaveLength(1)
    await remindRound(outbound.deps, forum.actor('secretariat-1'), roundId)
    await deliver()
    expect(mailsOf('director-greve')).toHaveLength(2)
    const tokens = tenant.traffic
      .list()
      .filter(({ path, status }) => path.endsWith('/oauth2/v2.0/token') && status >= 400)
    expect(tokens).toHaveLength(1)
  })

  test('delivered after the deadline asks nobody and reaches nobody', async () => {
    const roundId = await start()
    await tenant.clock.moveTo(new Date('2026-03-09T11:00:01Z'))
    await deliver()
    expect(textOf('director-greve')).not.toContain('"verb":"answer"')
    expect(mailsOf('director-faxe')).toHaveLength(1)
    expect(mailsOf('director-faxe')[0]?.content).not.toContain('/svar/')
    expect((await findRound(database.db, roundId))?.reach).toEqual([])
  })

  test('is written in the language of the one who reads it', async () => {
    await database.db
      .updateTable('person_contact')
      .set({ language: 'en' })
      .where('person_id', '=', forum.personId('director-greve'))
      .execute()
    await start()
    await deliver()
    expect(cardsOf('director-greve')[0]?.card).toMatchObject({ lang: 'en' })
    expect(cardsOf('director-koege')[0]?.card).toMatchObject({ lang: 'da' })
  })
})

describe('a card that is out', () => {
  test('shows the outcome when the round has ended, and an outcome is sent besides', async () => {
    const roundId = await start()
    await deliver()
    await withdrawRound(outbound.deps, forum.actor('secretariat-1'), { roundId, reason: 'Fejl i tallene' })
    await deliver()
    const [proposal, outcome] = cardsOf('director-greve')
    expect(proposal?.editedAt).not.toBeNull()
    expect(JSON.stringify(proposal?.card)).toContain('Fejl i tallene')
    expect(JSON.stringify(proposal?.card)).not.toContain('"verb":"answer"')
    expect(JSON.stringify(outcome?.card)).toContain('Fejl i tallene')
    const updated = (await linesTo(roundId, 'director-greve')).filter(({ kind }) => kind === 'update')
    expect(updated).toMatchObject([{ state: 'sent', counts: false }])
    expect(await eventsOf(roundId, 'delivered', 'director-greve')).toHaveLength(2)
  })

  test('is sent anew when Teams has lost it, and updated no more', async () => {
    const roundId = await start()
    await deliver()
    tenant.admin.addFault({
      service: 'connector',
      kind: 'not-found',
      person: 'deputy-slagelse',
      operation: 'update',
    })
    await answer(roundId, 'director-slagelse', 'Vi mangler tal for taksten')
    await deliver()
    const anew = (await linesTo(roundId, 'deputy-slagelse')).filter(({ kind }) => kind === 'proposal')
    expect(anew).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    expect(textOf('deputy-slagelse')).toContain('Vi mangler tal for taksten')
    await withdrawRound(outbound.deps, forum.actor('secretariat-1'), { roundId, reason: 'Fejl' })
    await deliver()
    const updates = (await linesTo(roundId, 'deputy-slagelse')).filter(({ kind }) => kind === 'update')
    expect(updates.map(({ state }) => state)).toEqual(['gone', 'sent'])
  })

  test('lost after the end is not sent anew beside the outcome that is on its way', async () => {
    const roundId = await start()
    await deliver()
    tenant.admin.addFault({
      service: 'connector',
      kind: 'not-found',
      person: 'director-greve',
      operation: 'update',
    })
    await withdrawRound(outbound.deps, forum.actor('secretariat-1'), { roundId, reason: 'Fejl' })
    await deliver()
    expect(cardsOf('director-greve')).toHaveLength(2)
  })

  test('that was sent while the round changed is drawn anew at once', async () => {
    const { teams } = outbound.deps
    let meanwhile: (() => Promise<unknown>) | null = null
    outbound.deps.teams = {
      ...teams,
      send: async (chat, message) => {
        const sent = await teams.send(chat, message)
        const act = meanwhile
        meanwhile = null
        await act?.()
        return sent
      },
    }
    const roundId = await start()
    meanwhile = () =>
      withdrawRound(outbound.deps, forum.actor('secretariat-1'), { roundId, reason: 'Fejl i tallene' })
    await deliver()
    for (const { key, reach } of tenant.admin.people())
      if (reach === 'own-tenant' && key.startsWith('director'))
        for (const { card } of cardsOf(key)) expect(JSON.stringify(card)).toContain('Fejl i tallene')
  })
})

describe('what is no longer so is not told', () => {
  test('nobody is reminded of what the seat has answered meanwhile', async () => {
    const roundId = await start()
    await deliver()
    await remindRound(outbound.deps, forum.actor('secretariat-1'), roundId)
    await answer(roundId, 'director-greve')
    await deliver()
    expect(
      (await linesTo(roundId, 'director-greve')).filter(({ kind }) => kind === 'reminder'),
    ).toMatchObject([{ state: 'dropped', reason: 'answered' }])
    expect(cardsOf('director-greve')).toHaveLength(1)
    expect(cardsOf('director-koege')).toHaveLength(2)
    expect(textOf('director-koege')).toContain('Påmindelse')
  })

  test('a remark withdrawn before it was told is told of as withdrawn alone', async () => {
    const roundId = await start()
    await deliver()
    const before = cardsOf('secretariat-1').length
    await answer(roundId, 'director-greve', 'Taksten mangler')
    await answer(roundId, 'director-greve')
    await deliver()
    const told = (await linesTo(roundId, 'secretariat-1')).filter(({ kind }) => kind.startsWith('remark'))
    expect(told.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'remark_told dropped',
      'remark_withdrawn sent',
    ])
    expect(cardsOf('secretariat-1')).toHaveLength(before + 1)
  })

  test('who has left the seat gets nothing for it', async () => {
    const roundId = await start()
    await database.db
      .updateTable('seat_holder')
      .set({ to_date: '2026-03-01' })
      .where('person_id', '=', forum.personId('deputy-slagelse'))
      .execute()
    await deliver()
    expect(cardsOf('deputy-slagelse')).toEqual([])
    expect(await linesTo(roundId, 'deputy-slagelse')).toMatchObject([
      { state: 'dropped', reason: 'left_seat' },
    ])
  })
})

describe('each kind of message', () => {
  test('a remark is told to the secretariat and the operator, with its text, and confirmed to the rest of the seat', async () => {
    const roundId = await start()
    await deliver()
    await answer(roundId, 'director-koege', 'Taksten mangler')
    await deliver()
    for (const key of ['secretariat-1', 'secretariat-2', 'director-slagelse'])
      expect(textOf(key)).toContain('Taksten mangler')
    expect((await linesTo(roundId, 'deputy-koege')).map(({ kind }) => kind)).toContain('receipt')
    expect(textOf('deputy-koege')).toContain('Er det ikke jer?')
  })

  test('an extension asks everybody again, by mail with a link of its own', async () => {
    const roundId = await start()
    await deliver()
    await extendRound(outbound.deps, forum.actor('secretariat-1'), {
      roundId,
      deadline: new Date('2026-03-16T11:00:00Z'),
      reason: 'Vi mangler et bilag',
    })
    await deliver()
    expect(textOf('director-greve')).toContain('Vi mangler et bilag')
    const links = mailsOf('director-faxe').map(({ content }) => /\/svar\/([\w-]{43})"/.exec(content)?.[1])
    expect(new Set(links).size).toBe(2)
  })

  test('a proposal sent in is told to the secretariat', async () => {
    const roundId = await draftDemoRound(outbound.deps, forum)
    await submitProposal(outbound.deps, forum.actor('director-slagelse'), roundId)
    await deliver()
    expect(textOf('secretariat-1')).toContain('Slagelse Kommune')
    expect(await eventsOf(roundId, 'delivered', 'secretariat-1')).toHaveLength(1)
  })
})
