import { beforeEach, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import { cancelPlan } from '../../../bot/usecases/rounds/cancel-plan.ts'
import { planStopText } from '../../../bot/domain/rounds/plan-stop-text.ts'
import { readRoundExtras } from '../../../bot/store/round-extras.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { informForum } from '../../../bot/usecases/rounds/inform-forum.ts'
import { planSending } from '../../../bot/usecases/rounds/plan-sending.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { roundsInWindow } from '../../../bot/store/wheel-rounds.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { sendPlannedRounds } from '../../../bot/usecases/system/send-planned-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { dawdling, manyTimes, race } from '../../support/race.ts'
import { sent, setSettings, useSmallForum, type Who } from '../../support/small-forum.ts'

/** Races beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()
const sendAt = at('2026-03-04 08.00')
const deadline = at('2026-03-11 12.00')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

const plan = async (
  roundId: string,
  changes: Partial<Parameters<typeof planSending>[2]> = {},
  who: Who = 'secretary',
) => {
  const { version } = (await forum.facts(roundId)).round
  return planSending(forum.deps, forum.actor(who), { roundId, sendAt, deadline, version, ...changes })
}
const planned = async (): Promise<string> => {
  const roundId = await forum.draft()
  expect(code(await plan(roundId))).toBe('ok')
  return roundId
}
const sweepAt = (instant: Date) => {
  forum.time.now = instant
  return sendPlannedRounds(forum.deps)
}
const kinds = async (roundId: string) =>
  (await forum.history(roundId)).map(
    ({ event, door, personId }) => `${event.kind} by ${personId === null ? door : 'a person'}`,
  )

beforeEach(async () => {
  forum.time.now = sent
  await setSettings(forum, {})
  await sql`update round set state = 'withdrawn', plan = null where state = 'planned'`.execute(forum.db)
})

describe('a planned round', () => {
  test('is sent when its moment comes, once, and the history tells who planned it and when it went', async () => {
    const roundId = await planned()
    expect(await forum.outbox(roundId)).toEqual([])
    expect(await sweepAt(at('2026-03-04 07.59'))).toBe(0)
    expect((await forum.facts(roundId)).round).toMatchObject({ state: 'planned', startedAt: null })
    expect(await sweepAt(at('2026-03-04 08.00'))).toBe(1)
    expect(await sweepAt(at('2026-03-04 08.01'))).toBe(0)
    const { round, seats, answers } = await forum.facts(roundId)
    expect(round).toMatchObject({ state: 'open', startedAt: sendAt, deadline, plan: null })
    expect(seats).toHaveLength(4)
    expect(answers).toMatchObject([{ door: 'operator', personId: forum.personId.secretary }])
    expect((await forum.outbox(roundId)).filter((line) => line.startsWith('proposal'))).toHaveLength(7)
    expect(await kinds(roundId)).toEqual(['drafted by a person', 'planned by a person', 'started by system'])
    expect((await forum.history(roundId)).at(-1)?.event).toEqual({
      kind: 'started',
      plannedFor: sendAt.toISOString(),
    })
  })

  test('can be sent at once instead, and then goes no second time', async () => {
    const roundId = await planned()
    const started = await startRound(forum.deps, forum.actor('other secretary'), { roundId, deadline })
    expect(code(started)).toBe('ok')
    expect((await forum.facts(roundId)).round).toMatchObject({ state: 'open', startedAt: sent, plan: null })
    expect(await sweepAt(sendAt)).toBe(0)
  })

  test('that is taken back is what it was, and is not sent', async () => {
    const roundId = await forum.draft({}, 'slagelse')
    await submitProposal(forum.deps, forum.actor('slagelse'), roundId)
    await plan(roundId)
    expect(code(await cancelPlan(forum.deps, forum.actor('secretary'), roundId))).toBe('ok')
    expect((await forum.facts(roundId)).round).toMatchObject({ state: 'submitted', plan: null })
    expect(await sweepAt(sendAt)).toBe(0)
    expect(await kinds(roundId)).toContain('unplanned by a person')
  })

  test('cannot be changed meanwhile, but withdrawn', async () => {
    const roundId = await planned()
    const { version } = (await forum.facts(roundId)).round
    const edited = await editProposal(forum.deps, forum.actor('secretary'), { roundId, content, version })
    expect(code(edited)).toBe('wrong_state')
    const withdrawn = await withdrawRound(forum.deps, forum.actor('slagelse'), {
      roundId,
      reason: 'Ikke nu.',
    })
    expect(code(withdrawn)).toBe('ok')
    expect(await sweepAt(sendAt)).toBe(0)
    expect((await forum.facts(roundId)).round.state).toBe('withdrawn')
  })

  test('that is late is sent late when there is still time enough, and else not at all', async () => {
    const [late, tooLate] = [await planned(), await forum.draft()]
    expect(
      code(await plan(tooLate, { sendAt: at('2026-03-03 08.00'), deadline: at('2026-03-10 12.00') })),
    ).toBe('ok')
    expect(await sweepAt(at('2026-03-04 23.00'))).toBe(1)
    expect((await forum.facts(late)).round.startedAt).toEqual(at('2026-03-04 23.00'))
    expect((await forum.facts(tooLate)).round).toMatchObject({ state: 'draft', startedAt: null })
  })
})

test('a planned round stands in the wheel of the days that it will run, not of the day it was written', async () => {
  const roundId = await forum.draft()
  await plan(roundId, { sendAt: at('2026-05-04 08.00'), deadline: at('2026-05-11 12.00') })
  const person = { personId: forum.personId.secretary, secretariat: true }
  const within = (from: string, to: string) => roundsInWindow(forum.db, person, { from, to }, sent)
  expect(await within('2026-05-10', '2026-05-31')).toContain(roundId)
  expect(await within('2026-05-01', '2026-05-04')).toContain(roundId)
  expect(await within('2026-03-01', '2026-03-31')).not.toContain(roundId)
  expect(await within('2026-05-12', '2026-05-31')).not.toContain(roundId)
})

describe('what no longer holds when the moment comes stops the round and is told to the secretariat alone:', () => {
  const stopped = async (roundId: string, why: string) => {
    expect(await sweepAt(sendAt)).toBe(0)
    const { round, seats } = await forum.facts(roundId)
    expect([round.state, seats]).toEqual(['draft', []])
    expect((await forum.history(roundId)).at(-1)?.event).toMatchObject({ kind: 'plan_stopped', why })
    expect(await forum.outbox(roundId)).toEqual([
      'plan_stopped_told to other secretary by teams',
      'plan_stopped_told to secretary by teams',
    ])
    expect(await sweepAt(at('2026-03-04 09.00'))).toBe(0)
  }

  test('the deadline, when the forum has become closed on that day', async () => {
    const roundId = await planned()
    await setSettings(forum, { closedDays: ['2026-03-11'] })
    await stopped(roundId, 'deadline_on_closed_day')
  })

  test('the gate, when the forum now lets such changes pass', async () => {
    const roundId = await planned()
    await setSettings(forum, { gatePlaces: 10 })
    await stopped(roundId, 'gate_changed')
  })

  test('the members, when one has left', async () => {
    const roundId = await planned()
    const ended = forum.seatId.koege
    await sql`update seat set to_date = '2026-03-03' where id = ${ended}`.execute(forum.db)
    await stopped(roundId, 'members_changed')
    await sql`update seat set to_date = null where id = ${ended}`.execute(forum.db)
  })

  test('a seat, when nobody holds it any more; the message says whose it is', async () => {
    const roundId = await planned()
    await sql`update seat_holder set to_date = '2026-03-03' where seat_id = ${forum.seatId.stevns}`.execute(
      forum.db,
    )
    await stopped(roundId, 'seat_vacated')
    const extras = await readRoundExtras(forum.db, roundId, [])
    const { why, organisations } = extras.planStop!
    expect(planStopText(why, 'da', organisations)).toBe(
      'Ingen har længere pladsen for Stevns Kommune, så tavshed derfra kan ikke tælle som godkendelse.',
    )
    // Confirmed anew, with the warning that the seat is vacant, it is sent.
    forum.time.now = at('2026-03-04 10.00')
    const again = { sendAt: at('2026-03-04 12.00') }
    expect(code(await plan(roundId, again))).toBe('ok')
    expect(await sweepAt(again.sendAt)).toBe(1)
    await sql`update seat_holder set to_date = null where seat_id = ${forum.seatId.stevns}`.execute(forum.db)
  })
})

describe('an orientering', () => {
  const small = { placesBefore: 12, placesAfter: 14 }

  test('is sent to everybody at its moment, asks nobody and is done', async () => {
    await setSettings(forum, { gatePlaces: 10 })
    const roundId = await forum.draft(small)
    expect(code(await plan(roundId, { deadline: null }))).toBe('ok')
    expect((await forum.facts(roundId)).round).toMatchObject({ state: 'planned', plan: { deadline: null } })
    expect(await sweepAt(at('2026-03-04 07.59'))).toBe(0)
    expect(await sweepAt(sendAt)).toBe(1)
    expect(await sweepAt(at('2026-03-04 08.01'))).toBe(0)
    expect((await forum.facts(roundId)).round).toMatchObject({
      state: 'information',
      plan: null,
      deadline: null,
      decision: { basis: 'under_gate', at: sendAt },
    })
    expect((await forum.outbox(roundId)).filter((line) => line.startsWith('information'))).toHaveLength(9)
    expect(await kinds(roundId)).toEqual(['drafted by a person', 'planned by a person', 'informed by system'])
  })

  test('is not sent when the gate has gone meanwhile, and can be sent at once instead', async () => {
    await setSettings(forum, { gatePlaces: 10 })
    const [stopped, atOnce] = [await forum.draft(small), await forum.draft(small)]
    for (const roundId of [stopped, atOnce]) expect(code(await plan(roundId, { deadline: null }))).toBe('ok')
    expect(code(await informForum(forum.deps, forum.actor('secretary'), atOnce))).toBe('ok')
    await setSettings(forum, {})
    expect(await sweepAt(sendAt)).toBe(0)
    expect((await forum.facts(stopped)).round).toMatchObject({ state: 'draft', plan: null })
    expect((await forum.facts(atOnce)).round).toMatchObject({ state: 'information', startedAt: sent })
  })

  test('stands in the wheel on the day that it is to be sent', async () => {
    await setSettings(forum, { gatePlaces: 10 })
    const roundId = await forum.draft(small)
    await plan(roundId, { sendAt: at('2026-05-04 08.00'), deadline: null })
    const person = { personId: forum.personId.secretary, secretariat: true }
    const on = (from: string, to: string) => roundsInWindow(forum.db, person, { from, to }, sent)
    expect(await on('2026-05-04', '2026-05-04')).toContain(roundId)
    expect(await on('2026-03-01', '2026-05-03')).not.toContain(roundId)
    expect(await on('2026-05-05', '2026-05-31')).not.toContain(roundId)
  })
})

describe('planning', () => {
  test('is the secretariat’s', async () => {
    const roundId = await forum.draft()
    expect(code(await plan(roundId, {}, 'slagelse'))).toBe('not_found')
    expect(code(await plan(roundId, {}, 'faxe'))).toBe('not_found')
    await plan(roundId)
    expect(code(await cancelPlan(forum.deps, forum.actor('slagelse'), roundId))).toBe('not_found')
    expect(code(await plan(roundId))).toBe('wrong_state')
  })

  test('is of what was looked at: a proposal changed since is not planned', async () => {
    const roundId = await forum.draft()
    expect(code(await plan(roundId, { version: 7 }))).toBe('changed_meanwhile')
  })

  test('asks for the members of the day of sending', async () => {
    const ended = forum.seatId.koege
    await sql`update seat set to_date = '2026-03-03' where id = ${ended}`.execute(forum.db)
    const roundId = await planned()
    expect(await sweepAt(sendAt)).toBe(1)
    expect((await forum.facts(roundId)).seats).toHaveLength(3)
    await sql`update seat set to_date = null where id = ${ended}`.execute(forum.db)
  })
})

test('two instances send a planned round once, and one taken back at the same moment is either sent or not', async () => {
  const clock = () => sendAt
  const [left, right] = [dawdling(forum.instance(clock)), dawdling(forum.instance(clock))]
  const seen = await manyTimes(20, async (nth) => {
    forum.time.now = sent
    const roundId = await planned()
    await race<unknown, unknown>(
      () => sendPlannedRounds(left),
      () => (nth % 2 === 0 ? cancelPlan(right, forum.actor('secretary'), roundId) : sendPlannedRounds(right)),
    )
    const { round } = await forum.facts(roundId)
    const sentOut = (await forum.outbox(roundId)).length
    const started = (await kinds(roundId)).filter((line) => line.startsWith('started')).length
    return `${round.state}: started ${started}, ${sentOut > 0 ? 'sent' : 'not sent'}`
  })
  for (const end of seen) expect(['open: started 1, sent', 'draft: started 0, not sent']).toContain(end)
})
