import { parentPort, workerData } from 'node:worker_threads'
import type { GroupingInput } from '../../../domain/meetings/groups/grouping.ts'
import { proposeGroups } from '../../../domain/meetings/groups/propose-groups.ts'

/** A thread of its own for one search: its input comes with it, and its proposal is all that it says. */
const { input, steps, ms } = workerData as { input: GroupingInput; steps: number; ms: number }
const end = performance.now() + ms
parentPort?.postMessage(proposeGroups(input, { steps, shouldStop: () => performance.now() >= end }))
