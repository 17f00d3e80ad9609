import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopCluster } from '../../bot/store/postgres/cluster.ts'
import { type Program, startProgram } from './program.ts'

/** What stands around the product in every bench: Microsoft's side, and an empty folder for the product's data. */
export type Stage = {
  dataDir: string
  /** The product's variables against it. */
  environment: Record<string, string>
  microsoft: Program
  connector: Program
  connectorUrl: string
  /** Takes something away when the bench ends, however it ends; the last comes first. */
  atEnd: (end: () => Promise<unknown>) => void
}

/** Sets the stage, plays, and takes everything away again, whatever happened. */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rammehjul-bench-'))
  const ends: (() => Promise<unknown>)[] = [() => rm(dataDir, { recursive: true, force: true })]
  const atEnd = (end: () => Promise<unknown>) => void ends.unshift(end)
  atEnd(() => stopCluster(join(dataDir, 'postgres')))
  try {
    const microsoft = await startProgram({ file: 'tests/bench/microsoft.ts' })
    atEnd(microsoft.stop)
    const connector = await startProgram({ file: 'tests/bench/connector.ts' })
    atEnd(connector.stop)
    const connectorUrl = (connector.ready as { url: string }).url
    const { environment } = microsoft.ready as { environment: Record<string, string> }
    return await play({
      dataDir,
      environment: { ...environment, BOT_SERVICE_URL: connectorUrl },
      microsoft,
      connector,
      connectorUrl,
      atEnd,
    })
  } finally {
    for (const end of ends) await end()
  }
}
