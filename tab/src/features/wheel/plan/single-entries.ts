import type { WheelView } from '../../../../../bot/contract/wheel.ts'
import { shortDateText } from '../../../time/date-text.ts'

/** What comes once, is no round and no plan's step: a step may take its date from it. */
export const singleEntries = (
  { items }: WheelView,
  language: Parameters<typeof shortDateText>[1],
): { id: string; name: string }[] =>
  items
    .filter(({ recurring, roundId, cycleId }) => !recurring && roundId === null && cycleId === null)
    .map(({ entryId, title, from }) => ({ id: entryId, name: `${title}, ${shortDateText(from, language)}` }))
