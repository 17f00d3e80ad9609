import { randomUUID } from 'node:crypto'
import { instantAt, type timetable } from '../../../../bot/domain/meetings/timetable.ts'
import type { Block, BlockKind } from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import type { RunLine } from '../../../../bot/domain/meetings/run/run-log.ts'
import { type RunFacts, runOf } from '../../../../bot/domain/meetings/run/run-of.ts'

export const DATE = '2020-05-29'

/** The instant at that time of the meeting's day: '13.05', or with seconds '13.05.30'. */
export function at(time: string): Date {
  const [hours = 0, minutes = 0, seconds = 0] = time.split('.').map(Number)
  return new Date(instantAt(DATE, hours * 60 + minutes).getTime() + seconds * 1000)
}

export const aBlock = (title: string, start: string, minutes: number, kind: BlockKind = 'plenary'): Block => {
  const [hours = 0, past = 0] = start.split('.').map(Number)
  return {
    id: randomUUID(),
    start: hours * 60 + past,
    minutes,
    title,
    who: '',
    kind,
    tasks: [],
    materials: '',
    breakPromised: false,
    taskSheet: null,
    session: kind === 'groups' ? { topThree: false, cardsHidden: false, sameGroupsAs: null } : null,
  }
}

/** The directors' meeting of 29 May 2020, as its run sheet has it. */
export const blocks2020 = [
  aBlock('Velkomst', '13.00', 5),
  aBlock('Formål og spilleregler', '13.05', 10),
  aBlock('Rids af aftalen', '13.15', 5),
  aBlock('Gruppedrøftelse 1', '13.20', 20, 'groups'),
  aBlock('Opsamling', '13.40', 10, 'collation'),
  aBlock('Gruppedrøftelse 2', '13.50', 20, 'groups'),
  aBlock('Opsamling', '14.10', 10, 'collation'),
  aBlock('Næste skridt', '14.20', 5),
  aBlock('Eventuelt', '14.25', 5),
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
