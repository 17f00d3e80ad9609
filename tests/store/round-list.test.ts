import { beforeAll, expect, test } from '@jest/globals'
import { maySee } from '../../bot/domain/access.ts'
import { localDateOf } from '../../bot/domain/calendar/copenhagen.ts'
import { stateAt } from '../../bot/domain/rounds/closing.ts'
import { roundStates } from '../../bot/domain/rounds/states.ts'
import { myRoundIds } from '../../bot/store/round-list.ts'
import { findViewer } from '../../bot/store/viewers.ts'
import { answerRound } from '../../bot/usecases/rounds/answer-round.ts'
import { handOverRemarks } from '../../bot/usecases/rounds/hand-over-remarks.ts'
import { listRounds } from '../../bot/usecases/rounds/list-rounds.ts'
import { reviseRound } from '../../bot/usecases/rounds/revise-round.ts'
import { startRound } from '../../bot/usecases/rounds/start-round.ts'
import { submitProposal } from '../../bot/usecases/rounds/submit-proposal.ts'
import { withdrawRound } from '../../bot/usecases/rounds/withdraw-round.ts'
import { at } from '../domain/rounds/a-round.ts'
import { deadline, useSmallForum, type Who } from '../support/small-forum.ts'

const forum = useSmallForum()
const everybody: Who[] = [
  'secretary',
  'slagelse',
  'planner of slagelse',
  'faxe',
  'deputy of faxe',
  'koege',
  'reader',
  'stranger',
]
let rounds: string[]

/** Of each kind one: drafts, sent in, running, with remarks, overtaken by the clock in two ways, withdrawn. */
beforeAll(async () => {
  const draft = await forum.draft()
  const submitted = await forum.draft({}, 'slagelse')
  await submitProposal(forum.deps, forum.actor('slagelse'), submitted)
  const withdrawnDraft = await forum.draft()
  await withdrawRound(forum.deps, forum.actor('secretary'), { roundId: withdrawnDraft, reason: 'Fejl' })
  const silent = await forum.startReached()
  const unreached = await forum.startReached(['koege'])
  const remarked = await forum.startReached()
  const withdrawn = await forum.startReached()
  await withdrawRound(forum.deps, forum.actor('secretary'), { roundId: withdrawn, reason: 'Fejl' })
  forum.time.now = at('2026-03-03 10.00')
  const word = { kind: 'remark' as const, text: 'Nej.' }
  await answerRound(forum.deps, forum.actor('faxe'), { roundId: remarked, seatId: null, word })
  rounds = [draft, submitted, withdrawnDraft, silent, unreached, remarked, withdrawn]
})

test.each(everybody)('the list shows %s exactly the rounds that they may see', async (who) => {
  const actor = forum.actor(who)
  const today = localDateOf(forum.time.now)
  const viewer = await findViewer(forum.db, actor, forum.forumId, today)
  const facts = await Promise.all(rounds.map((id) => forum.facts(id)))
  const visible = facts.filter((each) => maySee(viewer, each)).map((each) => each.round)
  const listed = (await listRounds(forum.deps, actor, {})).items.map(({ id }) => id)
  expect(listed.sort()).toEqual(visible.map(({ id }) => id).sort())
  const mine = await myRoundIds(forum.db, actor, 'all', today, 100)
  const beyondDrafts = visible.filter(({ state }) => state !== 'draft')
  expect(mine.rounds.map(({ roundId }) => roundId).sort()).toEqual(beyondDrafts.map(({ id }) => id).sort())
})

test('the list filters by the state that a round has now, also where nobody has written it down', async () => {
  forum.time.now = deadline
  const actor = forum.actor('secretary')
  const facts = await Promise.all(rounds.map((id) => forum.facts(id)))
  for (const state of roundStates) {
    const listed = (await listRounds(forum.deps, actor, { state })).items
    const expected = facts.filter((each) => stateAt(each, deadline) === state).map((each) => each.round.id)
    expect([state, listed.map(({ id }) => id).sort()]).toEqual([state, expected.sort()])
    for (const item of listed) expect(item.state).toBe(state)
  }
})

test('the list is paged without leaving out or repeating a round', async () => {
  for (let nth = 0; nth < 60; nth++) await forum.draft({ facility: `Tilbud ${nth % 7}` })
  const seen: string[] = []
  let cursor: string | undefined
  for (;;) {
    const query = { q: 'tilbud', ...(cursor === undefined ? {} : { cursor }) }
    const page = await listRounds(forum.deps, forum.actor('secretary'), query)
    seen.push(...page.items.map(({ id }) => id))
    if (page.next === null) break
    cursor = page.next
  }
  expect(seen).toHaveLength(67)
  expect(new Set(seen).size).toBe(67)
})

test('what people search for is text, and no pattern', async () => {
  const actor = forum.actor('secretary')
  const found = async (q: string) => (await listRounds(forum.deps, actor, { q })).items.length
  await forum.draft({ facility: '100 % dækning_nu' })
  expect(await found('100 %')).toBe(1)
  expect(await found('dækning_')).toBe(1)
  expect(await found('100%d')).toBe(0)
  expect(await found("'; drop table round; --")).toBe(0)
})

test('a revision that was sent takes the place of the one before it, until it is withdrawn', async () => {
  const secretary = forum.actor('secretary')
  const roundId = await forum.start({ facility: 'Birkely' })
  const word = { kind: 'remark' as const, text: 'Nej.' }
  await answerRound(forum.deps, forum.actor('faxe'), { roundId, seatId: null, word })
  forum.time.now = at('2026-03-10 09.00')
  await handOverRemarks(forum.deps, secretary, { roundId, organisationIds: ['330'], note: '' })
  const revised = await reviseRound(forum.deps, secretary, roundId)
  const next = revised.ok ? revised.id : ''
  const both = [roundId, next]
  const listed = async () => {
    const { items } = await listRounds(forum.deps, secretary, { q: 'birkely' })
    const { rounds: mine } = await myRoundIds(forum.db, secretary, 'sent', '2026-03-10', 100)
    return [items.map(({ id }) => id), mine.map((one) => one.roundId)].map((ids) =>
      both.filter((id) => ids.includes(id)),
    )
  }
  expect(await listed()).toEqual([both, [roundId]])
  await startRound(forum.deps, secretary, { roundId: next, deadline: at('2026-03-20 12.00') })
  expect(await listed()).toEqual([[next], [next]])
  await withdrawRound(forum.deps, secretary, { roundId: next, reason: 'Fejl' })
  expect(await listed()).toEqual([both, both])
})
