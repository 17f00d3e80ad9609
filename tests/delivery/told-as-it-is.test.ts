import { describe, expect, test } from '@jest/globals'
import { findRound } from '../../bot/store/round-facts.ts'
import { extendRound } from '../../bot/usecases/rounds/extend-round.ts'
import { planSending } from '../../bot/usecases/rounds/plan-sending.ts'
import { remindRound } from '../../bot/usecases/rounds/remind-round.ts'
import { startRound } from '../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../bot/usecases/rounds/submit-proposal.ts'
import { withdrawRound } from '../../bot/usecases/rounds/withdraw-round.ts'
import { sweepsOf } from '../../bot/transport/sweeps.ts'
import { draftDemoRound } from '../support/demo-round.ts'
import { useScene } from './scene.ts'

const scene = useScene()

describe('a card that is out', () => {
  test('shows the outcome when the round has ended, and an outcome is sent besides', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl i tallene' })
    await scene.deliver()
    const [proposal, outcome] = scene.cardsOf('director-greve')
    expect(proposal?.editedAt).not.toBeNull()
    expect(JSON.stringify(proposal?.card)).toContain('Fejl i tallene')
    expect(JSON.stringify(proposal?.card)).not.toContain('"verb":"answer"')
    expect(JSON.stringify(outcome?.card)).toContain('Fejl i tallene')
    const updated = (await scene.linesTo(roundId, 'director-greve')).filter(({ kind }) => kind === 'update')
    expect(updated).toMatchObject([{ state: 'sent', counts: false }])
    expect(await scene.eventsOf(roundId, 'delivered', 'director-greve')).toHaveLength(2)
  })

  test('is sent anew when Teams has lost it, and updated no more', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    scene.tenant.admin.addFault({
      service: 'connector',
      kind: 'not-found',
      person: 'deputy-slagelse',
      operation: 'update',
    })
    await scene.answer(roundId, 'director-slagelse', 'Vi mangler tal for taksten')
    await scene.deliver()
    const anew = (await scene.linesTo(roundId, 'deputy-slagelse')).filter(({ kind }) => kind === 'proposal')
    expect(anew).toMatchObject([{ state: 'sent' }, { state: 'sent' }])
    expect(scene.newestCardOf('deputy-slagelse')).toContain('Vi mangler tal for taksten')
    await withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl' })
    await scene.deliver()
    const updates = (await scene.linesTo(roundId, 'deputy-slagelse')).filter(({ kind }) => kind === 'update')
    expect(updates.map(({ state }) => state)).toEqual(['gone', 'sent'])
  })

  test('lost after the end is not sent anew beside the outcome that is on its way', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    scene.tenant.admin.addFault({
      service: 'connector',
      kind: 'not-found',
      person: 'director-greve',
      operation: 'update',
    })
    await withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl' })
    await scene.deliver()
    expect(scene.cardsOf('director-greve')).toHaveLength(2)
  })

  test('that was sent while the round changed is drawn anew at once', async () => {
    const { teams } = scene.deps
    let meanwhile: (() => Promise<unknown>) | null = null
    scene.deps.teams = {
      ...teams,
      send: async (chat, message) => {
        const sent = await teams.send(chat, message)
        const act = meanwhile
        meanwhile = null
        await act?.()
        return sent
      },
    }
    const roundId = await scene.start()
    meanwhile = () => withdrawRound(scene.deps, scene.secretariat(), { roundId, reason: 'Fejl i tallene' })
    await scene.deliver()
    for (const { key, reach } of scene.tenant.admin.people())
      if (reach === 'own-tenant' && key.startsWith('director'))
        for (const { card } of scene.cardsOf(key)) expect(JSON.stringify(card)).toContain('Fejl i tallene')
  })
})

describe('what is no longer so is not told', () => {
  test('nobody is reminded of what the seat has answered meanwhile', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await remindRound(scene.deps, scene.secretariat(), roundId)
    await scene.answer(roundId, 'director-greve')
    await scene.deliver()
    expect(
      (await scene.linesTo(roundId, 'director-greve')).filter(({ kind }) => kind === 'reminder'),
    ).toMatchObject([{ state: 'dropped', reason: 'answered' }])
    expect(scene.cardsOf('director-greve')).toHaveLength(1)
    expect(scene.cardsOf('director-koege')).toHaveLength(2)
    expect(scene.newestCardOf('director-koege')).toContain('Påmindelse')
  })

  test('a remark withdrawn before it was told is told of as withdrawn alone', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    const before = scene.cardsOf('secretariat-1').length
    await scene.answer(roundId, 'director-greve', 'Taksten mangler')
    await scene.answer(roundId, 'director-greve')
    await scene.deliver()
    const told = (await scene.linesTo(roundId, 'secretariat-1')).filter(({ kind }) =>
      kind.startsWith('remark'),
    )
    expect(told.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
      'remark_told dropped',
      'remark_withdrawn sent',
    ])
    expect(scene.cardsOf('secretariat-1')).toHaveLength(before + 1)
  })

  test('who has left the seat gets nothing for it', async () => {
    const roundId = await scene.start()
    await scene.db
      .updateTable('seat_holder')
      .set({ to_date: '2026-03-01' })
      .where('person_id', '=', scene.forum.personId('deputy-slagelse'))
      .execute()
    await scene.deliver()
    expect(scene.cardsOf('deputy-slagelse')).toEqual([])
    expect(await scene.linesTo(roundId, 'deputy-slagelse')).toMatchObject([
      { state: 'dropped', reason: 'left_seat' },
    ])
  })
})

