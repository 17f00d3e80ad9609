import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopCluster } from '../../bot/store/postgres/cluster.ts'

const name = /^rammehjul-tests-(\d+)-/

/** Gives the run a folder. PostgreSQL is started in it by the first test file that wants a database, or by none. */
export default async function beforeAllTests(): Promise<void> {
  await removeAbandonedRuns()
  process.env.TEST_RUN_FOLDER = await mkdtemp(join(tmpdir(), `rammehjul-tests-${process.pid}-`))
}

/** A run that was killed leaves its folder and its PostgreSQL behind. */
async function removeAbandonedRuns(): Promise<void> {
  for (const entry of await readdir(tmpdir())) {
    const pid = name.exec(entry)?.[1]
    if (pid !== undefined && !isAlive(Number(pid))) await removeRun(join(tmpdir(), entry))
  }
}

/** Stops the run's PostgreSQL, where it has one, and removes the folder. */
export async function removeRun(folder: string): Promise<void> {
  if ((await readdir(folder)).includes('postgres')) await stopCluster(join(folder, 'postgres'))
  await rm(folder, { recursive: true, force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
