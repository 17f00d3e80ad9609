import type { NameList } from '../../../domain/meetings/participants/name-list.ts'
import type { Organisation } from '../../../domain/organisations/organisation.ts'
import { makeApart, NotInTime } from '../../system/run-apart.ts'

export type ListToRead = { text: string; organisations: Organisation[] }

/** The longest list takes some seconds on a machine with much else to do. It ends before the tab gives up waiting. */
const LIMITS = { memoryMb: 256, givenUpAfterMs: 15_000 }
const MOST_AT_ONCE = 2

const read = makeApart<ListToRead, NameList>(new URL('./read-list-worker.ts', import.meta.url), MOST_AT_ONCE)

/** Reads a pasted list while everybody else is answered. `busy`: others are being read already. `late`: it cannot be read in time. */
export async function readListApart(list: ListToRead): Promise<NameList | 'busy' | 'late'> {
  try {
    return (await read(list, LIMITS)) ?? 'busy'
  } catch (error) {
    if (error instanceof NotInTime) return 'late'
    throw error
  }
}
