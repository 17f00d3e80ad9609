import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A postmaster that is alive and serves this data folder, left by a product that was killed. */
export type Survivor = { pid: number; port: number }

/** Above the highest number that any system gives a process. */
const noProcess = '4194305'

/**
 * Looks for a server on a data folder. Where the number in `postmaster.pid` by now belongs to another program,
 * PostgreSQL would refuse to start, so the number is replaced. The file stays: by its other lines PostgreSQL finds
 * out whether processes of a killed server still write to the data.
 */
export async function findSurvivor(dataDir: string): Promise<Survivor | undefined> {
  const pidFile = join(dataDir, 'postmaster.pid')
  const text = await readFile(pidFile, 'utf8').catch(ifMissing)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined
  if (await isPostmasterOf(pid, dataDir)) return { pid, port }
  await writeFile(pidFile, [noProcess, ...lines.slice(1)].join('\n'))
  return undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A process that ended and waits for its parent has no command line, and so is no postmaster either. */
async function isPostmasterOf(pid: number, dataDir: string): Promise<boolean> {
  const command = await commandLine(pid)
  return command === undefined || (/postgres/i.test(command) && command.includes(dataDir))
}

/** Undefined where the machine does not tell (Windows): then the number is trusted, as PostgreSQL does. */
async function commandLine(pid: number): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined
  if (process.platform === 'linux') {
    const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(ifMissing)
    return (text ?? '').replaceAll('\0', ' ')
  }
  const { stdout } = await run('ps', ['-ww', '-p', String(pid), '-o', 'command='], { timeout: 10_000 })
  return stdout
}

function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ESRCH') return undefined
  throw error
}
