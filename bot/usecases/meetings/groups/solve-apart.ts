import type { GroupingInput, GroupingProposal } from '../../../domain/meetings/groups/grouping.ts'
import { makeApart } from '../../system/run-apart.ts'

/** So many searches at once leave the server its own cores; another is refused, and asked for again. */
const MOST_AT_ONCE = 2
/** Never reached by a meeting of the forum's size: that is proven best long before. */
const STEPS = 20_000_000
/** What it has found by then is taken. */
const SEARCH_MS = 4_000
/** It has not even stopped: the thread is ended. */
const GIVEN_UP_AFTER_MS = 15_000

export type Search = { input: GroupingInput; steps: number; ms: number }

const search = makeApart<Search, GroupingProposal>(
  new URL('./solve-worker.ts', import.meta.url),
  MOST_AT_ONCE,
)

/** Searches for groups, however many people there are. Null: too many searches run already. Rejects when it fails or does not stop. */
export function solveApart(
  input: GroupingInput,
  {
    searchMs = SEARCH_MS,
    givenUpAfterMs = GIVEN_UP_AFTER_MS,
  }: { searchMs?: number; givenUpAfterMs?: number } = {},
): Promise<GroupingProposal | null> {
  return search({ input, steps: STEPS, ms: searchMs }, { memoryMb: 512, givenUpAfterMs })
}
