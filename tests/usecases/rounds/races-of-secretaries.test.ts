import { beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { sql } from 'kysely'
import type { Deps } from '../../../bot/deps.ts'
import type { Word } from '../../../bot/domain/rounds/answering.ts'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { editProposal } from '../../../bot/usecases/rounds/edit-proposal.ts'
import { handOverRemarks } from '../../../bot/usecases/rounds/hand-over-remarks.ts'
import { propose } from '../../../bot/usecases/rounds/propose.ts'
import { putOnMeeting } from '../../../bot/usecases/rounds/put-on-meeting.ts'
import { recordDecision } from '../../../bot/usecases/rounds/record-decision.ts'
import { reviseRound } from '../../../bot/usecases/rounds/revise-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { remindSilentMembers } from '../../../bot/usecases/system/remind-silent-members.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at, content } from '../../domain/rounds/a-round.ts'
import { dawdling, manyTimes, race } from '../../support/race.ts'
import { deadline, useSmallForum, type Who } from '../../support/small-forum.ts'

/** Many races in each test, beside whatever else the machine does. */
jest.setTimeout(120_000)

const forum = useSmallForum()
const none: Word = { kind: 'no_remarks' }
const remark: Word = { kind: 'remark', text: 'Taksten er for høj.' }
const tuesday = at('2026-03-03 10.00')

/** Two instances of the product, each with connections and a clock of its own. */
let left: Deps
let right: Deps
const clocks = { left: tuesday, right: tuesday }

beforeAll(() => {
  left = dawdling(forum.instance(() => clocks.left))
  right = dawdling(forum.instance(() => clocks.right))
})

/** Rounds of the tests before are out of the sweeps' way. */
beforeEach(async () => {
  await sql`update round set state = 'withdrawn' where state in ('open', 'remarks', 'unresolved')`.execute(
    forum.db,
  )
})

const set = (instant: Date, other = instant) => Object.assign(clocks, { left: instant, right: other })

const answer = (deps: Deps, roundId: string, who: Who, word: Word) =>
  answerRound(deps, forum.actor(who), { roundId, seatId: null, word })

const codeOf = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'ok'

/** Both ways must have happened, or the race was none. */
const expectBoth = (seen: string[], ways: string[]) => expect([...new Set(seen)].sort()).toEqual(ways.sort())

