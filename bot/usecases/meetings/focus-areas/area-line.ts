import type { FocusAreaList, FocusAreaView } from '../../../contract/focus-areas.ts'
import type { FocusArea, Wording } from '../../../domain/meetings/focus-area.ts'

/** A focus area with its newest wording, as the tab shows it. */
export function areaLine(
  { wording, ...area }: FocusArea,
  names: ReadonlyMap<string, string>,
): FocusAreaList['items'][number] {
  return { ...area, wording: wordingLine(wording, names) }
}

export function wordingLine(
  { writtenAt, writtenBy, ...texts }: Wording,
  names: ReadonlyMap<string, string>,
): FocusAreaView['wordings'][number] {
  return {
    ...texts,
    writtenAt: writtenAt.toISOString(),
    writtenByName: writtenBy === null ? null : (names.get(writtenBy) ?? null),
  }
}

export const writersOf = (wordings: readonly Wording[]): string[] =>
  wordings.flatMap(({ writtenBy }) => writtenBy ?? [])
