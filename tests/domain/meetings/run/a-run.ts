import { instantAt, type timetable } from '../../../../bot/domain/meetings/timetable.ts'
import type { Block } from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import type { RunLine } from '../../../../bot/domain/meetings/run/run-log.ts'
import { type RunFacts, runOf } from '../../../../bot/domain/meetings/run/run-of.ts'
import { aBlock } from '../../../support/a-block.ts'

export const DATE = '2020-05-29'

/** The instant at that time of the meeting's day: '13.05', or with seconds '13.05.30'. */
export function at(time: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split('.').map(Number)
  return new Date(instantAt(DATE, hours * 60 + minutes).getTime() + seconds * 1000)
}

/** The directors' meeting of 29 May 2020, as its run sheet has it. */
export const blocks2020 = [
  aBlock('13.00', 5, { title: 'Velkomst' }),
  aBlock('13.05', 10, { title: 'Formål og spilleregler' }),
  aBlock('13.15', 5, { title: 'Rids af aftalen' }),
  aBlock('13.20', 20, { title: 'Gruppedrøftelse 1', kind: 'groups' }),
  aBlock('13.40', 10, { title: 'Opsamling', kind: 'collation' }),
  aBlock('13.50', 20, { title: 'Gruppedrøftelse 2', kind: 'groups' }),
  aBlock('14.10', 10, { title: 'Opsamling', kind: 'collation' }),
  aBlock('14.20', 5, { title: 'Næste skridt' }),
  aBlock('14.25', 5, { title: 'Eventuelt' }),
]

export const block = (nth: number): Block => blocks2020[nth] ?? blocks2020[0]!

const line = (
  time: string,
  kind: RunLine['kind'],
  blockId: string | null,
  minutes: number | null = null,
): RunLine => ({
  at: at(time),
  kind,
  blockId,
  minutes,
  personId: null,
})
export const started = (time: string) => line(time, 'started', block(0).id)
export const went = (time: string, nth: number) => line(time, 'advanced', block(nth).id)
export const added = (time: string, nth: number, minutes: number) =>
  line(time, 'added_minutes', block(nth).id, minutes)
export const ended = (time: string) => line(time, 'ended', null)
export const tookBack = (time: string) => line(time, 'taken_back', null)

export const facts = (lines: RunLine[], automaticSince: string | null = null): RunFacts => ({
  date: DATE,
  runSheet: { blocks: blocks2020 },
  lines,
  automaticSince: automaticSince === null ? null : at(automaticSince),
})

export const runAt = (time: string, lines: RunLine[], automaticSince: string | null = null) =>
  runOf(facts(lines, automaticSince), at(time))

/** The Danish clock that an instant shows, with seconds where there are any. */
export const clockOf = (instant: Date): string => {
  const parts = new Intl.DateTimeFormat('da-DK', { timeZone: 'Europe/Copenhagen', timeStyle: 'medium' })
    .format(instant)
    .split('.')
  return parts[2] === '00' ? parts.slice(0, 2).join('.') : parts.join('.')
}

export const startsOf = (run: { timetable: ReturnType<typeof timetable> }) =>
  run.timetable.blocks.map(({ expected }) => clockOf(expected.start))
