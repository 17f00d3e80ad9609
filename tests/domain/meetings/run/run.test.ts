import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { addMinutes, beginBlock, endRun, startRun } from '../../../../bot/domain/meetings/run/acting.ts'
import { runOf } from '../../../../bot/domain/meetings/run/run-of.ts'
import { aBlock } from '../../../support/a-block.ts'
import {
  added,
  at,
  block,
  clockOf,
  DATE,
  ended,
  facts,
  runAt,
  started,
  startsOf,
  tookBack,
  went,
} from './a-run.ts'

const PLAN = ['13.00', '13.05', '13.15', '13.20', '13.40', '13.50', '14.10', '14.20', '14.25']
const current = (run: ReturnType<typeof runAt>) =>
  run.timetable.blocks.findIndex(({ blockId }) => blockId === run.timetable.currentBlockId)
const returnOf = (run: ReturnType<typeof runAt>, nth: number) =>
  clockOf(run.timetable.blocks[nth]?.returnAt ?? at('0.00'))

describe('a meeting that runs', () => {
  test('goes by its run sheet until it is started', () => {
    const run = runAt('13.30', [])
    expect([run.timetable.state, current(run), startsOf(run)]).toEqual(['planned', -1, PLAN])
  })

  test('that starts four minutes late is four minutes late with all that follows', () => {
    const run = runAt('13.05', [started('13.04')])
    expect(startsOf(run)).toEqual([
      '13.04',
      '13.09',
      '13.19',
      '13.24',
      '13.44',
      '13.54',
      '14.14',
      '14.24',
      '14.29',
    ])
    expect(run.timetable.behindMs).toBe(4 * 60_000)
    expect(returnOf(run, 3)).toBe('13.44')
  })

  test('catches up when a block is ended before its time', () => {
    const run = runAt('13.08', [started('13.04'), went('13.08', 1)])
    expect(run.timetable.behindMs).toBe(3 * 60_000)
    expect(startsOf(run).slice(1, 4)).toEqual(['13.08', '13.18', '13.23'])
  })

  test('that runs over its time moves what comes, but not the end that its people were told', () => {
    const run = runAt('13.45', [started('13.00'), went('13.20', 3)])
    expect(returnOf(run, 3)).toBe('13.40')
    expect(startsOf(run)[4]).toBe('13.45')
    expect(run.timetable.behindMs).toBe(5 * 60_000)
  })

  test('returns from its sessions as much later as minutes were added, and earlier where they were taken', () => {
    const later = runAt('13.25', [started('13.00'), went('13.20', 3), added('13.24', 3, 5)])
    expect([returnOf(later, 3), returnOf(later, 5), startsOf(later)[8]]).toEqual(['13.45', '14.15', '14.30'])
    const back = runAt('13.25', [
      started('13.00'),
      went('13.20', 3),
      added('13.24', 3, 5),
      added('13.25', 3, -3),
    ])
    expect([returnOf(back, 3), returnOf(back, 5)]).toEqual(['13.42', '14.12'])
  })

  test('is where it was before, with the start that it had, when the last press is taken back', () => {
    const run = runAt('13.30', [started('13.00'), went('13.05', 1), went('13.06', 2), tookBack('13.06.10')])
    expect([current(run), startsOf(run)[1]]).toEqual([1, '13.05'])
    const twice = runAt('13.03', [
      started('13.00'),
      went('13.01', 1),
      tookBack('13.01.10'),
      tookBack('13.01.20'),
    ])
    expect([twice.timetable.state, current(twice)]).toEqual(['planned', -1])
    const on = runAt('14.20', [started('13.00'), ended('13.10'), tookBack('13.11')])
    expect([on.timetable.state, current(on)]).toEqual(['running', 0])
  })

  test('keeps the minutes that were added when a press is taken back', () => {
    const run = runAt('13.22', [
      started('13.00'),
      added('13.02', 3, 5),
      went('13.05', 1),
      tookBack('13.05.05'),
    ])
    expect(returnOf(run, 3)).toBe(returnOf(runAt('13.22', [started('13.00'), added('13.02', 3, 5)]), 3))
  })

  test('may go back to a block that was over; what came after it is to come again', () => {
    const run = runAt('13.46', [started('13.00'), went('13.20', 3), went('13.40', 4), went('13.45', 3)])
    expect([current(run), returnOf(run, 3), startsOf(run)[4]]).toEqual([3, '14.05', '14.05'])
    expect(run.timetable.blocks[4]?.state).toBe('ahead')
  })

  test('that nobody ended is over four hours after its block was', () => {
    const lines = [started('13.00'), went('14.25', 8)]
    expect(runAt('18.29.59', lines).timetable.state).toBe('running')
    expect(runAt('18.30', lines).timetable.state).toBe('ended')
    expect(runAt('23.00', lines).byItself).toEqual([{ kind: 'ended', at: at('18.30') }])
  })
})

