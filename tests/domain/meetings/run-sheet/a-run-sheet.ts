import { randomUUID } from 'node:crypto'
import type { Block, RunSheet } from '../../../../bot/domain/meetings/run-sheet/run-sheet.ts'
import type { RunSheetGround } from '../../../../bot/domain/meetings/run-sheet/check-run-sheet.ts'
import { aBlock } from '../../../support/a-block.ts'

export const aRunSheet = (blocks: readonly Block[]): RunSheet => ({ purposes: [], groundRules: [], blocks })

/** Nothing booked, nobody written down, every focus area there. */
export const noGround: RunSheetGround = {
  booked: null,
  hasParticipants: false,
  sessionsWithGroups: [],
  focusAreas: null,
}

const focusAreas = (minutes: number, count: number) =>
  Array.from({ length: count }, () => ({ id: randomUUID(), focusAreaId: randomUUID(), minutes }))

/** 29 May 2020: the run sheet as it was, and the task sheets that were handed out apart from it. */
export function runSheetOf2020(): RunSheet {
  return aRunSheet([
    aBlock('13.00', 5, { title: 'Velkomst' }),
    aBlock('13.05', 10, { title: 'Formål og spilleregler' }),
    aBlock('13.15', 5, { title: 'Rammeaftalen i omrids' }),
    aBlock('13.20', 20, {
      title: 'Gruppesession 1',
      kind: 'groups',
      tasks: focusAreas(10, 2),
      taskSheet: {
        text: 'Kommentér mål, indhold og ønskede resultater i fokusområde 1 og 2.\n10 minutter til hvert.\nTilbage i plenum kl. 13.40.',
        returnTime: null,
      },
    }),
    aBlock('13.40', 10, { title: 'Opsamling på fokusområde 1 og 2', kind: 'collation' }),
    aBlock('13.50', 20, {
      title: 'Gruppesession 2',
      kind: 'groups',
      tasks: focusAreas(7, 3),
      taskSheet: {
        text: 'Kommentér fokusområde 3, 4 og 5.\n7 minutter til hvert.\nTilbage i plenum kl. 14.15.',
        returnTime: null,
      },
    }),
    aBlock('14.10', 10, { title: 'Opsamling på fokusområde 3, 4 og 5', kind: 'collation' }),
    aBlock('14.20', 5, { title: 'Det videre forløb' }),
    aBlock('14.25', 5, { title: 'Eventuelt' }),
    aBlock('14.30', 0, { title: 'Tak for i dag' }),
  ])
}
