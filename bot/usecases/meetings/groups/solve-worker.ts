import { parentPort, workerData } from 'node:worker_threads'
import { proposeGroups } from '../../../domain/meetings/groups/propose-groups.ts'
import type { Search } from './solve-apart.ts'

/** A thread of its own for one search: its input comes with it, and its proposal is all that it says. */
const { input, steps, ms } = workerData as Search
const end = performance.now() + ms
parentPort?.postMessage(proposeGroups(input, { steps, shouldStop: () => performance.now() >= end }))
