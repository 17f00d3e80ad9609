import { expect, test } from '@jest/globals'
import type { SessionView } from '../../bot/contract/groups.ts'
import { nextBoardStep } from '../../tab/src/features/meetings/board/next-board-step.ts'

type Standing = 'empty' | 'found' | 'sent' | 'changed' | 'over'

/** Sessions of which only what the next step is told by is written. */
const sessions = (...standings: Standing[]) =>
  standings.map((standing, nth) => ({
    blockId: `${nth + 1}`,
    over: standing === 'over',
    groups: [{ seats: standing === 'empty' ? [] : [{}] }],
    published: standing === 'sent' || standing === 'changed' ? { behind: standing === 'changed' } : null,
  })) as unknown as readonly SessionView[]

test.each<[Standing[], ReturnType<typeof nextBoardStep>]>([
  [['empty'], { act: 'propose', session: '1' }],
  [['empty', 'empty'], { act: 'propose', session: null }],
  [['over', 'empty'], { act: 'propose', session: '2' }],
  [['found', 'empty'], { act: 'propose', session: '2' }],
  [['found', 'found'], { act: 'send', session: '1' }],
  [['sent', 'found'], { act: 'send', session: '2' }],
  [['sent', 'changed'], { act: 'send', session: '2' }],
  [['sent', 'sent'], null],
  [['over'], null],
])('of sessions that are %j the next step on the board is %j', (standings, step) => {
  expect(nextBoardStep(sessions(...standings))).toEqual(step)
})
