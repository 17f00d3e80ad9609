import { expect, test } from '@jest/globals'
import { aimSessions } from '../../../../bot/domain/meetings/run-sheet/aim-sessions.ts'
import { type Block, usualSession } from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'

const session = (id: string, sameGroupsAs: string | null): Block => ({
  id,
  start: 800,
  minutes: 20,
  title: id,
  who: '',
  kind: 'groups',
  tasks: [],
  materials: '',
  breakPromised: false,
  taskSheet: null,
  session: { ...usualSession, sameGroupsAs },
})
const aims = (blocks: readonly Block[] | null) => blocks?.map((block) => block.session?.sameGroupsAs ?? null)

test('for the same groups the later sessions follow the first', () => {
  const blocks = [session('1', null), session('2', null), session('3', '2')]
  expect(aims(aimSessions(blocks, ['1', '2', '3'], 'same_groups'))).toEqual([null, '1', '1'])
})

test('to meet new people each session has groups of its own', () => {
  const blocks = [session('1', null), session('2', '1'), session('3', '2')]
  expect(aims(aimSessions(blocks, ['1', '2', '3'], 'meet_new'))).toEqual([null, null, null])
})

test('a session that is not among them stays as it is, and where nothing changes nothing is written', () => {
  const blocks = [session('over', null), session('2', 'over'), session('3', null)]
  expect(aims(aimSessions(blocks, ['2', '3'], 'same_groups'))).toEqual([null, 'over', '2'])
  expect(aimSessions(blocks, ['3'], 'meet_new')).toBeNull()
  expect(aimSessions([session('1', null)], ['1'], 'same_groups')).toBeNull()
})
