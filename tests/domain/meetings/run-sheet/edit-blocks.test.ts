import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { clockOf, minuteOf } from '../../../../bot/domain/meetings/run-sheet/clock.ts'
import {
  changeLength,
  insertBlock,
  moveAll,
  moveStart,
  removeBlock,
  reorder,
} from '../../../../bot/domain/meetings/run-sheet/edit-blocks.ts'
import {
  type Block,
  endOf,
  MINUTES_OF_DAY,
  usualSession,
} from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import { instantAt, timetable } from '../../../../bot/domain/meetings/timetable.ts'
import { aBlock } from '../../../support/a-block.ts'
import { runSheetOf2020 } from './a-run-sheet.ts'

const starts = (blocks: readonly Block[] | null) => blocks?.map(({ start }) => clockOf(start))
const three = () => [aBlock('9.00', 30), aBlock('9.30', 20), aBlock('9.50', 10)]
const idAt = (blocks: readonly Block[], at: number) => blocks[at]?.id ?? ''

describe('An edit of the plan', () => {
  test('that makes a block longer moves what comes after it as far', () => {
    const blocks = three()
    expect(starts(changeLength(blocks, idAt(blocks, 0), 45))).toEqual(['09:00', '09:45', '10:05'])
  })

  test('that moves a block takes what comes after it along', () => {
    const blocks = three()
    expect(starts(moveStart(blocks, idAt(blocks, 1), minuteOf('09:40')))).toEqual(['09:00', '09:40', '10:00'])
  })

  test('that puts a block before another lays both anew in the same time', () => {
    const blocks = three()
    const laid = reorder(blocks, idAt(blocks, 2), 0)
    expect(laid?.map(({ id }) => id)).toEqual([2, 0, 1].map((at) => idAt(blocks, at)))
    expect(starts(laid)).toEqual(['09:00', '09:10', '09:40'])
  })

  test('that puts in a block fills a free time first, and moves the rest only as far as it must', () => {
    const blocks = [aBlock('9.00', 30), aBlock('9.40', 20)]
    expect(starts(insertBlock(blocks, 1, aBlock('0.00', 10)))).toEqual(['09:00', '09:30', '09:40'])
    expect(starts(insertBlock(blocks, 1, aBlock('0.00', 15)))).toEqual(['09:00', '09:30', '09:45'])
  })

  test('that takes a block out closes the time that it had, and no session keeps its groups', () => {
    const first = aBlock('9.00', 30, { kind: 'groups' })
    const session = { ...usualSession, sameGroupsAs: first.id }
    const again = aBlock('9.30', 20, { kind: 'groups', session })
    const left = removeBlock([first, again], first.id)
    expect(starts(left)).toEqual(['09:00'])
    expect(left?.[0]?.session?.sameGroupsAs).toBeNull()
  })

  test('cannot pass midnight, nor bring a block before the one above it', () => {
    const late = [aBlock('23.00', 30), aBlock('23.30', 30)]
    expect(changeLength(late, idAt(late, 0), 31)).toBeNull()
    expect(moveAll(late, 1)).toBeNull()
    expect(moveAll(late, -23 * 60 - 1)).toBeNull()
    const blocks = three()
    expect(moveStart(blocks, idAt(blocks, 1), minuteOf('08:59'))).toBeNull()
  })
})

/** Blocks in order, some with free time between them, some upon each other. */
const plans = fc
  .array(fc.record({ gap: fc.integer({ min: -10, max: 15 }), minutes: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => {
    let above = 8 * 60
    let free = above
    return parts.map(({ gap, minutes }) => {
      above = Math.max(above, free + gap)
      free = above + minutes
      return aBlock(clockOf(above), minutes)
    })
  })

const edits = fc.record({
  act: fc.constantFrom('length', 'start', 'order', 'insert', 'remove', 'all'),
  at: fc.nat(7),
  value: fc.integer({ min: 0, max: 90 }),
  to: fc.nat(7),
})
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never

function edited(blocks: readonly Block[], { act, at, value, to }: Edit): Block[] | null {
  const block = blocks[at % Math.max(blocks.length, 1)]
  if (block === undefined) return null
  const place = to % blocks.length
  if (act === 'length') return changeLength(blocks, block.id, value)
  if (act === 'start') return moveStart(blocks, block.id, block.start + value - 45)
  if (act === 'order') return reorder(blocks, block.id, place)
  if (act === 'insert') return insertBlock(blocks, place, aBlock('0.00', value))
  if (act === 'remove') return removeBlock(blocks, block.id)
  return moveAll(blocks, value - 45)
}

describe('Whatever is edited in any order,', () => {
  const afterAll = (check: (before: readonly Block[], after: readonly Block[], edit: Edit) => void) => {
    fc.assert(
      fc.property(plans, fc.array(edits, { maxLength: 12 }), (plan, course) => {
        let blocks: readonly Block[] = plan
        for (const edit of course) {
          const next = edited(blocks, edit)
          if (next === null) continue
          check(blocks, next, edit)
          blocks = next
        }
      }),
      { numRuns: 300 },
    )
  }

  test('blocks keep their order, each once, within the day', () => {
    afterAll((_, after) => {
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length)
      after.forEach((block, at) => {
        expect(block.start).toBeGreaterThanOrEqual(after[at - 1]?.start ?? 0)
        expect(endOf(block)).toBeLessThanOrEqual(MINUTES_OF_DAY)
      })
    })
  })

  test('no block but the one whose length was changed is longer or shorter than before', () => {
    afterAll((before, after, edit) => {
      const lengths = new Map(before.map(({ id, minutes }) => [id, minutes]))
      const changed = after.filter(({ id, minutes }) => lengths.has(id) && lengths.get(id) !== minutes)
      expect(changed.length).toBeLessThanOrEqual(edit.act === 'length' ? 1 : 0)
    })
  })

  test('every time that is shown follows the plan', () => {
    afterAll((_, after) => {
      const now = new Date('2026-05-29T08:00:00Z')
      const shown = timetable({ date: '2026-05-29', runSheet: { blocks: after } }, [], now)
      expect(shown.blocks.map(({ expected }) => expected)).toEqual(
        after.map((block) => ({
          start: instantAt('2026-05-29', block.start),
          end: instantAt('2026-05-29', endOf(block)),
        })),
      )
    })
  })
})

test('a group session of the meeting of 2020 that gets five minutes more moves all returns after it', () => {
  const { blocks } = runSheetOf2020()
  const longer = changeLength(blocks, idAt(blocks, 3), 25) ?? []
  const { blocks: times } = timetable(
    { date: '2020-05-29', runSheet: { blocks: longer } },
    [],
    new Date('2020-05-29T06:00:00Z'),
  )
  expect(times.flatMap(({ returnAt }) => returnAt?.toISOString() ?? [])).toEqual([
    '2020-05-29T11:45:00.000Z',
    '2020-05-29T12:15:00.000Z',
  ])
})
