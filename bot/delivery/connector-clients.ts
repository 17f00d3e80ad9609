import { ConnectorClient } from 'botframework-connector'
import { z } from 'zod'
import type { BotCredentialsFactory } from './bot-credentials.ts'

/** Microsoft has a handful of service addresses; more than this would be somebody making them up. */
const MOST_CLIENTS = 100

/** The library keeps its pipeline to itself, and offers no other way to its policies. */
const withPipeline = z.object({ client: z.object({ pipeline: z.custom<Pipeline>() }) })
type Pipeline = { removePolicy(policy: { name: string }): unknown[] }

/** One client per service address, kept: making one costs more than a sending. */
export function createConnectorClients(credentials: BotCredentialsFactory) {
  const clients = new Map<string, ConnectorClient>()
  return (serviceUrl: string): ConnectorClient => {
    const known = clients.get(serviceUrl)
    if (known) return known
    const client = new ConnectorClient(credentials.credentials(), { baseUri: serviceUrl })
    const { pipeline } = withPipeline.parse(client).client
    // When to try again is decided by the delivery (and counted there), not in here.
    removePolicy(pipeline, 'defaultRetryPolicy')
    // A redirect would take the bot's token to an address that nobody checked.
    removePolicy(pipeline, 'redirectPolicy')
    if (clients.size >= MOST_CLIENTS) clients.clear()
    clients.set(serviceUrl, client)
    return client
  }
}

function removePolicy(pipeline: Pipeline, name: string) {
  if (pipeline.removePolicy({ name }).length === 0) throw new Error(`The connector client has no ${name}`)
}
