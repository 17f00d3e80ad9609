import { connect } from 'node:net'

export type RawAnswer = { status: number; headers: string; body: string }

/**
 * Sends bytes as they are, as no well-behaved client would, and gives every answer that came until the server closed the
 * connection or said nothing for a while.
 */
export function rawRequest(port: number, text: string | Buffer, quietMs = 400): Promise<RawAnswer[]> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => void socket.write(text))
    const chunks: Buffer[] = []
    const done = () => {
      socket.destroy()
      resolve(readAnswers(Buffer.concat(chunks).toString('utf8')))
    }
    socket.setTimeout(quietMs, done)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('close', done)
    // A server that has had enough may also cut the connection.
    socket.on('error', done)
  })
}

function readAnswers(text: string): RawAnswer[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((part) => part !== '')
    .map((part) => {
      const [headers = '', ...body] = part.split('\r\n\r\n')
      return { status: Number(headers.slice(9, 12)), headers, body: body.join('\r\n\r\n') }
    })
}
