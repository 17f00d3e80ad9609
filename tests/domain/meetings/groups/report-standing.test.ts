import { expect, test } from '@jest/globals'
import { reportAll } from '../../../../bot/domain/meetings/groups/propose-groups.ts'
import type { GroupingInput, GroupingRule } from '../../../../bot/domain/meetings/groups/grouping.ts'
import { anInput, aSession, from, groupsOf } from './a-grouping.ts'

const people = from('a', 'b', 'c', 'd', 'e', 'f')
const ids = people.map(({ id }) => id)

/** Groups as somebody has set them by hand: "ab|cd" is the first two people in A, the next two in B. */
function reportOf(input: GroupingInput, ...standing: string[]) {
  const seats = new Map(
    input.sessions.map((session, nth) => [
      session.id,
      (standing[nth] ?? '').split('|').flatMap((letters, group) =>
        [...letters].map((letter) => ({
          personId: `${letter} 1`,
          groupId: session.groups[group]?.id ?? '',
        })),
      ),
    ]),
  )
  const lines = reportAll(input, seats)
  return (rule: GroupingRule, sessionId = 's1') =>
    lines.find((line) => line.rule === rule && line.sessionId === sessionId)
}

test('groups set by hand in which two who are to sit together do not are told so, and nobody counts as moved for it', () => {
  const pairs = [{ kind: 'together' as const, first: 'a 1', second: 'd 1' }]
  const session = aSession(people, groupsOf(null, null), {
    stood: ids.map((personId, nth) => ({ personId, groupId: nth < 3 ? 'A' : 'B' })),
  })
  const torn = reportOf(anInput(people, [session], { pairs }), 'abc|def')
  expect(torn('pairs')).toMatchObject({ met: false, wanting: 1, proven: false })
  expect(torn('sizes')).toMatchObject({ met: true })
  expect(torn('moves')).toMatchObject({ met: true })
  const kept = reportOf(anInput(people, [session], { pairs }), 'adc|bef')
  expect(kept('pairs')).toMatchObject({ met: true, proven: true })
  expect(kept('moves')).toMatchObject({ wanting: 2 })
})

test('pairs that sit together once more are counted in the later session alone, and not where the same groups are wanted', () => {
  const first = aSession(people, groupsOf(null, null))
  const second = aSession(people, groupsOf(null, null), { id: 's2' })
  const again = reportOf(anInput(people, [first, second]), 'abc|def', 'abd|cef')
  expect(again('acquaintances')).toMatchObject({ wanting: 0 })
  expect(again('acquaintances', 's2')).toMatchObject({ met: false, wanting: 2, least: 2, proven: true })
  const same = { ...second, aim: { kind: 'same_groups' as const, as: 's1' } }
  const followed = reportOf(anInput(people, [first, same]), 'abc|def', 'abc|def')
  expect(followed('same_groups', 's2')).toMatchObject({ met: true })
  expect(followed('acquaintances', 's2')).toBeUndefined()
  expect(reportOf(anInput(people, [first, same]), 'abc|def', 'abd|cef')('same_groups', 's2')).toMatchObject({
    met: false,
    wanting: 2,
  })
})