describe('blocks that follow each other by themselves', () => {
  test('begin at the very moment when the one before them ends, however late somebody looks', () => {
    const run = runAt('13.41', [started('13.02')], '13.00')
    expect([current(run), startsOf(run).slice(0, 5)]).toEqual([
      3,
      ['13.02', '13.07', '13.17', '13.22', '13.42'],
    ])
    expect(run.byItself.map((event) => clockOf(event.at))).toEqual(['13.07', '13.17', '13.22'])
  })

  test('do so from when it was asked for, and not before', () => {
    const run = runAt('13.12', [started('13.00')], '13.11')
    expect([current(run), startsOf(run)[1]]).toEqual([1, '13.11'])
  })

  test('wait for the minutes that were added', () => {
    expect(current(runAt('13.06', [started('13.00'), added('13.04', 0, 3)], '13.00'))).toBe(0)
    expect(current(runAt('13.08', [started('13.00'), added('13.04', 0, 3)], '13.00'))).toBe(1)
  })

  test('stop at the last one: the end is somebody’s to say', () => {
    const run = runAt('15.00', [started('13.00')], '13.00')
    expect([current(run), run.timetable.state]).toEqual([8, 'running'])
  })
})

describe('whoever runs the meeting', () => {
  const scene = (time: string, lines: Parameters<typeof facts>[0]) => {
    const given = facts(lines)
    return { facts: given, run: runOf(given, at(time)), now: at(time) }
  }
  const code = (result: { ok: boolean; refusal?: { code: string } }) => result.refusal?.code ?? 'done'

  test('starts it once', () => {
    expect(startRun(scene('12.58', []))).toEqual({
      ok: true,
      event: { kind: 'started', at: at('12.58'), blockId: block(0).id },
    })
    expect(code(startRun(scene('13.01', [started('13.00')])))).toBe('meeting_running')
    const empty = { date: DATE, runSheet: { blocks: [] }, lines: [], automaticSince: null }
    expect(code(startRun({ facts: empty, run: runOf(empty, at('13.00')), now: at('13.00') }))).toBe(
      'nothing_to_run',
    )
  })

  test('goes on by one block, although two press at the same moment', () => {
    const before = scene('13.05', [started('13.00')])
    expect(beginBlock(before, block(0).id, null)).toMatchObject({ ok: true, event: { blockId: block(1).id } })
    expect(code(beginBlock(scene('13.05.01', [started('13.00'), went('13.05', 1)]), block(0).id, null))).toBe(
      'run_changed_meanwhile',
    )
  })

  test('does not go past the last block, nor to one that the run sheet has no more', () => {
    const last = scene('14.26', [started('13.00'), went('14.25', 8)])
    expect(code(beginBlock(last, block(8).id, null))).toBe('last_block')
    expect(code(beginBlock(last, block(8).id, aBlock('15.00', 5, { title: 'Borte' }).id))).toBe(
      'run_changed_meanwhile',
    )
    expect(code(endRun(last, block(8).id))).toBe('done')
    expect(code(endRun(last, block(7).id))).toBe('run_changed_meanwhile')
  })

  test('takes no more from a block than is left of it', () => {
    const now = scene('13.30', [started('13.00'), went('13.20', 3)])
    expect(code(addMinutes(now, block(3).id, -10))).toBe('done')
    expect(code(addMinutes(now, block(3).id, -11))).toBe('minutes_out_of_reach')
    expect(code(addMinutes(now, block(4).id, -9))).toBe('done')
    expect(code(addMinutes(now, block(4).id, -10))).toBe('minutes_out_of_reach')
    expect(code(addMinutes(now, block(0).id, 5))).toBe('run_changed_meanwhile')
    for (const minutes of [0, 1.5, 121, -121, Number.NaN])
      expect(code(addMinutes(now, block(3).id, minutes))).toBe('minutes_out_of_reach')
  })

  test('can do nothing to a meeting that does not run', () => {
    const planned = scene('12.50', [])
    expect([
      code(beginBlock(planned, block(0).id, null)),
      code(addMinutes(planned, block(0).id, 1)),
      code(endRun(planned, block(0).id)),
    ]).toEqual(Array(3).fill('meeting_not_running'))
  })
})

