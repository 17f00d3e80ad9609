import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { pino } from 'pino'
import { findBinaries, withOpenPath } from '../../bot/store/postgres/binaries.ts'
import { stopCluster } from '../../bot/store/postgres/cluster.ts'
import { startOwnPostgres } from '../../bot/store/postgres/own-postgres.ts'
import { findSurvivor } from '../../bot/store/postgres/survivor.ts'
import { findLauncher, type Launcher, otherUsers } from '../../bot/store/postgres/unprivileged.ts'
import { sleepUntil } from '../support/sleep-until.ts'

const log = pino({ level: 'silent' })
describe('our own PostgreSQL', () => {
  let dataDir: string

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'rammehjul-postgres-'))
  })

  afterEach(async () => {
    await stopCluster(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  })

  test('keeps its rows from one start to the next', async () => {
    const first = await startOwnPostgres({ dataDir, log })
    await ask(first.url, 'create table kept (word text)')
    await ask(first.url, "insert into kept values ('Guldborgsund')")
    await first.stop()

    const second = await startOwnPostgres({ dataDir, log })
    expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'Guldborgsund' }])
    await second.stop()
  })

  test('knows Danish letters in either case and writes through to the disk', async () => {
    const postgres = await startOwnPostgres({ dataDir, log })
    expect(
      await ask(postgres.url, "select lower('ÆRØ, ÅRHUS') as low, current_setting('fsync') as fsync"),
    ).toEqual([{ low: 'ærø, århus', fsync: 'on' }])
    await postgres.stop()
  })

  test('is adopted, with all that it holds, after the product was killed', async () => {
    const { url, pid } = await startInChildAndKill(dataDir)
    const adopted = await startOwnPostgres({ dataDir, log })
    expect(adopted.url).toBe(url)
    expect(await postmasterPid(dataDir)).toBe(pid)
    expect(await ask(adopted.url, 'select word from kept')).toEqual([{ word: 'before the kill' }])
    await adopted.stop()
    expect(await findSurvivor(join(dataDir, 'cluster'))).toBeUndefined()
    await expect(ask(url, 'select 1')).rejects.toThrow('ECONNREFUSED')
  })

  test('is not shared with another living product on the same folder', async () => {
    const first = await startOwnPostgres({ dataDir, log })
    await expect(startOwnPostgres({ dataDir, log })).rejects.toThrow(
      'Another product runs on the same data folder',
    )
    expect(await ask(first.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await first.stop()
  })

  test('starts although the number in its pid file now belongs to another program', async () => {
    const first = await startOwnPostgres({ dataDir, log })
    const file = join(dataDir, 'cluster', 'postmaster.pid')
    const lines = (await readFile(file, 'utf8')).split('\n')
    await first.stop()
    await writeFile(file, [String(process.ppid), ...lines.slice(1)].join('\n'), { mode: 0o600 })

    const second = await startOwnPostgres({ dataDir, log })
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await second.stop()
  })

  test('starts although an earlier set-up was killed midway', async () => {
    const unfinished = join(dataDir, 'cluster.tmp')
    await mkdir(unfinished, { recursive: true })
    await writeFile(join(unfinished, 'PG_VERSION'), '18\n')
    const postgres = await startOwnPostgres({ dataDir, log })
    expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })

  test('is started again at the same address when it is killed under the product', async () => {
    const postgres = await startOwnPostgres({ dataDir, log })
    await ask(postgres.url, 'create table kept as select 42 as answer')
    const pid = await postmasterPid(dataDir)
    process.kill(pid, 'SIGKILL')
    await sleepUntil(
      async () => (await ask(postgres.url, 'select answer from kept').catch(() => [])).length === 1,
      20_000,
    )
    expect(await postmasterPid(dataDir)).not.toBe(pid)
    await postgres.stop()
  })

  test('refuses whoever has not its password', async () => {
    const postgres = await startOwnPostgres({ dataDir, log })
    const guessed = postgres.url.replace(/:[^:@]+@/, ':guessed@')
    await expect(ask(guessed, 'select 1')).rejects.toThrow('password authentication failed')
    await postgres.stop()
  })

  test('writes nothing of what people wrote to its log', async () => {
    const postgres = await startOwnPostgres({ dataDir, log })
    await ask(postgres.url, 'create table secret (word text unique)')
    await ask(postgres.url, "insert into secret values ('fortroligt')")
    await expect(ask(postgres.url, "insert into secret values ('fortroligt')")).rejects.toThrow(
      'duplicate key',
    )
    const text = await readFile(join(dataDir, 'cluster', 'server.log'), 'utf8')
    expect(text).toContain('duplicate key')
    expect(text).not.toContain('fortroligt')
    await postgres.stop()
  })
})

describe('a user whom PostgreSQL does not run as', () => {
  const refused: Launcher = { prefix: ['false'], owner: undefined, wantsOpenPath: false }
  const needsAnother = process.getuid?.() === 0 || !isKnownHere()

  test('is another one for PostgreSQL, and an ordinary user stays who they are', async () => {
    const { postgres } = await findBinaries()
    expect((await findLauncher(postgres)).prefix.length > 0).toBe(needsAnother)
  })

  test('gets the next way where one is refused', async () => {
    const { postgres } = await findBinaries()
    const ways = await otherUsers()
    const { prefix } = await findLauncher(postgres, async () => [refused, ...ways])
    expect(needsAnother ? ways.map((way) => way.prefix) : [[]]).toContainEqual(prefix)
  })

  test('is told what to do instead where no way works', async () => {
    const { postgres } = await findBinaries()
    const search = findLauncher(postgres, async () => [refused])
    if (needsAnother) await expect(search).rejects.toThrow('Start as another user, or set DATABASE_URL')
    else expect((await search).prefix).toEqual([])
  })

  test('the programs are found where they are, or copied to where every user may go', async () => {
    const open = await withOpenPath(await findBinaries())
    const { stdout } = await promisify(execFile)(open.initdb, ['--version'])
    expect(stdout).toContain('PostgreSQL')
    expect(await withOpenPath(open)).toEqual(open)
  })
})

function isKnownHere(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return (await client.query<Record<string, unknown>>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Starts the server from a process of its own, which is then killed as a power cut would. */
async function startInChildAndKill(folder: string): Promise<{ url: string; pid: number }> {
  const module = new URL('../../bot/store/postgres/own-postgres.ts', import.meta.url).href
  const program = `
    import { startOwnPostgres } from ${JSON.stringify(module)}
    import { pino } from 'pino'
    const { url } = await startOwnPostgres({ dataDir: ${JSON.stringify(folder)}, log: pino({ level: 'silent' }) })
    console.log(url)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: new URL('../..', import.meta.url),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const url = line.toString().trim()
  await ask(url, "create table kept as select 'before the kill' as word")
  child.kill('SIGKILL')
  await once(child, 'exit')
  return { url, pid: await postmasterPid(folder) }
}

async function postmasterPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0])
}
