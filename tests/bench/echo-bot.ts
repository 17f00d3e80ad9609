import { CloudAdapter, type InvokeResponse } from 'botbuilder'
import { BotFrameworkAuthenticationFactory } from 'botframework-connector'
import { createServer, plugins } from 'restify'
import { createAppTokens } from '../../bot/graph/app-tokens.ts'
import { BotCredentialsFactory } from '../../bot/delivery/bot-credentials.ts'
import { readConfig } from '../../bot/config.ts'
import { serveParent } from './program.ts'

/**
 * What a bot costs that does nothing: botbuilder and restify as their own samples put them together, with the same checks
 * of tokens as the product. It answers a card's button with a card that says what was pressed.
 */
const config = readConfig(process.env)
const adapter = new CloudAdapter(
  BotFrameworkAuthenticationFactory.create(
    '',
    true,
    `${config.loginUrl}/${config.hostTenantId}`,
    'https://api.botframework.com',
    config.botTokenIssuer,
    config.botServiceUrl,
    config.botOpenIdMetadata,
    config.botOpenIdMetadata,
    'urn:botframework:azure',
    new BotCredentialsFactory(config, createAppTokens(config)),
    { requiredEndorsements: [] },
  ),
)

const echo = (said: unknown): InvokeResponse => ({
  status: 200,
  body: {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: {
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text: JSON.stringify(said), wrap: true }],
    },
  },
})

const server = createServer()
server.use(plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    if (context.activity.type !== 'invoke') return
    await context.sendActivity({ type: 'invokeResponse', value: echo(context.activity.value) })
  })
})
server.listen(0, '127.0.0.1', () => {
  serveParent({ port: server.address().port }, () => undefined)
})
