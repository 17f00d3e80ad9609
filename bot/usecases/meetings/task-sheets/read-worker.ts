import { parentPort, workerData } from 'node:worker_threads'
import { textOfFile } from './text-of-file.ts'

/** A thread of its own for one file: its bytes come with it, and its text is all that it says. */
parentPort?.postMessage(await textOfFile((workerData as { bytes: Uint8Array }).bytes))
