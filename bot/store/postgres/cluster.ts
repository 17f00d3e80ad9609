import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { findBinaries, type PostgresBinaries, withOpenPath } from './binaries.ts'
import { findSurvivor } from './survivor.ts'
import { findLauncher, giveTo, type Launcher } from './unprivileged.ts'

const run = promisify(execFile)

const user = 'rammehjul'
const startAttempts = 5

export type Cluster = {
  /** Connection string of a database in the cluster, with password. `postgres` is always there. */
  url(database: string): string
  port: number
  /** Ends sessions and stops the server in good order; kills it when that takes more than 30 seconds. */
  stop(): Promise<void>
}

export type ClusterOptions = {
  /** Folder that holds the cluster (`cluster/`), its log and its password. Made when missing. */
  dataDir: string
  /** 0 or none: any free port. A server that already runs on the folder keeps the port that it has. */
  port?: number
  /** Server settings besides our own, e.g. `{ fsync: 'off' }` for a database that nobody will miss. */
  settings?: Record<string, string>
}

/**
 * Starts our own PostgreSQL on a folder, or adopts the server that a killed product left running on it.
 * It listens on 127.0.0.1 only, with a password kept in the folder, and uses no socket file (whose path could be
 * too long). Rejects with the server's own log when it does not start within 60 seconds.
 */
export async function startCluster({ dataDir, port = 0, settings = {} }: ClusterOptions): Promise<Cluster> {
  const folder = resolve(dataDir)
  const data = join(folder, 'cluster')
  const { binaries, launcher } = await findServer()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const password = await createOnce(folder, data, binaries, launcher)

  const survivor = await findSurvivor(data)
  const used = survivor?.port ?? (await start(binaries, launcher, folder, data, port, settings))
  return {
    url: (database) => `postgres://${user}:${password}@127.0.0.1:${used}/${database}`,
    port: used,
    stop: () => stop(binaries, launcher, data),
  }
}

/** Stops the server that runs on a folder, if one does, whoever started it. */
export async function stopCluster(dataDir: string): Promise<void> {
  const { binaries, launcher } = await findServer()
  await stop(binaries, launcher, join(resolve(dataDir), 'cluster'))
}

async function findServer(): Promise<{ binaries: PostgresBinaries; launcher: Launcher }> {
  const binaries = await findBinaries()
  const launcher = await findLauncher(binaries.postgres)
  return { binaries: launcher.wantsOpenPath ? await withOpenPath(binaries) : binaries, launcher }
}

/** Makes the cluster in a folder beside and renames it, so that a killed `initdb` leaves nothing half-made. */
async function createOnce(folder: string, data: string, binaries: PostgresBinaries, launcher: Launcher) {
  const passwordFile = join(folder, 'password')
  if (await exists(join(data, 'PG_VERSION'))) {
    await giveTo(launcher.owner, data)
    return (await readFile(passwordFile, 'utf8')).trim()
  }
  const password = randomBytes(24).toString('base64url')
  await writeFile(passwordFile, password, { mode: 0o600 })
  const unfinished = `${data}.tmp`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { mode: 0o700 })
  const passwordForServer = join(unfinished, '..', 'password.tmp')
  await writeFile(passwordForServer, password, { mode: 0o600 })
  await giveTo(launcher.owner, unfinished)
  await launch(launcher, binaries.initdb, [
    `--pgdata=${unfinished}`,
    `--username=${user}`,
    `--pwfile=${passwordForServer}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Byte order without the machine's locales; Danish order is asked for by collation where it is needed.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ])
  await rm(passwordForServer)
  await rename(unfinished, data)
  return password
}

async function start(
  binaries: PostgresBinaries,
  launcher: Launcher,
  folder: string,
  data: string,
  wanted: number,
  settings: Record<string, string>,
): Promise<number> {
  const log = join(data, 'server.log')
  let failure: unknown
  // A free port can be taken by somebody else between finding it and using it.
  for (let attempt = 1; attempt <= startAttempts; attempt++) {
    const port = wanted === 0 ? await freePort() : wanted
    const options = Object.entries({ ...ourSettings, ...settings }).map(
      ([name, value]) => `-c ${name}=${value}`,
    )
    await rm(log, { force: true })
    try {
      await launch(launcher, binaries.pg_ctl, [
        'start',
        '-w',
        ...['-t', '60'],
        ...['-D', data],
        ...['-l', log],
        ...['-o', `-p ${port} ${options.join(' ')}`],
      ])
      return port
    } catch (error) {
      failure = error
    }
  }
  const lines = await readFile(log, 'utf8').catch(() => '(no log)')
  throw new Error(`PostgreSQL does not start on ${folder}:\n${lines}`, { cause: failure })
}

const ourSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  max_connections: '200',
  // Statements and the details of errors hold what people wrote; the log holds neither.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** A fast shutdown: sessions are ended, the data is written. By signal, because `pg_ctl` waits for a dead server too. */
async function stop(binaries: PostgresBinaries, launcher: Launcher, data: string): Promise<void> {
  const server = await findSurvivor(data)
  if (server === undefined) return
  if (process.platform === 'win32') {
    await launch(launcher, binaries.pg_ctl, ['stop', '-w', '-t', '30', '-m', 'fast', '-D', data])
    return
  }
  signal(server.pid, 'SIGINT')
  if (await isGone(data, 30_000)) return
  signal(server.pid, 'SIGKILL')
  if (!(await isGone(data, 5_000))) throw new Error(`PostgreSQL (process ${server.pid}) does not stop`)
}

function signal(pid: number, name: 'SIGINT' | 'SIGKILL') {
  try {
    process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function isGone(data: string, ms: number): Promise<boolean> {
  for (let waited = 0; waited < ms; waited += 50) {
    if ((await findSurvivor(data)) === undefined) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}

async function launch(launcher: Launcher, program: string, args: string[]): Promise<void> {
  const [first, ...rest] = [...launcher.prefix, program, ...args]
  if (first === undefined) return
  // A working folder that the server's user may enter, and that does not keep ours from being removed.
  await run(first, rest, { timeout: 120_000, cwd: dirname(program) })
}

async function freePort(): Promise<number> {
  const probe = createServer()
  return new Promise((found, failed) => {
    probe.once('error', failed)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => {
        if (address === null || typeof address === 'string') failed(new Error('No port'))
        else found(address.port)
      })
    })
  })
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
