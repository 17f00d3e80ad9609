import { once } from 'node:events'
import { createServer, connect as openSocket, type AddressInfo } from 'node:net'
import { expect, test } from '@jest/globals'
import { DatabaseGone, isDatabaseGone, meansDatabaseGone } from '../bot/database-gone.ts'

/** What Node itself gives out: made outside of the world that tests run in, and so no `instanceof Error` there. */
async function errorOfTheNetwork(): Promise<unknown> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  const socket = openSocket(port, '127.0.0.1')
  return new Promise((resolve) => socket.once('error', resolve))
}

test('an error of the network beneath the connection means that the database is out of reach', async () => {
  const error = await errorOfTheNetwork()
  expect(error).toMatchObject({ code: 'ECONNREFUSED' })
  expect(meansDatabaseGone(error)).toBe(true)
  expect(isDatabaseGone(new DatabaseGone(error))).toBe(true)
})

test('what is no error of a connection means no such thing, whatever it looks like', () => {
  expect(meansDatabaseGone(Object.assign(new Error('a row is there already'), { code: '23505' }))).toBe(false)
  expect(meansDatabaseGone({ code: 'ECONNREFUSED', message: 'Connection terminated' })).toBe(false)
  expect(meansDatabaseGone(null)).toBe(false)
})
