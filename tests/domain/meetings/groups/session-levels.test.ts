import { expect, test } from '@jest/globals'
import { levelsFor, takenApart } from '../../../../bot/domain/meetings/groups/session-levels.ts'

const hard = { pair: 1, leader: 1, organisation: 3, size: 6 }
const broken = {
  meet_new: { ...hard, same: 0, move: 2, spread: 5, acquaintance: 4 },
  same_groups: { ...hard, same: 3, move: 2, spread: 5, acquaintance: 0 },
}

test.each([4, 5, 20, 21, 999, 1000])(
  'what each rule costs is told apart again, of %i people, also where several are broken',
  (people) => {
    for (const aim of ['meet_new', 'same_groups'] as const) {
      const levels = levelsFor(people, 50, aim)
      const cost = (rules: readonly (keyof typeof levels)[]) =>
        rules.reduce((sum, rule) => sum + broken[aim][rule] * levels[rule], 0)
      const costs = {
        hard: cost(['pair', 'leader', 'organisation', 'size']),
        soft: cost(['same', 'move', 'spread', 'acquaintance']),
      }
      expect(takenApart(costs, levels)).toEqual(broken[aim])
    }
  },
)

test.each(['meet_new', 'same_groups'] as const)(
  'the most that a thousand people can cost is reckoned exactly: %s',
  (aim) => {
    const { same, move, spread, acquaintance } = levelsFor(1000, 50, aim)
    const pairs = (1000 * 999) / 2
    expect(1000 * move + 3 * pairs * spread + pairs * acquaintance).toBeLessThan(Number.MAX_SAFE_INTEGER)
    if (aim === 'same_groups') expect(1000 * same + 1000 * move).toBeLessThan(Number.MAX_SAFE_INTEGER)
  },
)