test('minutes that are added move everything later by exactly that, and nothing before', () => {
  const moment = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 0, max: 8 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: -10, max: 20 }),
      moment,
      (running, later, minutes, lateBy, into) => {
        const of = Math.max(running, later)
        const minute = (nth: number) => block(nth).start + lateBy
        const time = (total: number) => `${Math.floor(total / 60)}.${total % 60}`
        const begun = Array.from({ length: running + 1 }, (_, nth) =>
          nth === 0 ? started(time(minute(0))) : went(time(minute(nth)), nth),
        )
        // Within the running block's own time, so that it is not the overrun that moves things.
        const now = time(minute(running) + Math.floor((block(running).minutes * into) / 101))
        const before = runAt(now, begun).timetable.blocks
        const after = runAt(now, [...begun, added(now, of, minutes)]).timetable.blocks
        before.forEach((was, nth) => {
          const moved = (after[nth]?.expected.start.getTime() ?? 0) - was.expected.start.getTime()
          const movedEnd = (after[nth]?.expected.end.getTime() ?? 0) - was.expected.end.getTime()
          expect(moved).toBe(nth > of ? minutes * 60_000 : 0)
          expect(movedEnd).toBe(nth >= of ? minutes * 60_000 : 0)
        })
      },
    ),
  )
})

test('however a meeting runs, its blocks that are to come follow each other without a gap, as long as they are planned', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('next' as const), after: fc.integer({ min: 1, max: 25 }) }),
    fc.record({
      kind: fc.constant('add' as const),
      after: fc.integer({ min: 0, max: 3 }),
      minutes: fc.integer({ min: -5, max: 9 }),
    }),
    fc.record({ kind: fc.constant('back' as const), after: fc.integer({ min: 0, max: 2 }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.boolean(), (steps, automatic) => {
      let minute = 13 * 60
      const time = () => `${Math.floor(minute / 60)}.${minute % 60}`
      const lines = [started(time())]
      const since = automatic ? '13.00' : null
      for (const each of steps) {
        minute += each.after
        const now = at(time())
        const given = facts(lines, since)
        const run = runOf(given, now)
        lines.push(...run.byItself.map((event) => ({ ...went(time(), 0), ...event, personId: null })))
        const seen = run.timetable.currentBlockId ?? ''
        const scene = { facts: given, run, now }
        if (each.kind === 'back') lines.push(tookBack(time()))
        else {
          const done =
            each.kind === 'next' ? beginBlock(scene, seen, null) : addMinutes(scene, seen, each.minutes)
          if (done.ok) lines.push({ ...went(time(), 0), minutes: null, ...done.event, personId: null })
        }
      }
      const { timetable } = runAt(time(), lines, since)
      const at0 = timetable.blocks.findIndex(({ state }) => state === 'current')
      const ahead = timetable.blocks.slice(Math.max(at0, 0))
      ahead.slice(1).forEach((each, nth) => {
        const before = ahead[nth]?.expected.end.getTime() ?? 0
        const starts = each.expected.start.getTime()
        expect(nth === 0 && at0 >= 0 ? starts >= before : starts === before).toBe(true)
      })
    }),
  )
})
