import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { useProductOverHttp } from '../../support/product-over-http.ts'
import { rawRequest } from './raw-request.ts'

const product = useProductOverHttp()
const built = fileURLToPath(new URL('../../../dist/tab/', import.meta.url))
const mine = `${built}assets/tab-files-test.js`

beforeAll(async () => {
  await mkdir(`${built}assets`, { recursive: true })
  await writeFile(mine, 'export {}\n')
})
afterAll(() => rm(mine))

/** As a program sends it that tidies nothing up. */
const raw = async (address: string) => {
  const [answer] = await rawRequest(
    product.port,
    `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
  )
  return answer ?? { status: 0, headers: '', body: '' }
}

describe('a file of the tab', () => {
  test('comes as it was built, with its kind, and is kept for good', async () => {
    const { status, headers, body } = await raw('/tab/assets/tab-files-test.js')
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
      '/tab/%00.js',
      '/tab/index.html%00.js',
      '/tab/.env.js',
      '/tab/assets/tab-files-test.js/more.js',
      `/tab/${'a'.repeat(300)}.js`,
      `/tab/${'a/'.repeat(3_000)}x.js`,
      '/tab/http://example.org/x.js',
      'http://localhost/../../package.json',
    ].map((address) => ({ address, shown: address.slice(0, 50) })),
  )('$shown leads to nothing', async ({ address }) => {
    const { status, body } = await raw(address)
    expect(status).toBe(404)
    expect(body).not.toMatch(/rammehjul|root:|ENO|node_modules/)
    expect(JSON.parse(body)).toMatchObject({ code: 'not_found' })
    expect(product.log().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('that is a page of the tab’s own is its one page, always asked for anew', async () => {
    const index = existsSync(`${built}index.html`)
    for (const address of ['/tab/', '/tab/rundspoerger', '/tab/rundspoerger/123/pladser']) {
      const { status, headers } = await raw(address)
      expect(status).toBe(index ? 200 : 404)
      if (index) expect(headers).toMatch(/cache-control: no-cache/i)
    }
  })

  test('the settings name nothing but who may hold the tab', async () => {
    const { body } = await raw('/tab/settings.json')
    expect(Object.keys(JSON.parse(body) as object)).toEqual(['origins'])
  })
})
