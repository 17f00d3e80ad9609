import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { sleepUntil } from '../support/sleep-until.ts'

const root = join(import.meta.dirname, '..', '..')
const dataDir = mkdtempSync(join(tmpdir(), 'rammehjul-start-'))
const started: ChildProcess[] = []
afterAll(() => {
  started.forEach((child) => child.kill('SIGKILL'))
  rmSync(dataDir, { recursive: true, force: true })
})

/** `npm start` without npm, on ports of the test's own. */
function start(deskPort: number, productPort: number) {
  const child = spawn(process.execPath, [join(root, 'infra', 'local', 'main.ts')], {
    cwd: root,
    env: { ...process.env, DESK_PORT: String(deskPort), PORT: String(productPort), DATA_DIR: dataDir },
  })
  started.push(child)
  const run = { child, said: '', code: new Promise<number | null>((resolve) => child.once('exit', resolve)) }
  child.stdout.on('data', (chunk) => (run.said += String(chunk)))
  child.stderr.on('data', (chunk) => (run.said += String(chunk)))
  return run
}

async function takePort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  return { server, port: (server.address() as AddressInfo).port }
}

async function freePort(): Promise<number> {
  const { server, port } = await takePort()
  await new Promise((resolve) => server.close(resolve))
  return port
}

describe('npm start', () => {
  test('prints three addresses that answer within 30 seconds, and stops in good order when it is asked to', async () => {
    const [deskPort, productPort] = [await freePort(), await freePort()]
    const run = start(deskPort, productPort)
    const desk = `http://localhost:${deskPort}/desk`
    const product = `http://localhost:${productPort}`
    await sleepUntil(() => run.said.includes(`The product:  ${product}`), 30_000)
    expect(run.said).toContain(`The desk:     ${desk}`)
    expect(run.said).toContain(`The tab:      ${desk}#secretariat-1/tab`)
    const statuses = [desk, `${product}/tab/`, `${product}/readyz`].map(
      async (url) => (await fetch(url)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 200, 200])
    run.child.kill('SIGTERM')
    expect(await run.code).toBe(0)
    await expect(fetch(`${product}/readyz`)).rejects.toThrow('fetch failed')
  }, 60_000)

  test('says which port is taken, and what to write instead', async () => {
    const { server, port } = await takePort()
    const run = start(port, 4999)
    expect(await run.code).toBe(1)
    server.close()
    expect(run.said).toContain(`Port ${port}, where the desk was to be, is taken by another program.`)
    expect(run.said).toContain(`DESK_PORT=${port + 1} npm start`)
  })
})
