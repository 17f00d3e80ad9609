import { expect, test } from '@jest/globals'
import { levelsFor, takenApart } from '../../../../bot/domain/meetings/groups/session-levels.ts'

test.each([4, 5, 20, 21, 999, 1000])(
  'what each rule costs is told apart again, of %i people, also where several are broken',
  (people) => {
    const levels = levelsFor(people, 3)
    const broken = { pair: 1, leader: 1, organisation: 3, size: 6, move: 2, spread: 5, acquaintance: 4 }
    const cost = (rules: readonly (keyof typeof broken)[]) =>
      rules.reduce((sum, rule) => sum + broken[rule] * levels[rule], 0)
    const hard = cost(['pair', 'leader', 'organisation', 'size'])
    const soft = cost(['move', 'spread', 'acquaintance'])
    expect(takenApart({ hard, soft }, levels)).toEqual(broken)
  },
)
