import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import type { Server } from 'restify'
import { createHttpServer } from '../../../bot/transport/http/server.ts'
import { addTabFiles } from '../../../bot/transport/tab-files.ts'
import { rawRequest } from './raw-request.ts'

let folder = ''
let server: Server
const faults: string[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rammehjul-tab-'))
  await mkdir(join(folder, 'tab', 'assets'), { recursive: true })
  await writeFile(join(folder, 'tab', 'index.html'), '<!doctype html><title>Rundspørger</title>')
  await writeFile(join(folder, 'tab', 'assets', 'main-1.js'), 'export {}\n')
  await writeFile(join(folder, 'package.json'), '{"name":"outside"}')
  await writeFile(join(folder, 'tab-secret.js'), 'outside')
  const log = pino({ level: 'error' }, { write: (line: string) => void faults.push(line) })
  server = createHttpServer({ log, frameAncestors: [] })
  const config = { tabOrigins: ['http://localhost:1'] }
  addTabFiles(server, { config } as unknown as Parameters<typeof addTabFiles>[1], join(folder, 'tab') + sep)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(async () => {
  await new Promise<void>((resolve) => void server.close(() => resolve()))
  await rm(folder, { recursive: true })
})

/** As a program sends it that tidies nothing up. */
const raw = async (address: string) => {
  const [answer] = await rawRequest(
    (server.address() as { port: number }).port,
    `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  )
  return answer ?? { status: 0, headers: '', body: '' }
}

describe('a file of the tab', () => {
  test('comes as it was built, with its kind, and is kept for good', async () => {
    const { status, headers, body } = await raw('/tab/assets/main-1.js')
    expect([status, body]).toEqual([200, 'export {}\n'])
    expect(headers).toMatch(/content-type: text\/javascript/i)
    expect(headers).toMatch(/cache-control: public, max-age=31536000, immutable/i)
    expect(headers).toMatch(/x-content-type-options: nosniff/i)
  })

  test.each(
    [
      '/tab/../package.json',
      '/tab/../../package.json',
      '/tab/assets/../../../package.json',
      '/tab/..%2f..%2fpackage.json',
      '/tab/..%252f..%252fpackage.json',
      '/tab/%2e%2e/%2e%2e/package.json',
      '/tab/..\\..\\package.json',
      '/tab/..%5c..%5cpackage.json',
      '/tab/....//....//package.json',
      '/tab//etc/passwd.txt',
      '/tab/../tab-secret.js',
      '/tab/-secret.js',
      '/tab/%00.js',
      '/tab/index.html%00.js',
      '/tab/.env.js',
      '/tab/assets/main-1.js/more.js',
      `/tab/${'a'.repeat(300)}.js`,
      `/tab/${'a/'.repeat(3_000)}x.js`,
      '/tab/http://example.org/x.js',
      'http://localhost/../../package.json',
    ].map((address) => ({ address, shown: address.slice(0, 50) })),
  )('$shown leads to nothing', async ({ address }) => {
    const { status, body } = await raw(address)
    expect(status).toBe(404)
    expect(body).not.toMatch(/outside|root:|ENO|node_modules/)
    expect(JSON.parse(body)).toMatchObject({ code: 'not_found' })
    expect(faults).toEqual([])
  })

  test('that is a page of the tab’s own is its one page, always asked for anew', async () => {
    for (const address of ['/tab/', '/tab/rundspoerger', '/tab/rundspoerger/123/pladser']) {
      const { status, headers, body } = await raw(address)
      expect([status, body]).toEqual([200, '<!doctype html><title>Rundspørger</title>'])
      expect(headers).toMatch(/cache-control: no-cache/i)
    }
  })

  test('the settings name nothing but who may hold the tab', async () => {
    const { body } = await raw('/tab/settings.json')
    expect(JSON.parse(body)).toEqual({ origins: ['http://localhost:1'] })
  })
})
