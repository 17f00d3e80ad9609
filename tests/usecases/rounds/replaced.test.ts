import { expect, test } from '@jest/globals'
import { answerRound } from '../../../bot/usecases/rounds/answer-round.ts'
import { handOverRemarks } from '../../../bot/usecases/rounds/hand-over-remarks.ts'
import { reviseRound } from '../../../bot/usecases/rounds/revise-round.ts'
import { markOfRound, showRound } from '../../../bot/usecases/rounds/show-round.ts'
import { startRound } from '../../../bot/usecases/rounds/start-round.ts'
import { settleDueRounds } from '../../../bot/usecases/system/settle-due-rounds.ts'
import { at } from '../../domain/rounds/a-round.ts'
import { useSmallForum } from '../../support/small-forum.ts'
import { forPages } from './for-pages.ts'

const forum = useSmallForum()
const secretary = () => forum.actor('secretary')

test('a revision says that another has been sent in its place: it looks for no solution any more', async () => {
  const first = await forum.startReached([])
  const remark = { kind: 'remark' as const, text: 'Taksten er for høj.' }
  await answerRound(forum.deps, forum.actor('faxe'), { roundId: first, seatId: null, word: remark })
  forum.time.now = at('2026-03-10 09.00')
  await settleDueRounds(forum.deps)
  await handOverRemarks(forum.deps, secretary(), { roundId: first, organisationIds: ['320'], note: '' })
  const second = await reviseRound(forum.deps, secretary(), first)
  if (!second.ok) throw new Error(second.refusal.code)
  const before = await shown(first)
  expect(before.view).toMatchObject({ state: 'in_solution', replacedBy: null, can: { put_on_meeting: true } })

  await startRound(forum.deps, secretary(), { roundId: second.id, deadline: at('2026-03-17 12.00') })
  const after = await shown(first)
  expect(after.view).toMatchObject({
    ...{ state: 'in_solution', replacedBy: 2, can: { revise: false, put_on_meeting: false } },
    revisions: [{ replacedBy: 2 }, { replacedBy: null }],
  })
  expect(after.view.why).toMatch(/^Denne revision er afløst: sagen går videre i revision 2\. /)
  // An open page asks with the mark that it has: another revision's start is news on it.
  expect(after.etag).not.toBe(before.etag)
  expect((await forum.facts(first)).round.state).toBe('in_solution')
})

async function shown(roundId: string) {
  const round = await showRound(forPages(forum.deps), secretary(), roundId)
  const mark = await markOfRound(forum.deps, secretary(), roundId)
  if (!round.ok || !mark.ok) throw new Error('The secretariat sees every round')
  return { view: round.view, etag: mark.etag }
}
