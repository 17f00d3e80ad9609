import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import { endHolder } from '../../../bot/usecases/forums/end-holder.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { planSending } from '../../../bot/usecases/rounds/plan-sending.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { withdrawRound } from '../../../bot/usecases/rounds/withdraw-round.ts'
import { noteLeavers } from '../../../bot/usecases/system/note-leavers.ts'
import { sendPlannedRounds } from '../../../bot/usecases/system/send-planned-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { dawdling, manyTimes, race } from '../../support/race.ts'
import { sent, useSmallForum, type Who } from '../../support/small-forum.ts'

/** Races beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()
const sendAt = at('2026-03-04 08.00')
const deadline = at('2026-03-11 12.00')
const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

let left: Deps
let right: Deps
beforeAll(() => {
  left = dawdling(forum.instance(() => sendAt))
  right = dawdling(forum.instance(() => sendAt))
})
beforeEach(async () => {
  forum.time.now = sent
  await sql`update round set state = 'withdrawn', plan = null where state in ('planned', 'open')`.execute(
    forum.db,
  )
})

const plan = async (deps: Deps, roundId: string, who: Who = 'secretary', when = sendAt) => {
  const { version } = (await forum.facts(roundId)).round
  return planSending(deps, forum.actor(who), { roundId, sendAt: when, deadline, version })
}
const planned = async (): Promise<string> => {
  const roundId = await forum.draft()
  expect(code(await plan(forum.deps, roundId))).toBe('ok')
  return roundId
}
const start = (deps: Deps, roundId: string, who: Who) =>
  startRound(deps, forum.actor(who), { roundId, deadline })
const events = async (roundId: string) => (await forum.history(roundId)).map(({ event }) => event.kind)
const howOften = (lines: string[], line: string) => lines.filter((each) => each === line).length
/** Every member once, whichever way it went. */
const askedOnce = [
  'proposal to deputy of faxe by mail',
  'proposal to deputy of koege by teams',
  'proposal to faxe by teams',
  'proposal to koege by mail',
  'proposal to reader by teams',
  'proposal to slagelse by teams',
  'proposal to stevns by teams',
]
const proposals = async (roundId: string) =>
  (await forum.outbox(roundId)).filter((line) => line.startsWith('proposal to'))

describe('a planned round at its moment', () => {
  test('sent at once by a secretary, and by itself on two instances: it is sent once, and everybody is asked once', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      const roundId = await planned()
      await forum.outbox(roundId)
      await Promise.all([
        race(
          () => sendPlannedRounds(left),
          () => sendPlannedRounds(right),
        ),
        start(right, roundId, 'other secretary'),
      ])
      expect((await forum.facts(roundId)).round).toMatchObject({ state: 'open', plan: null })
      expect(howOften(await events(roundId), 'started')).toBe(1)
      expect(await proposals(roundId)).toEqual(askedOnce)
    }
  })

  test('withdrawn: either nobody is asked, or all are and then told that it is withdrawn', async () => {
    const ends = await manyTimes(10, async () => {
      const roundId = await planned()
      const input = { roundId, reason: 'Sagen er trukket.' }
      await race(
        () => sendPlannedRounds(left),
        () => withdrawRound(right, forum.actor('secretary'), input),
      )
      const lines = await events(roundId)
      return `${(await forum.facts(roundId)).round.state} ${lines.filter((each) => each === 'started').length}`
    })
    for (const end of ends) expect(['withdrawn 0', 'withdrawn 1']).toContain(end)
  })

  test('a seat emptied at that instant: it is not sent, or the secretariat is told that nobody can answer for the seat', async () => {
    const { id } = await forum.db
      .selectFrom('seat_holder')
      .select('id')
      .where('person_id', '=', forum.personId.stevns)
      .executeTakeFirstOrThrow()
    const ends = new Set<string>()
    for (let nth = 0; nth < 24; nth += 1) {
      forum.time.now = sent
      const roundId = await planned()
      await forum.outbox(roundId)
      const [, gone] = await race(
        () => sendPlannedRounds(left),
        () => endHolder(right, forum.actor('secretary'), { holderId: id, to: '2026-03-03' }),
      )
      expect(code(gone)).toBe('ok')
      forum.time.now = new Date(sendAt.getTime() + 60_000)
      await noteLeavers(forum.deps)
      const { round } = await forum.facts(roundId)
      const last = (await forum.history(roundId)).at(-1)?.event
      ends.add(`${round.state}, ${last?.kind}`)
      await sql`update seat_holder set to_date = null, left_at = null`.execute(forum.db)
      await sql`update round set state = 'withdrawn' where id = ${roundId}`.execute(forum.db)
    }
    for (const end of ends) expect(['draft, plan_stopped', 'open, seat_left']).toContain(end)
  })
})

describe('a proposal released twice at the same instant', () => {
  test('by two plans: one of them holds, and the other is told that it has changed', async () => {
    const later = at('2026-03-04 09.00')
    const ends = await manyTimes(10, async () => {
      const roundId = await forum.draft()
      const both = await race(
        () => plan(dawdling(forum.deps), roundId),
        () => plan(dawdling(forum.instance()), roundId, 'other secretary', later),
      )
      expect(howOften(await events(roundId), 'planned')).toBe(1)
      return both.map(code).toSorted().join()
    })
    for (const end of ends) expect(['changed_meanwhile,ok', 'ok,wrong_state']).toContain(end)
  })

  test('by a plan and at once: it is sent once, and never again when its moment comes', async () => {
    for (let nth = 0; nth < 12; nth += 1) {
      forum.time.now = sent
      const roundId = await forum.draft()
      await race(
        () => plan(dawdling(forum.deps), roundId),
        () => start(dawdling(forum.instance()), roundId, 'other secretary'),
      )
      await sendPlannedRounds(left)
      expect((await forum.facts(roundId)).round.state).toBe('open')
      expect(howOften(await events(roundId), 'started')).toBe(1)
      expect(await proposals(roundId)).toEqual(askedOnce)
    }
  })

  test('and edited: what is planned is what was looked at, or the writer is told that it is planned', async () => {
    const ends = await manyTimes(10, async () => {
      const roundId = await forum.draft()
      const { version } = (await forum.facts(roundId)).round
      const changed = { ...content, facility: 'Et andet tilbud' }
      const both = await race(
        () => plan(dawdling(forum.deps), roundId),
        () =>
          editProposal(dawdling(forum.instance()), forum.actor('other secretary'), {
            roundId,
            version,
            content: changed,
          }),
      )
      const { round } = await forum.facts(roundId)
      return `${round.state}, ${round.content.facility === changed.facility ? 'changed' : 'as it was'}: ${both.map(code).join()}`
    })
    for (const end of ends)
      expect([
        'planned, as it was: ok,wrong_state',
        'planned, as it was: ok,changed_meanwhile',
        'draft, changed: changed_meanwhile,ok',
        // Whoever read it after it was changed planned what they saw.
        'planned, changed: ok,ok',
      ]).toContain(end)
  })
})
