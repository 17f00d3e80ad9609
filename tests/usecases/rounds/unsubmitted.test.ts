import { beforeEach, expect, test } from '@jest/globals'
import { planStart } from '../../../bot/usecases/rounds/plan-start.ts'
import { showRound } from '../../../bot/usecases/rounds/show-round.ts'
import { submitProposal } from '../../../bot/usecases/rounds/submit-proposal.ts'
import { sent, useSmallForum } from '../../support/small-forum.ts'
import { forPages } from './for-pages.ts'

const forum = useSmallForum()
const WARNING = 'Driftsherren har ikke sendt forslaget endnu og kan være i gang med at skrive det.'

beforeEach(() => {
  forum.time.now = sent
})

/** What the secretariat is told on the round's page, and before it sends. */
async function told(roundId: string) {
  const actor = forum.actor('secretary')
  const shown = await showRound(forPages(forum.deps), actor, roundId)
  const planned = await planStart(forPages(forum.deps), actor, { roundId, deadline: null, sendAt: null })
  if (!shown.ok || !planned.ok) throw new Error('The secretariat sees every draft')
  return { unsubmitted: shown.view.unsubmitted, warned: planned.plan.warnings.includes(WARNING) }
}

test('the secretariat is told that an operator has not sent its draft, until it has', async () => {
  const roundId = await forum.draft({}, 'planner of slagelse')
  expect(await told(roundId)).toEqual({ unsubmitted: true, warned: true })
  await submitProposal(forum.deps, forum.actor('planner of slagelse'), roundId)
  expect(await told(roundId)).toEqual({ unsubmitted: false, warned: false })
})

test('a draft of the secretariat’s own waits for nobody', async () => {
  expect(await told(await forum.draft())).toEqual({ unsubmitted: false, warned: false })
})
