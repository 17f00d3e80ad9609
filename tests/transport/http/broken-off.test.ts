import { connect } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, test } from '@jest/globals'
import { createLog } from '../../../bot/log.ts'
import { createHttpServer, handler } from '../../../bot/transport/http/server.ts'
import { sleepUntil } from '../../support/sleep-until.ts'

function* endless() {
  for (;;) yield Buffer.alloc(64_000)
}

test('a reader who hangs up in the middle of a file is no fault, and the sending stops', async () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const server = createHttpServer({ log, frameAncestors: [] })
  let stopped = false
  server.get(
    '/file',
    handler(async (_request, response) => {
      try {
        await pipeline(Readable.from(endless()), response)
      } finally {
        stopped = true
      }
    }),
  )
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.address() as { port: number }
  const socket = connect(port, '127.0.0.1', () => void socket.write('GET /file HTTP/1.1\r\nHost: a\r\n\r\n'))
  await new Promise((resolve) => socket.once('data', resolve))
  socket.destroy()
  await sleepUntil(() => stopped && lines.length > 0, 5_000)
  expect(lines.map((line) => (JSON.parse(line) as { level: string }).level)).toEqual(['info'])
  await new Promise<void>((resolve) => void server.close(() => resolve()))
})