describe('two secretaries acting at once', () => {
  const secretaries = [() => forum.actor('secretary'), () => forum.actor('other secretary')] as const

  test('start a round once, and every member is asked once', async () => {
    set(at('2026-03-02 09.00'))
    await manyTimes(20, async () => {
      const roundId = await forum.draft()
      const start = (deps: Deps, nth: 0 | 1) => startRound(deps, secretaries[nth](), { roundId, deadline })
      const results = await race(
        () => start(left, 0),
        () => start(right, 1),
      )
      expect(results.map(codeOf).sort()).toEqual(['ok', 'wrong_state'])
      const proposals = (await forum.outbox(roundId)).filter((line) => line.startsWith('proposal'))
      expect(proposals).toHaveLength(new Set(proposals).size)
      expect((await forum.facts(roundId)).answers).toHaveLength(1)
    })
  })

  test('edit a draft: the second is told that it changed meanwhile, and nothing is overwritten', async () => {
    await manyTimes(20, async () => {
      const roundId = await forum.draft()
      const edit = (deps: Deps, nth: 0 | 1) =>
        editProposal(deps, secretaries[nth](), {
          roundId,
          version: 1,
          content: { ...content, reason: `Grund ${nth}` },
        })
      const results = await race(
        () => edit(left, 0),
        () => edit(right, 1),
      )
      expect(results.map(codeOf).sort()).toEqual(['changed_meanwhile', 'ok'])
      const { round } = await forum.facts(roundId)
      expect(round.content.reason).toBe(`Grund ${results[0].ok ? 0 : 1}`)
      expect(round.version).toBe(2)
    })
  })

  test('record what a meeting decided: one decision, and the other is told that it is decided', async () => {
    set(at('2026-03-10 09.00'))
    await manyTimes(20, async () => {
      const roundId = await forum.startReached(['koege'])
      await putOnMeeting(left, secretaries[0](), { roundId, date: '2026-03-10', title: 'DASSOS' })
      const decide = (deps: Deps, nth: 0 | 1, outcome: 'approved' | 'rejected') =>
        recordDecision(deps, secretaries[nth](), { roundId, outcome, date: '2026-03-10', text: 'Besluttet.' })
      const results = await race(
        () => decide(left, 0, 'approved'),
        () => decide(right, 1, 'rejected'),
      )
      expect(results.map(codeOf).sort()).toEqual(['ok', 'wrong_state'])
      const kinds = (await forum.history(roundId)).map(({ event }) => event.kind)
      expect(kinds.filter((kind) => kind === 'meeting_decided')).toHaveLength(1)
      expect((await forum.facts(roundId)).round.state).toBe(results[0].ok ? 'approved' : 'rejected')
    })
  })

  test('revise a proposal once: there are never two revisions 2', async () => {
    set(tuesday)
    await manyTimes(20, async () => {
      const roundId = await inSolution()
      const results = await race(
        () => reviseRound(left, secretaries[0](), roundId),
        () => reviseRound(right, secretaries[1](), roundId),
      )
      expect(results.map(codeOf).sort()).toEqual(['newer_revision_exists', 'ok'])
    })
  })

  test('revise it and put it on a meeting: one of the two, never both', async () => {
    const ways = await manyTimes(40, async () => {
      const roundId = await inSolution()
      const results = await race(
        () => reviseRound(left, secretaries[0](), roundId),
        () => putOnMeeting(right, secretaries[1](), { roundId, date: '2026-04-16', title: 'DASSOS' }),
      )
      expect(results.filter((result) => result.ok)).toHaveLength(1)
      return results.map(codeOf).join(', ')
    })
    expectBoth(ways, ['ok, newer_revision_exists', 'wrong_state, ok'])
  })

  test('propose at once: every proposal has its own number', async () => {
    const before = await numbers()
    await manyTimes(20, (nth) =>
      race(
        () => proposed(left, nth),
        () => proposed(right, nth),
      ),
    )
    const after = await numbers()
    expect(after).toHaveLength(before.length + 40)
    expect(new Set(after).size).toBe(after.length)
  })

  /** Everybody has answered, Faxe with a remark, which has been handed over. */
  async function inSolution(): Promise<string> {
    const roundId = await forum.startReached()
    for (const who of ['stevns', 'koege'] as const) await answer(left, roundId, who, none)
    await answer(left, roundId, 'faxe', remark)
    const handed = { roundId, organisationIds: ['320'], note: '' }
    expect(await handOverRemarks(left, secretaries[0](), handed)).toMatchObject({ ok: true })
    return roundId
  }

  const proposed = (deps: Deps, nth: number) =>
    propose(deps, secretaries[nth % 2 === 0 ? 0 : 1](), {
      forumId: forum.forumId,
      operatorOrganisationId: '330',
      content,
    })
  const numbers = async () =>
    (await forum.db.selectFrom('proposal').select(['year', 'serial']).execute()).map(
      ({ year, serial }) => `${year}-${serial}`,
    )
})

test('two sweeps at once remind once, and settle once', async () => {
  set(at('2026-03-05 09.00'))
  await manyTimes(10, async () => {
    const roundId = await forum.startReached()
    await forum.outbox(roundId)
    await race(
      () => remindSilentMembers(left),
      () => remindSilentMembers(right),
    )
    const reminders = (await forum.outbox(roundId)).filter((line) => line.startsWith('reminder'))
    expect(reminders).toHaveLength(5)
  })
  set(deadline)
  const roundId = await forum.startReached()
  await race(
    () => settleDueRounds(left),
    () => settleDueRounds(right),
  )
  const kinds = (await forum.history(roundId)).map(({ event }) => event.kind)
  expect(kinds.filter((kind) => kind === 'closed')).toHaveLength(1)
})
