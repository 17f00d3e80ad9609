import type { NameList } from '../../../domain/meetings/participants/name-list.ts'
import type { Organisation } from '../../../domain/organisations/organisation.ts'
import { makeApart } from '../../system/run-apart.ts'

export type ListToRead = { text: string; organisations: Organisation[] }

/** The longest list takes some seconds on a machine with much else to do. */
const LIMITS = { memoryMb: 256, givenUpAfterMs: 30_000 }
const MOST_AT_ONCE = 2

const read = makeApart<ListToRead, NameList>(new URL('./read-list-worker.ts', import.meta.url), MOST_AT_ONCE)

/** Reads a pasted list while everybody else is answered. Null: others are being read already. */
export const readListApart = (list: ListToRead): Promise<NameList | null> => read(list, LIMITS)