describe('each kind of message', () => {
  test('a remark is told to the secretariat and the operator, with its text, and confirmed to the rest of the seat', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await scene.answer(roundId, 'director-koege', 'Taksten mangler')
    await scene.deliver()
    for (const key of ['secretariat-1', 'secretariat-2', 'director-slagelse'])
      expect(scene.newestCardOf(key)).toContain('Taksten mangler')
    expect((await scene.linesTo(roundId, 'deputy-koege')).map(({ kind }) => kind)).toContain('receipt')
    expect(scene.newestCardOf('deputy-koege')).toContain('Er det ikke jer?')
  })

  test('an extension asks everybody again, by mail with a link of its own', async () => {
    const roundId = await scene.start()
    await scene.deliver()
    await extendRound(scene.deps, scene.secretariat(), {
      roundId,
      deadline: new Date('2026-03-16T11:00:00Z'),
      reason: 'Vi mangler et bilag',
    })
    await scene.deliver()
    expect(scene.newestCardOf('director-greve')).toContain('Vi mangler et bilag')
    const links = scene
      .mailsOf('director-faxe')
      .map(({ content }) => /\/svar\/([\w-]{43})"/.exec(content)?.[1])
    expect(new Set(links).size).toBe(2)
  })

  test('a proposal sent in is told to the secretariat', async () => {
    const roundId = await draftDemoRound(scene.deps, scene.forum)
    await submitProposal(scene.deps, scene.forum.actor('director-slagelse'), roundId)
    await scene.deliver()
    expect(scene.newestCardOf('secretariat-1')).toContain('Slagelse Kommune')
    expect(await scene.eventsOf(roundId, 'delivered', 'secretariat-1')).toHaveLength(1)
  })
})

describe('a planned round that could not be sent', () => {
  const stopped = async () => {
    const roundId = await draftDemoRound(scene.deps, scene.forum)
    const { clock } = scene.deps
    const now = clock()
    // The demo's Monday: the sending is planned for a minute later, with the deadline on the Monday after.
    const sendAt = new Date(now.getTime() + 60_000)
    const deadline = new Date('2026-03-10T11:00:00Z')
    const version = (await findRound(scene.db, roundId))?.round.version ?? 0
    const planned = await planSending(scene.deps, scene.secretariat(), { roundId, sendAt, deadline, version })
    if (!planned.ok) throw new Error(planned.refusal.code)
    const ended = scene.forum.seatId('director-greve')
    await scene.db.updateTable('seat').set({ to_date: '2026-03-01' }).where('id', '=', ended).execute()
    scene.deps.clock = () => new Date(clock().getTime() + 120_000)
    await sweepsOf(scene.deps, scene.deps.clock)
      .find(({ name }) => name === 'planned')
      ?.run()
    return roundId
  }

  test('is told to the secretariat with the reason, and nobody else hears of it', async () => {
    const roundId = await stopped()
    await scene.deliver()
    expect(scene.newestCardOf('secretariat-1')).toContain('Den planlagte rundspørge blev ikke sendt')
    expect(scene.newestCardOf('secretariat-1')).toContain('Forummets medlemmer er ændret')
    expect(scene.cardsOf('director-koege')).toEqual([])
    expect((await findRound(scene.db, roundId))?.round.state).toBe('draft')
  })

  test('is not told of any more once it has been sent after all', async () => {
    const roundId = await stopped()
    const deadline = new Date('2026-03-10T11:00:00Z')
    const started = await startRound(scene.deps, scene.secretariat(), { roundId, deadline })
    expect(started.ok).toBe(true)
    await scene.deliver()
    const told = (await scene.linesTo(roundId, 'secretariat-1')).filter(
      ({ kind }) => kind === 'plan_stopped_told',
    )
    expect(told).toMatchObject([{ state: 'dropped' }])
  })
})
