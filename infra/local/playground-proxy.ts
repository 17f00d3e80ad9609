import { createServer } from 'node:http'
import { z } from 'zod'

/**
 * Stands between Microsoft 365 Agents Playground and the running demo. The Playground sends no token and knows its own
 * people only: each activity gets the channel token that Teams would put on it, and a person of the demo region.
 *
 *   node infra/local/playground-proxy.ts
 */
const settings = z
  .object({
    LOCAL_TENANT_URL: z.url().default('http://localhost:4300'),
    PLAYGROUND_URL: z.url().default('http://localhost:56150'),
    PROXY_PORT: z.coerce.number().int().default(4301),
    /** Who the Playground's current user is. */
    PERSON: z.string().default('director-slagelse'),
  })
  .parse(process.env)

const activitySchema = z.looseObject({
  type: z.string(),
  from: z.looseObject({ id: z.string() }),
  conversation: z.looseObject({ id: z.string() }),
  channelData: z.looseObject({}).optional(),
})
const person = z.object({ key: z.string(), name: z.string(), tenantId: z.string(), objectId: z.string() })
const info = z.object({ productUrl: z.string() })
const serviceUrl = `${settings.LOCAL_TENANT_URL}/relay/`

async function admin(path: string, body?: object): Promise<unknown> {
  const response = await fetch(`${settings.LOCAL_TENANT_URL}/_admin${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${await response.text()}`)
  const text = await response.text()
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}

async function readPerson() {
  const people = z.array(z.object({ key: z.string() }).loose()).parse(await admin('/people'))
  const found = people.find(({ key }) => key === settings.PERSON)
  const parsed = person.safeParse(found)
  if (!parsed.success) throw new Error(`Nobody with Teams is called ${settings.PERSON}.`)
  return parsed.data
}

const { productUrl } = info.parse(await admin('/info'))
const somebody = await readPerson()
await admin('/relay', { url: `${settings.PLAYGROUND_URL}/_connector` })

/** The same activity as that person's Teams would send it. */
function asPerson(activity: z.output<typeof activitySchema>) {
  const { tenantId, objectId, name } = somebody
  return {
    ...activity,
    serviceUrl,
    channelId: 'msteams',
    from: { ...activity.from, aadObjectId: objectId, name },
    conversation: { ...activity.conversation, tenantId },
    channelData: { ...activity.channelData, tenant: { id: tenantId } },
  }
}

const server = createServer((request, response) => {
  void (async () => {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    // The Playground first looks whether anybody is there.
    if (text === '') return response.end()
    const activity = asPerson(activitySchema.parse(JSON.parse(text)))
    const { token } = z.object({ token: z.string() }).parse(await admin('/channel-token', { serviceUrl }))
    const answer = await fetch(`${productUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(activity),
    })
    console.log(`${activity.type} -> ${answer.status}`)
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' })
    response.end(await answer.text())
  })().catch((error: unknown) => {
    console.error(error)
    response.statusCode = 502
    response.end()
  })
})
server.listen(settings.PROXY_PORT, '127.0.0.1', () => {
  console.log(
    `The Playground's bot is ${somebody.name}'s: http://localhost:${settings.PROXY_PORT}/api/messages`,
  )
})
