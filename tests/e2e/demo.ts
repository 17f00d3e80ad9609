import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonView } from '../../infra/local/admin/person-view.ts'
import type { Exchange } from '../../infra/local/traffic.ts'
import { freePort } from '../support/free-port.ts'

const root = join(import.meta.dirname, '..', '..')
/** A first start builds the pages and makes the database. */
const READY_WITHIN_MS = 90_000
const STOP_WITHIN_MS = 30_000

export type Demo = {
  /** The desk's address, without a person. */
  desk: string
  product: string
  /** What the local tenant is asked or told besides what a person does on the desk. */
  people: () => Promise<PersonView[]>
  traffic: () => Promise<Exchange[]>
  tabToken: (person: string) => Promise<string>
  stop: () => Promise<void>
}

/** The demo region as `npm start` starts it, on ports and in a folder of its own. Rejects with what it printed. */
export async function startDemo(): Promise<Demo> {
  const [deskPort, productPort] = [await freePort(), await freePort()]
  const dataDir = await mkdtemp(join(tmpdir(), 'rammehjul-walk-'))
  const child = spawn(process.execPath, ['infra/local/main.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DESK_PORT: String(deskPort),
      PORT: String(productPort),
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const stop = async () => {
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
    child.kill('SIGTERM')
    await ended
    clearTimeout(patience)
    await rm(dataDir, { recursive: true, force: true })
  }

  try {
    await new Promise<void>((resolve, reject) => {
      const tooLate = setTimeout(() => reject(new Error(`Not ready in time:\n${printed}`)), READY_WITHIN_MS)
      void ended.then((code) => reject(new Error(`Ended with ${code}:\n${printed}`)))
      child.stdout.on('data', () => {
        if (!printed.includes('Stop with Ctrl+C')) return
        clearTimeout(tooLate)
        resolve()
      })
    })
  } catch (error) {
    await stop()
    throw error
  }
  const origin = `http://localhost:${deskPort}`
  return {
    desk: `${origin}/desk`,
    product: `http://localhost:${productPort}`,
    people: () => askAdmin(origin, 'GET', '/people'),
    traffic: () => askAdmin(origin, 'GET', '/traffic'),
    tabToken: async (person) =>
      (await askAdmin<{ token: string }>(origin, 'POST', `/people/${person}/tab-token`)).token,
    stop,
  }
}

async function askAdmin<T>(origin: string, method: string, path: string): Promise<T> {
  const response = await fetch(`${origin}/_admin${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && { body: '{}' }),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
