import { parentPort, workerData } from 'node:worker_threads'
import { readNameList } from '../../../domain/meetings/participants/name-list.ts'
import type { ListToRead } from './read-list-apart.ts'

/** A thread of its own for one list: each line is held against every organisation, a millisecond or two. */
const { text, organisations } = workerData as ListToRead
parentPort?.postMessage(readNameList(text, organisations))
