import { createServer, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { writeNotesInput } from '../../bot/contract/notes.ts'
import { serveParent } from './program.ts'

/**
 * What a note costs that nobody keeps: what is sent is given on at once to all who listen, as the product's stream has it,
 * without tokens, rights or a database.
 */
const ID = '00000000-0000-4000-8000-000000000000'
const updates: string[] = []
const listening = new Set<ServerResponse>()

const group = { id: ID, label: 'A', place: null, mine: true, can: { write: true } }
const kept = {
  group,
  session: { blockId: ID, title: '' },
  tasks: [],
  writerId: null,
  writing: [],
  redactions: [],
}

const server = createServer((request, response) => {
  const answer = (body: object) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (request.url?.includes('/live') === true) {
    request.socket.setNoDelay(true)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(`data: ${JSON.stringify({ type: 'anew' })}\n\n`)
    listening.add(response)
    response.once('close', () => listening.delete(response))
  } else if (request.method === 'GET') answer({ ...kept, updates, upTo: updates.length })
  else
    void text(request).then((body) => {
      const { update } = writeNotesInput.parse(JSON.parse(body))
      const upTo = updates.push(update)
      const said = {
        missed: false,
        groupId: ID,
        id: upTo,
        after: upTo - 1,
        data: update,
        writerId: null,
        name: '',
        fields: [],
      }
      for (const stream of listening)
        stream.write(`data: ${JSON.stringify({ type: 'said', topic: 'notes', room: ID, said })}\n\n`)
      answer({ upTo, redacted: [] })
    })
})
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as { port: number }
  serveParent({ url: `http://127.0.0.1:${port}` }, () => undefined)
})
